"""Makes the goldens of results of functions over arrays that are not in C order: what they are, and how they lie.

    python3 result_order_goldens.py <file> [<number of lines> [<seed>]]

A line is

    <function> <number> | <operand> = <array with the strides of axes along which a step is taken>

in the notation of README.md beside the goldens. The number is an axis, or how many decimals are kept.
"""

import random as randoms
import sys

import golden_text
import numpy as np
from order_goldens import based

DTYPES = ["f8", "f8", "f4", "i4", "c16"]
ALONG = {
    "cumsum": np.cumsum,
    "nancumsum": np.nancumsum,
    "cumprod": np.cumprod,
    "accumulate": np.maximum.accumulate,
    "reduceat": lambda a, axis: np.add.reduceat(a, [0, a.shape[axis] - 1, 0], axis),
    "diff": lambda a, axis: np.diff(a, axis=axis),
    "median": np.median,
    "nanmedian": np.nanmedian,
    "count_nonzero": lambda a, axis: np.count_nonzero(a, axis=axis),
    "any": np.any,
    "ptp": np.ptp,
}
OF_EACH = {
    "round": np.round,
    "nan_to_num": lambda a, number: np.nan_to_num(a),
    "isclose": lambda a, number: np.isclose(a, a),
}


def line(random):
    rank = random.choice([1, 2, 2, 3, 3, 3, 4, 4])
    shape = [random.choice([1, 2, 2, 3, 3, 4]) for _ in range(rank)]
    array = based(random, shape, random.choice(DTYPES))
    low, _ = np.lib.array_utils.byte_bounds(array)
    start = (array.__array_interface__["data"][0] - low) // array.itemsize
    last = start + sum(max(0, s * (n - 1)) for n, s in zip(shape, golden_text.strides(array)))
    core = np.arange(last + 1).astype(array.dtype)
    own = np.ndarray(array.shape, array.dtype, core, start * array.itemsize, array.strides)
    name = random.choice([*ALONG, *OF_EACH])
    if name in ALONG:
        number = random.randrange(rank)
        result = ALONG[name](own, axis=number)
    else:
        number = random.choice([-1, 0, 1, 2])
        result = OF_EACH[name](own, number)
    return f"{name} {number} | {golden_text.operand(own, 'places')} = {golden_text.array(result, golden_text.taken)}"


def main(file, count="4000", seed="20261201"):
    random = randoms.Random(int(seed))
    golden_text.write(file, (line(random) for _ in range(int(count))))


main(*sys.argv[1:])
