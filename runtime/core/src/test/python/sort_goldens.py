"""Makes the goldens of sorting.

    python3 sort_goldens.py <file, ending in .npz>

For each dtype "<dtype>_<k>" are elements, and "<dtype>_<k>_sorted" what np.sort makes of them. There are ties, NaN of
several bits, infinities and both zeros; where only the order of equal elements is open, it is that of a stable sort.
"""

import sys

import numpy as np

DTYPES = "? b B h H i I q Q e f d F D".split()


def elements(random, dtype, n):
    if dtype == "?":
        return random.random(n) < 0.4
    kind = np.dtype(dtype).kind
    if kind in "iu":
        info = np.iinfo(dtype)
        wide = random.integers(info.min, info.max, n, dtype, endpoint=True)
        few = random.integers(0, 5, n).astype(dtype)
        return np.where(random.random(n) < 0.5, wide, few)
    part = np.dtype({"F": "f", "D": "d"}.get(dtype, dtype))
    count = 2 * n if kind == "c" else n
    wide = (random.standard_normal(count) * 10.0 ** random.integers(-3, 4, count)).astype(part)
    special = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 1, 1, 2, -1], part)
    values = np.where(random.random(count) < 0.5, wide, special[random.integers(0, len(special), count)])
    values = values.astype(part)
    return values.view(dtype) if kind == "c" else values


def main():
    random = np.random.default_rng(20261129)
    arrays = {}
    for dtype in DTYPES:
        name = np.dtype(dtype).name
        for k, n in enumerate([0, 1, 2, 3, 10, 100, 1000]):
            given = elements(random, dtype, n)
            arrays[f"{name}_{k}"] = given
            arrays[f"{name}_{k}_sorted"] = np.sort(given, kind="stable")
    np.savez_compressed(sys.argv[1], **arrays)


main()
