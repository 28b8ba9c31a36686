"""Makes the goldens of reductions, accumulations, reductions of segments, and outer applications.

    python3 ufunc_reduction_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<method> <ufunc> <array> <option>=<value> ... = <outcome>". An array is made of a seed (see
ufunc_data.py); an outcome is the dtype, the shape and the bytes, or "error". Functions whose last
bit is not NumPy's, and results that the dtype of the output cannot hold, have "?" as bytes; sums
over several axes have "~" before complex128 numbers, to which they are close. "z" stands before
the bytes of results in which zeros of both signs are the same.
"""

import gzip
import random as randoms
import sys
import warnings

import numpy as np
from ufunc_data import CHOOSING, array, describe, numbers

DTYPES = "?bBhHiIqQefdFD"
EXACT = """add add add add multiply maximum minimum fmax fmin logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor
subtract divide floor_divide remainder fmod gcd lcm copysign nextafter heaviside equal less left_shift""".split()
REORDERABLE = set("add multiply maximum minimum fmax fmin logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor gcd".split())
INTEGER = "bitwise_and bitwise_or bitwise_xor gcd lcm left_shift".split()
ROUGH = "hypot logaddexp logaddexp2 arctan2 float_power".split()
REFUSALS = (TypeError, ValueError, IndexError, OverflowError)


def shape(random):
    style = random.random()
    if style < 0.08:
        return [random.choice([0, 1, 2, 3]) for _ in range(random.randint(1, 4))]
    if style < 0.25:
        return [random.choice([1, 2, 7, 8, 9, 127, 128, 129, 1000, 8191, 8192, 8193, 20000])]
    if style < 0.4:
        return random.sample([random.choice([2, 3, 5, 17]), random.choice([130, 1023, 1025, 8200])], 2)
    if style < 0.43:
        return []
    return [random.choice([1, 2, 3, 4, 5, 9, 16, 33]) for _ in range(random.randint(1, 4))]


def view(random, dtype, dims):
    steps = [random.choice([1, 1, 1, -1, 2, -2, 3]) for _ in dims] if random.random() < 0.5 else [1 for _ in dims]
    axes = list(range(len(dims)))
    if random.random() < 0.5:
        random.shuffle(axes)
    broadcast = []
    if random.random() < 0.1:
        seen = [dims[a] for a in axes]
        broadcast = [random.choice([2, 3, 9])] * random.randint(0, 1) + [random.choice([1, 3, 130]) if n == 1 else n for n in seen]
    parts = [dtype, random.choice("sffx"), str(random.getrandbits(40))]
    return ":".join(parts + [",".join(map(str, part)) for part in (dims, steps, axes, broadcast)])


def case(random):
    method = random.choice(["reduce"] * 6 + ["accumulate"] * 2 + ["reduceat", "outer"])
    name = random.choice(EXACT if random.random() < 0.95 else ROUGH)
    dtype = random.choice("?bBhHiIqQ" if name in INTEGER and random.random() < 0.97 else DTYPES)
    if dtype in "FD" and name in ("floor_divide", "remainder", "fmod", "copysign", "nextafter", "heaviside"):
        dtype = dtype.lower() if dtype == "D" else "f"
    if name in ("equal", "less") and random.random() < 0.9:
        dtype = "?"
    dims = shape(random)
    if method == "outer":
        dims = dims[:2] if np.prod(dims) < 300 else [7]
        other = view(random, random.choice(DTYPES), random.choice([[], [0], [3], [2, 3], [130]]))
        return f"outer {name} {view(random, dtype, dims)} with={other}"
    spec = view(random, dtype, dims)
    source = array(spec)
    rank = source.ndim
    options = []
    if method == "reduce":
        most = rank if name in REORDERABLE or random.random() < 0.05 else min(rank, 1)
        axes = random.sample(range(rank), random.randint(1, most)) if rank and (random.random() < 0.8 or most < rank) else []
        axes = [a - rank if random.random() < 0.2 else a for a in axes]
        if random.random() < 0.02:
            axes.append(random.choice([rank, -rank - 1, 0]))
        options.append(f"axis={','.join(map(str, axes))}")
        if random.random() < 0.3:
            options.append("keepdims=1")
        if random.random() < 0.25:
            options.append(f"initial={random.choice(['int:0', 'int:1', 'int:5', 'int:-3', 'float:2.5', 'float:inf', 'bool:True'])}")
        if random.random() < 0.3:
            mask = [1 if random.random() < 0.2 else n for n in source.shape][random.choice([0, 0, 0, 1]) :]
            options.append(f"where={view(random, '?', mask)}")
    else:
        options.append(f"axis={random.randint(-rank, max(0, rank - 1 if random.random() < 0.97 else rank))}")
    if method == "reduceat":
        axis = numbers(options[0][5:])[0]
        length = source.shape[axis] if axis < rank else 1
        count = random.randint(1, 6) if random.random() < 0.97 else 0
        options.append("indices=" + ",".join(str(random.randint(0, length if random.random() < 0.02 else max(0, length - 1))) for _ in range(count)))
    if random.random() < 0.2:
        options.append(f"dtype={random.choice(DTYPES)}")
    if random.random() < 0.2:
        options.append(f"out={random.choice(DTYPES)}")
    return " ".join([method, name, spec, *options])


def initial(text):
    kind, value = text.split(":")
    return {"int": int, "float": float, "bool": lambda v: v == "True"}[kind](value)


def call(line):
    method, name, spec, *options = line.split(" ")
    options = dict(option.split("=") for option in options)
    ufunc, source, more = getattr(np, name), array(spec), {}
    if "dtype" in options:
        more["dtype"] = options["dtype"]
    if method == "outer":
        return ufunc.outer(source, array(options["with"]))
    axes = tuple(numbers(options["axis"]))
    if method == "reduce":
        # A single axis is no tuple: NumPy lets an array without axes be reduced along axis 0.
        more["axis"] = axes[0] if len(axes) == 1 else axes or None
        more["keepdims"] = "keepdims" in options
        if "initial" in options:
            more["initial"] = initial(options["initial"])
        if "where" in options:
            more["where"] = array(options["where"])
    else:
        more["axis"] = axes[0]
    positional = [np.array(numbers(options["indices"]), int)] if method == "reduceat" else []
    if "out" in options:
        # What shape it has to have is known from the call without it.
        plain = getattr(ufunc, method)(source.astype("?") if name.startswith("logical") else source, *positional, **more)
        out = np.zeros(plain.shape, options["out"])
        return getattr(ufunc, method)(source, *positional, out=out, **more)
    return getattr(ufunc, method)(source, *positional, **more)


def outcome(line):
    method, name, spec = line.split(" ")[:3]
    try:
        result = np.asarray(call(line))
    except REFUSALS:
        return "error"
    into = {o[-1] for o in line.split(" ") if o.startswith(("dtype=", "out="))}
    other = line.partition("with=")[2][:1]
    computed = into | {spec[0], other, result.dtype.char}
    found = describe(result, name in CHOOSING and not computed.isdisjoint("efd"))
    complex_steps = spec[0] in "FD" or result.dtype.char in "FD" or "with=F" in line or "with=D" in line
    rough = name in ROUGH or complex_steps and name in ("multiply", "divide")
    if "out=" in line:
        # NumPy keeps intermediate results in the output, and loses there what does not fit its dtype.
        given = np.asarray(call(" ".join(o for o in line.split(" ") if not o.startswith("out=")))).dtype
        rough |= not np.can_cast(given, result.dtype, "safe") or "dtype=" in line and given != result.dtype
    # NaN, infinities and large numbers become one uint32 or another, by their places in the row.
    rough |= "I" in into and spec[0] in "efdFD" and ":x:" in spec
    axes = numbers(next((o[5:] for o in line.split(" ") if o.startswith("axis=")), "0"))
    if len(axes) != 1 and array(spec).ndim > 1 and result.dtype.kind in "fc":
        # NumPy adds by buffers that it fills over several axes where that seems cheaper: up to some last bits.
        if name == "add" and result.nbytes <= 256:
            return found.rsplit(" ", 1)[0] + " ~" + result.astype("c16").tobytes().hex()
        # Which of several complex NaN comes out of a minimum depends on the order of axes.
        rough |= name == "add" or result.dtype.kind == "c"
    return found.rsplit(" ", 1)[0] + " ?" if rough else found


def main(file, count="4000", seed="20260107"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for _ in range(int(count)):
            line = case(random)
            out.write(f"{line} = {outcome(line)}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
