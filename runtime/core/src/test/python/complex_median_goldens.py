"""Makes the goldens of medians of complex numbers with NaN.

    python3 complex_median_goldens.py <file, ending in .gz> [count] [seed]

A line is "<function> | <operand> | <axes, or all> | <keepdims> = <result>" in the notation of README.md beside the
goldens. NaN in a result has the same bits wherever it comes from, and zeros have no sign.
"""

import random
import sys
import warnings

import golden_text
import numpy as np

SHAPES = [(1,), (2,), (3,), (6,), (7,), (1, 4), (3, 1), (2, 3), (3, 4), (2, 5, 3), (2, 2, 2, 2), (2, 599), (2, 600), (601,), (20, 30, 2)]


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
    question = [function, golden_text.operand(values.astype(dtype)),
                axes if axes == "all" else golden_text.tuple_of(axes), str(keepdims)]
    parts = np.array(result).reshape(-1).view(result.real.dtype) + 0.0
    found = golden_text.with_one_nan(parts.view(result.dtype).reshape(result.shape))
    return f"{' | '.join(question)} = {golden_text.array(found)}"


def main(file, count="2000", seed="1"):
    warnings.simplefilter("ignore")
    rng = random.Random(int(seed))
    golden_text.write(file, (case(rng) for _ in range(int(count))))


main(*sys.argv[1:])
