"""Makes the goldens of the functions in Functions, of averages, and of reductions along no axis.

    python3 composed_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<function> | <operand or number> | ... | <other arguments> = <result>" in the notation of README.md beside the
goldens. The function of "alone" is a reduction along no axis.
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np
from golden_text import numbers, tuple_of
from ufunc_data import describe, dtype, is_array, view
from ufunc_data import operand as value
from ufunc_reduction_goldens import shape

DTYPES = "?bBhHiIqQefdFD"
ALONE = """sum prod mean var std min max ptp any all count_nonzero median nansum nanprod nanmean nanvar nanstd nanmin nanmax
nanmedian average""".split()
REFUSALS = (TypeError, ValueError, OverflowError, ZeroDivisionError)


def part(random, dims):
    return [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 0, 0, 1]) :]


def operand(random, dims, weak=0.15, letters=DTYPES):
    if random.random() < weak:
        return random.choice("0 1 -3 300 2.5 inf True".split())
    return view(random, random.choice(letters), part(random, dims))


def case(random):
    name = random.choice("where where where round round isclose isclose allclose array_equal nan_to_num diff diff average average alone alone".split())
    dims = shape(random)
    one = view(random, random.choice(DTYPES), dims)
    if name == "where":
        return [name, view(random, random.choice("????bIdeD"), part(random, dims)), operand(random, dims), operand(random, dims)]
    if name == "round":
        # Casts of what no uint32 holds are not the same in all parts of NumPy.
        letter = random.choice("?bBhHiIefdFD")
        return [name, view(random, letter, dims), str(random.randrange(0 if letter == "I" else -3, 5))]
    if name in ("isclose", "allclose", "array_equal"):
        other = one if random.random() < 0.5 else operand(random, dims, 0.15 if name != "array_equal" else 0)
        if name == "array_equal":
            return [name, one, other, str(random.random() < 0.5)]
        return [name, one, other, random.choice("1e-05 0.5 0.0".split()), random.choice("1e-08 2.0 0.0".split()), str(random.random() < 0.5)]
    if name == "nan_to_num":
        return [name, one, *([] if random.random() < 0.5 else ["7.5", "1e6", "-1.25"])]
    if name == "diff":
        return [name, one, str(random.randrange(4)), str(random.randrange(-len(dims), len(dims)) if dims else 0)]
    if name == "average":
        axes = [random.randrange(len(dims))] if dims else []
        if len(dims) > 1 and random.random() < 0.3:
            axes = random.sample(range(len(dims)), 2)
            one = view(random, random.choice("bBhHiId"), dims, "small")
        own = dims if random.random() < 0.4 or not axes else [dims[axis] for axis in axes]
        weights = view(random, random.choice("?bBhHiIqQefd"), own, "small" if len(axes) > 1 else None)
        return [name, one, weights, tuple_of(axes), str(random.random() < 0.5)]
    alone = random.choice(ALONE)
    # Along no axis NumPy's medians fail without elements, averages divide by zero, and nanmedian adds each element to itself.
    while alone in ("median", "average") and 0 in dims or alone == "nanmedian" and dtype(one).char in "efFD":
        alone = random.choice(ALONE)
    return [name, alone, one]


def run(name, *texts):
    if name == "where":
        return np.where(*map(value, texts))
    if name == "round":
        return np.round(value(texts[0]), int(texts[1]))
    if name in ("isclose", "allclose"):
        return getattr(np, name)(value(texts[0]), value(texts[1]), float(texts[2]), float(texts[3]), texts[4] == "True")
    if name == "array_equal":
        return np.array_equal(value(texts[0]), value(texts[1]), texts[2] == "True")
    if name == "nan_to_num":
        keys = ("nan", "posinf", "neginf")
        return np.nan_to_num(value(texts[0]), **dict(zip(keys, map(float, texts[1:]))))
    if name == "diff":
        return np.diff(value(texts[0]), int(texts[1]), int(texts[2]))
    if name == "average":
        return np.average(value(texts[0]), tuple(numbers(texts[2])) or None, value(texts[1]), keepdims=texts[3] == "True")
    return getattr(np, texts[0])(value(texts[1]), axis=())


def is_huge(parts):
    try:
        return np.prod(np.broadcast_shapes(*(value(text).shape for text in parts if is_array(text))), dtype=float) > 1e6
    except ValueError:
        return False


def outcome(parts):
    try:
        result = np.asarray(run(*parts))
    except REFUSALS:
        return "error"
    rough = parts[0] == "alone" and dtype(parts[2]).kind == "c" or parts[0] == "average" and result.dtype.kind == "c"
    return describe(result, rough=rough)


def lines(random, count):
    for _ in range(count):
        parts = case(random)
        while is_huge(parts):
            parts = case(random)
        yield f"{' | '.join(parts)} = {outcome(parts)}"


def main(path, count=3000, seed=1):
    warnings.simplefilter("ignore")
    golden_text.write(path, lines(randoms.Random(int(seed)), int(count)))


if __name__ == "__main__":
    np.seterr(all="ignore")
    main(*sys.argv[1:])
