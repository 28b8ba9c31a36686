"""Writes what NumPy prints: print.npz with arrays, print.txt with their str and repr.

Usage: print_goldens.py FOLDER [CASES] [SEED]
"""
import sys

import numpy as np

folder = sys.argv[1]
cases = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
rng = np.random.default_rng(int(sys.argv[3]) if len(sys.argv) > 3 else 20260101)
np.seterr(all="ignore")
names = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()
special = [0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, np.nan, np.inf, -np.inf, 1e-5, 1e-4, 9.9999e-5, 1e8, 99999999.0,
           123456789.0, 1e16, 9999999999999998.0, 1e-300, 5e-324, 2e-323, 1.7976931348623157e308, 0.30000000000000004,
           1000.0, 1001.0, 65504.0, 6e-8, 2.5, 0.123456785, 0.5000000049, 1e22, 1e23, 2.0 ** 70, 4503599627370497.5]


def values(dtype, shape):
    size = int(np.prod(shape))
    kind = rng.integers(5)
    if dtype == "?":
        return rng.random(shape) < 0.5
    d = np.dtype(dtype)
    if d.kind in "iu":
        info = np.iinfo(d)
        if kind == 0:
            return rng.integers(info.min, info.max, size=shape, dtype=d, endpoint=True)
        top = min(10 ** int(rng.integers(1, 10)), info.max)
        return rng.integers(max(-top, info.min), top, size=shape, dtype=d, endpoint=True)
    real = {"c8": "f4", "c16": "f8"}.get(dtype, dtype)
    count = size * (2 if d.kind == "c" else 1)
    bits = np.dtype(real).itemsize
    if kind == 0:
        flat = np.frombuffer(rng.bytes(count * bits), dtype=real)
        flat = np.where(np.isnan(flat), np.array(np.nan, dtype=real), flat)
    elif kind == 1:
        flat = rng.choice(np.array(special), size=count).astype(real)
    elif kind == 2:
        flat = (rng.standard_normal(count) * 10.0 ** rng.integers(-6, 9)).astype(real)
    elif kind == 3:
        flat = np.round(rng.standard_normal(count) * 10, int(rng.integers(0, 5))).astype(real)
    else:
        flat = (rng.standard_normal(count) * 10.0 ** rng.integers(-12, 12, size=count)).astype(real)
    return flat.view(dtype).reshape(shape)


shapes = [(), (1,), (2,), (3,), (7,), (0,), (0, 3), (2, 0), (2, 3), (3, 1), (1, 1, 1), (2, 2, 2), (4, 12), (30,), (2, 1, 2, 2), (1, 2, 1, 2, 2)]
arrays = {}
texts = []


def add(array):
    array = np.asarray(array)
    arrays[str(len(arrays))] = array
    texts.append(str(array))
    texts.append(repr(array))


for name in names:
    for shape in shapes:
        add(values(name, shape))
for name in names[9:]:
    for value in special:
        add(np.array(value).astype(name))
for k in range(cases):
    name = names[rng.integers(len(names))]
    rank = rng.integers(0, 4)
    add(values(name, tuple(int(n) for n in rng.integers(1, 6, size=rank))))
for name in names:
    for shape in [(1001,), (40, 26), (500, 3), (3, 500), (11, 10, 10), (1000,), (2, 2, 300)]:
        add((np.arange(int(np.prod(shape))) % 251 - (0 if name in ("u1", "u2", "u4", "u8") else 100)).astype(name).reshape(shape))
# Powers of two: the numbers below one lie closer to it than those above. Alone; one after the other, filled to as many
# digits as the longest needs; and beside a number of fewer digits.
for name, least, greatest in [("f2", -24, 15), ("f4", -149, 127), ("f8", -1074, 1023)]:
    powers = (2.0 ** np.arange(least, greatest + 1)).astype(name)
    for power in powers if name == "f2" else rng.choice(powers, size=40, replace=False):
        add(power)
    for start in range(0, len(powers), 40):
        add(powers[start:start + 40])
    for power in rng.choice(powers, size=20, replace=False):
        add(np.array([power, rng.choice([1.25, 1.125, 1.0625, 1.03125])]).astype(name))
for beside in [1.25, 1.0625, 1.015625, 1.00390625]:
    add(np.array([2.0 ** -96, beside], dtype="f4"))
np.savez_compressed(f"{folder}/print.npz", **arrays)
with open(f"{folder}/print.txt", "w", encoding="utf-8") as out:
    out.write("\0".join(texts))
