"""Makes the goldens of ufuncs applied to views of mixed dtypes, with outputs and masks.

    python3 ufunc_value_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<ufunc> | <operand or number> | ... | out <dtypes> | where <operand> = <results>" in the notation of README.md
beside the goldens. Outputs begin with sixteenths(7).
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np
import ufunc_data
from ufunc_data import CHOOSING, describe, is_array, operand, view
from ufunc_reduction_goldens import shape

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
        weak = random.choice("0 1 5 -3 300 2.5 inf True".split())
        operands[random.randrange(function.nin)] = weak
    options = []
    if random.random() < 0.5:
        options.append(f"out {ufunc_data.names(random.choice(DTYPES) for _ in range(function.nout))}")
        # NumPy 2.4 crashes when it compares with a number that does not fit, with a mask.
        crashes = name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal") and not all(map(is_array, operands))
        if random.random() < 0.4 and not crashes:
            options.append(f"where {view(random, '?', [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 1]) :])}")
    return " | ".join([name, *operands, *options])


def arrays(line):
    return [operand(fact.removeprefix("where ")) for fact in line.split(" | ")[1:] if is_array(fact)]


def call(line):
    name, *facts = line.split(" | ")
    given = ufunc_data.options(facts)
    operands = [operand(fact) for fact in facts if fact.split(" ")[0] not in given]
    more = {"where": operand(given["where"])} if "where" in given else {}
    if "out" in given:
        outs = ufunc_data.outputs(given["out"], np.broadcast_shapes(*(a.shape for a in arrays(line))))
        more["out"] = outs if len(outs) > 1 else outs[0]
    # The function itself refuses bounds that np.clip leaves out.
    function = np.clip if name == "clip" and "-3" in facts[1:] else ufunc(name)
    return function(*operands, **more), operands


def size(line):
    """How many elements there are when all arrays are broadcast: a column and a row may be many."""
    try:
        return int(np.prod(np.broadcast_shapes(*(a.shape for a in arrays(line))), dtype=int))
    except ValueError:
        return 0


def outcome(line):
    name = line.split(" | ")[0]
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
    return "; ".join(describe(r, zeros, rough) for r in results)


def lines(random, count):
    for _ in range(count):
        line = case(random)
        while size(line) > 1 << 22:
            line = case(random)
        yield f"{line} = {outcome(line)}"


def main(file, count="4000", seed="20260107"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    golden_text.write(file, lines(random, int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
