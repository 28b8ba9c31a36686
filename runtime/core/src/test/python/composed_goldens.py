"""Makes the goldens of the functions in Functions, of averages, and of reductions along no axis.

    python3 composed_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<function> <argument> ... = <outcome>". Arrays are made of seeds (see ufunc_data.py). The outcome
is the dtype, the shape and the bytes, or "error"; the bytes are "?" where last bits may differ.
"""

import gzip
import random as randoms
import sys
import warnings

import numpy as np
from ufunc_data import array, describe
from ufunc_reduction_goldens import initial, shape, view

DTYPES = "?bBhHiIqQefdFD"
ALONE = """sum prod mean var std min max ptp any all count_nonzero median nansum nanprod nanmean nanvar nanstd nanmin nanmax
nanmedian average""".split()
REFUSALS = (TypeError, ValueError, OverflowError, ZeroDivisionError)


def part(random, dims):
    return [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 0, 0, 1]) :]


def operand(random, dims, weak=0.15, letters=DTYPES):
    if random.random() < weak:
        return random.choice(["int:0", "int:1", "int:-3", "int:300", "float:2.5", "float:inf", "bool:True"])
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
            return [name, one, other, random.choice("01")]
        return [name, one, other, random.choice("1e-05 0.5 0.0".split()), random.choice("1e-08 2.0 0.0".split()), random.choice("01")]
    if name == "nan_to_num":
        return [name, one, *([] if random.random() < 0.5 else ["7.5", "1e6", "-1.25"])]
    if name == "diff":
        return [name, one, str(random.randrange(4)), str(random.randrange(-len(dims), len(dims)) if dims else 0)]
    if name == "average":
        axes = [random.randrange(len(dims))] if dims else []
        if len(dims) > 1 and random.random() < 0.3:
            axes = random.sample(range(len(dims)), 2)
            one = view(random, random.choice("bBhHiId"), dims).replace(":f:", ":s:").replace(":x:", ":s:")
        own = dims if random.random() < 0.4 or not axes else [dims[axis] for axis in axes]
        weights = view(random, random.choice("?bBhHiIqQefd"), own)
        return [name, one, weights.replace(":f:", ":s:").replace(":x:", ":s:") if len(axes) > 1 else weights, ",".join(map(str, axes)), random.choice("01")]
    alone = random.choice(ALONE)
    # Along no axis NumPy's medians fail without elements, averages divide by zero, and nanmedian adds each element to itself.
    while alone in ("median", "average") and 0 in dims or alone == "nanmedian" and one[0] in "efFD":
        alone = random.choice(ALONE)
    return [name, alone, one]


def value(text):
    return array(text) if text.count(":") > 1 else initial(text)


def run(name, *texts):
    if name == "where":
        return np.where(*map(value, texts))
    if name == "round":
        return np.round(value(texts[0]), int(texts[1]))
    if name in ("isclose", "allclose"):
        return getattr(np, name)(value(texts[0]), value(texts[1]), float(texts[2]), float(texts[3]), texts[4] == "1")
    if name == "array_equal":
        return np.array_equal(value(texts[0]), value(texts[1]), texts[2] == "1")
    if name == "nan_to_num":
        keys = ("nan", "posinf", "neginf")
        return np.nan_to_num(value(texts[0]), **dict(zip(keys, map(float, texts[1:]))))
    if name == "diff":
        return np.diff(value(texts[0]), int(texts[1]), int(texts[2]))
    if name == "average":
        axes = tuple(int(axis) for axis in texts[2].split(",")) if texts[2] else None
        return np.average(value(texts[0]), axes, value(texts[1]), keepdims=texts[3] == "1")
    return getattr(np, texts[0])(value(texts[1]), axis=())


def is_huge(parts):
    try:
        return np.prod(np.broadcast_shapes(*(array(text).shape for text in parts if text.count(":") > 1)), dtype=float) > 1e6
    except ValueError:
        return False


def outcome(parts):
    try:
        result = np.asarray(run(*parts))
    except REFUSALS:
        return "error"
    text = describe(result)
    rough = result.dtype.kind == "c" and parts[0] in ("average", "alone") or parts[0] == "alone" and parts[2][0] in "FD"
    return text[: text.rindex(" ")] + " ?" if rough else text


def main(path, count=3000, seed=1):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    with gzip.GzipFile(path, "w", mtime=0) as out:
        for _ in range(int(count)):
            parts = case(random)
            while is_huge(parts):
                parts = case(random)
            out.write(f"{' '.join(parts)} = {outcome(parts)}\n".encode())


if __name__ == "__main__":
    np.seterr(all="ignore")
    main(*sys.argv[1:])
