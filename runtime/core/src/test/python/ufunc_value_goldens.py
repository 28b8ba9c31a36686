"""Makes the goldens of ufuncs applied to views of mixed dtypes, with outputs and masks.

    python3 ufunc_value_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<ufunc> <array> <array> ... [out=<dtypes>] [where=<array>] = <outcome>". An array is made of
a seed (see ufunc_data.py), or a weak number such as "int:5". Outputs begin with small numbers of seed
7. The outcome is, for each output, the dtype, the shape and the bytes, or "error".
"""

import gzip
import random as randoms
import sys
import warnings

import numpy as np
from ufunc_data import CHOOSING, array, describe, elements
from ufunc_reduction_goldens import initial, shape, view

DTYPES = "?bBhHiIqQefdFD"
EXACT = """add subtract multiply divide floor_divide remainder fmod divmod negative positive absolute fabs sign heaviside rint
conjugate sqrt square reciprocal gcd lcm bitwise_and bitwise_or bitwise_xor invert left_shift right_shift bitwise_count equal
not_equal less less_equal greater greater_equal logical_and logical_or logical_xor logical_not maximum minimum fmax fmin isfinite
isinf isnan signbit copysign nextafter spacing modf frexp ldexp floor ceil trunc clip degrees radians""".split()
ROUGH = "exp log1p sin arctan2 hypot logaddexp power float_power tanh".split()
COMPLEX = "multiply divide square reciprocal absolute sqrt sign".split()
REFUSALS = (TypeError, ValueError, OverflowError, SystemError)


def ufunc(name):
    return np._core.umath.clip if name == "clip" else getattr(np, name)


def case(random):
    name = random.choice(EXACT if random.random() < 0.9 else ROUGH)
    function = ufunc(name)
    dims = shape(random)
    operands = []
    family = random.choice([DTYPES, DTYPES, "?bBhHiIqQ", "efd", "bBhHiIqQefd"])
    same = random.choice(family)
    for _ in range(function.nin):
        dtype = same if random.random() < 0.5 else random.choice(family)
        own = [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 0, 0, 0, 1, 2]) :]
        operands.append(view(random, dtype, own))
    if function.nin > 1 and random.random() < 0.2:
        weak = random.choice(["int:0", "int:1", "int:5", "int:-3", "int:300", "float:2.5", "float:inf", "bool:True"])
        operands[random.randrange(function.nin)] = weak
    options = []
    if random.random() < 0.5:
        options.append("out=" + "".join(random.choice(DTYPES) for _ in range(function.nout)))
        # NumPy 2.4 crashes when it compares with a number that does not fit, with a mask.
        crashes = name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal") and any(o.count(":") == 1 for o in operands)
        if random.random() < 0.4 and not crashes:
            options.append(f"where={view(random, '?', [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 1]) :])}")
    return " ".join([name, *operands, *options])


def operand(text):
    return array(text) if text.count(":") > 1 else initial(text)


def call(line):
    name, *facts = line.split(" ")
    operands = [operand(fact) for fact in facts if "=" not in fact]
    options = dict(fact.split("=") for fact in facts if "=" in fact)
    more = {}
    if "where" in options:
        more["where"] = array(options["where"])
    if "out" in options:
        dims = np.broadcast_shapes(*(np.shape(o) for o in [*operands, *more.values()]))
        count = int(np.prod(dims, dtype=int))
        more["out"] = tuple(elements(d, "s", 7, count).reshape(dims) for d in options["out"])
    return ufunc(name)(*operands, **more), operands


def size(line):
    """How many elements there are when all arrays are broadcast: a column and a row may be many."""
    arrays = [fact.split("=")[-1] for fact in line.split(" ")[1:] if fact.count(":") > 1]
    try:
        return int(np.prod(np.broadcast_shapes(*(array(a).shape for a in arrays)), dtype=int))
    except ValueError:
        return 0


def outcome(line):
    name = line.split(" ")[0]
    try:
        results, operands = call(line)
    except REFUSALS:
        return "error"
    results = results if isinstance(results, tuple) else (results,)
    is_complex = any(np.asarray(o).dtype.kind == "c" for o in [*operands, *results])
    rough = name in ROUGH or is_complex and name in COMPLEX or name in ("degrees", "radians")
    # How floating-point numbers that do not fit become integers is what the casts are held to.
    chosen = {np.asarray(o).dtype.char for o in operands}
    zeros = name in CHOOSING and chosen.isdisjoint("FD") and not chosen.issubset("?bBhHiIqQ")
    found = [describe(r, zeros) for r in results]
    return " ".join(f.rsplit(" ", 1)[0] + " ?" if rough else f for f in found)


def main(file, count="4000", seed="20260107"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for _ in range(int(count)):
            line = case(random)
            while size(line) > 1 << 22:
                line = case(random)
            out.write(f"{line} = {outcome(line)}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
