"""Makes the goldens of reductions, accumulations, reductions of segments, and outer applications.

    python3 ufunc_reduction_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<method> | <ufunc> | <operand> | <setting> ... = <result>" in the notation of README.md beside the goldens;
axes, indices and dtypes of outputs are settings. Sums over several axes are close.
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np
import ufunc_data
from golden_text import numbers, tuple_of
from ufunc_data import CHOOSING, describe, operand, view

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
        return f"outer | {name} | {view(random, dtype, dims)} | with {other}"
    spec = view(random, dtype, dims)
    source = operand(spec)
    rank = source.ndim
    options = []
    if method == "reduce":
        most = rank if name in REORDERABLE or random.random() < 0.05 else min(rank, 1)
        axes = random.sample(range(rank), random.randint(1, most)) if rank and (random.random() < 0.8 or most < rank) else []
        axes = [a - rank if random.random() < 0.2 else a for a in axes]
        if random.random() < 0.02:
            axes.append(random.choice([rank, -rank - 1, 0]))
        options.append(f"axis {tuple_of(axes)}")
        if random.random() < 0.3:
            options.append("keepdims")
        if random.random() < 0.25:
            options.append(f"initial {random.choice('0 1 5 -3 2.5 inf True'.split())}")
        if random.random() < 0.3:
            mask = [1 if random.random() < 0.2 else n for n in source.shape][random.choice([0, 0, 0, 1]) :]
            options.append(f"where {view(random, '?', mask)}")
    else:
        axis = random.randint(-rank, max(0, rank - 1 if random.random() < 0.97 else rank))
        options.append(f"axis ({axis},)")
    if method == "reduceat":
        length = source.shape[axis] if axis < rank else 1
        count = random.randint(1, 6) if random.random() < 0.97 else 0
        options.append(f"indices {tuple_of(random.randint(0, length if random.random() < 0.02 else max(0, length - 1)) for _ in range(count))}")
    if random.random() < 0.2:
        options.append(f"dtype {np.dtype(random.choice(DTYPES))}")
    if random.random() < 0.2:
        options.append(f"out {np.dtype(random.choice(DTYPES))}")
    return " | ".join([method, name, spec, *options])


def call(line):
    method, name, spec, *options = line.split(" | ")
    options = ufunc_data.options(options)
    ufunc, source, more = getattr(np, name), operand(spec), {}
    if "dtype" in options:
        more["dtype"] = options["dtype"]
    if method == "outer":
        return ufunc.outer(source, operand(options["with"]))
    axes = tuple(numbers(options["axis"]))
    if method == "reduce":
        # A single axis is no tuple: NumPy lets an array without axes be reduced along axis 0.
        more["axis"] = axes[0] if len(axes) == 1 else axes or None
        more["keepdims"] = "keepdims" in options
        if "initial" in options:
            more["initial"] = operand(options["initial"])
        if "where" in options:
            more["where"] = operand(options["where"])
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
    method, name, spec, *options = line.split(" | ")
    options = ufunc_data.options(options)
    try:
        result = np.asarray(call(line))
    except REFUSALS:
        return "error"
    into = {ufunc_data.letter(options[o]) for o in ("dtype", "out") if o in options}
    computed = into | {ufunc_data.dtype(o).char for o in [spec, options.get("with", spec)]} | {result.dtype.char}
    zeros = name in CHOOSING and not computed.isdisjoint("efd")
    rough = name in ROUGH or not (computed - into).isdisjoint("FD") and name in ("multiply", "divide")
    if "out" in options:
        # NumPy keeps intermediate results in the output, and loses there what does not fit its dtype.
        given = np.asarray(call(line.replace(f" | out {options['out']}", ""))).dtype
        rough |= not np.can_cast(given, result.dtype, "safe") or "dtype" in options and given != result.dtype
    # NaN, infinities and large numbers become one uint32 or another, by their places in the row.
    rough |= "I" in into and ufunc_data.dtype(spec).kind in "fc" and "wide" in spec and ", 0)" not in spec
    axes = numbers(options.get("axis", "(0,)"))
    if len(axes) != 1 and operand(spec).ndim > 1 and result.dtype.kind in "fc":
        # NumPy adds by buffers that it fills over several axes where that seems cheaper: up to some last bits.
        if name == "add" and result.nbytes <= 256:
            return golden_text.array(golden_text.with_one_nan(result), most=None) + " close"
        # Which of several complex NaN comes out of a minimum depends on the order of axes.
        rough |= name == "add" or result.dtype.kind == "c"
    return describe(result, zeros, rough)


def lines(random, count):
    for _ in range(count):
        line = case(random)
        yield f"{line} = {outcome(line)}"


def main(file, count="4000", seed="20260107"):
    warnings.simplefilter("ignore")
    golden_text.write(file, lines(randoms.Random(int(seed)), int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
