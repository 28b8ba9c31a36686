"""Makes the goldens of medians of complex numbers with NaN.

    python3 complex_median_goldens.py <file, ending in .gz> [count] [seed]

A line is

    <function> <dtype> <shape> <axes> <keepdims> <parts> = <shape> <parts>

with "all" for no axes. Parts of elements are one letter each: a digit, less 3, or n for NaN. Parts of
results are "nan" or the bits of a double.
"""

import gzip
import random
import struct
import sys
import warnings

import numpy as np

SHAPES = [(1,), (2,), (3,), (6,), (7,), (1, 4), (3, 1), (2, 3), (3, 4), (2, 5, 3), (2, 2, 2, 2), (2, 599), (2, 600), (601,), (20, 30, 2)]


def join(numbers):
    return ",".join(map(str, numbers))


def bits(part):
    return "nan" if np.isnan(part) else struct.pack(">d", part + 0.0).hex()


def case(rng):
    function, dtype = rng.choice(["median", "median", "nanmedian"]), rng.choice(["complex64", "complex128"])
    shape = rng.choice(SHAPES if rng.random() < 0.05 else SHAPES[:-4])
    axes = rng.choice(["all", *[rng.sample(range(len(shape)), rng.randint(1, len(shape))) for _ in range(3)]])
    keepdims = rng.choice([False, True])
    letters = "0123456" + "n" * rng.choice([0, 1, 1, 7, 40])
    parts = "".join(rng.choices(letters, k=2 * int(np.prod(shape))))
    values = np.array([np.nan if c == "n" else int(c) - 3 for c in parts], float).view(complex).reshape(shape)
    axis = None if axes == "all" else tuple(axes) if len(axes) > 1 else axes[0]
    result = np.asarray(getattr(np, function)(values.astype(dtype), axis=axis, keepdims=keepdims))
    question = [function, dtype, join(shape), axes if axes == "all" else join(axes), str(keepdims), parts]
    found = result.astype(complex).reshape(-1).view(float)
    return f"{' '.join(question)} = {join(result.shape)} {','.join(map(bits, found))}"


def main(file, count="2000", seed="1"):
    warnings.simplefilter("ignore")
    rng = random.Random(int(seed))
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for _ in range(int(count)):
            out.write((case(rng) + "\n").encode())


main(*sys.argv[1:])
