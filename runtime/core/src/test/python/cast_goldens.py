"""Makes the goldens of dtypes and casts.

    python3 cast_goldens.py <directory of the resources>
    python3 cast_goldens.py <file, ending in .npz> <number of values> <seed>

dtypes.txt has a line for each fact that NumPy knows of dtypes, in the notation of README.md beside it: what a dtype is
called in files and in the buffer protocol, its size and kind, what two are promoted to, and what may be cast to what.
casts.npz has the values of each dtype under its name, and under "from-to" what NumPy casts them to.

Values are cast one at a time: in arrays, NumPy casts floats out of range to uint32 in one way where
it uses SIMD and in another way in what remains. The second form, of many random values, takes the
way by int64 to uint32, which is that of a value by itself.
"""

import pathlib
import sys
import warnings

import golden_text
import numpy as np

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
RULES = "no equiv safe same_kind unsafe".split()
random = np.random.default_rng(20260102)


def dtypes():
    # int64 is "l" to NumPy on Linux, but "q" everywhere.
    formats = {"int64": "q", "uint64": "Q"}
    for name in NAMES:
        d = np.dtype(name)
        buffer = memoryview(np.zeros(1, formats.get(name, name)))
        yield f"dtype | {name} = {d.str} {buffer.format} {d.itemsize} {d.kind}"
    for a in NAMES:
        for b in NAMES:
            yield f"promote | {a} | {b} = {np.promote_types(a, b)}"
            for rule in RULES:
                yield f"can_cast | {a} | {b} | {rule} = {np.can_cast(a, b, rule)}"


def floats(dtype):
    info = np.finfo(dtype)
    values = [0.0, 0.5, 1.0, 1.5, 2.5, 0.9999, 100.7, 3e-5, 6e-8, 2.9e-8, 3e-8, 1e-40, 1e-300, 1e300]
    for power in (7, 8, 11, 15, 16, 24, 31, 32, 53, 63, 64, 65, 128):
        middle = 2.0**power
        values += [middle, middle - 1, middle + 1, middle - 0.5, middle + 0.5]
        values += [np.nextafter(middle, 0), np.nextafter(np.float32(middle), np.float32(0))]
    # Around the largest float16 and between float16s, where rounding twice goes wrong.
    values += [65504, 65519.999, 65520, 65520.0001, 2049, 2049.0000001, 2051, 1 + 2**-11]
    values += [1 + 2**-11 + 2**-40, 1 + 3 * 2**-11 - 2**-45, float(info.max), float(info.tiny)]
    values += [float(info.smallest_subnormal), np.inf]
    values += list(10.0 ** random.uniform(-10, 25, 20)) + list(random.uniform(0, 300, 15))
    values = np.array(values)
    both = np.concatenate([values, -values, [np.nan, -np.nan]]).astype(dtype)
    bits = np.dtype(f"u{both.itemsize}")
    anything = random.integers(0, 1 << 64, 20, np.uint64, endpoint=False).astype(bits)
    # Whether a signalling NaN becomes a quiet one depends on the processor.
    anything[np.isnan(anything.view(dtype))] |= bits.type(1 << np.finfo(dtype).nmant - 1)
    return np.concatenate([both, anything.view(dtype)])


def values(name):
    dtype = np.dtype(name)
    if dtype.kind == "b":
        return np.array([False, True, True, False, True])
    if dtype.kind == "f":
        return floats(dtype)
    if dtype.kind == "c":
        parts = floats(dtype.type(0).real.dtype)
        pairs = np.stack([parts, random.permutation(parts)], 1)
        pairs[:12] = [[0, 0], [-0.0, -0.0], [0, 1], [1, 0], [0, np.nan], [np.nan, 0], [np.inf, 0],
                      [0, -np.inf], [-0.0, 1e-30], [300.9, -1], [-1.5, 7], [65520, 65519]]
        return pairs.reshape(-1).view(dtype)
    info = np.iinfo(dtype)
    edges = [0, 1, 2, 3, 100, info.max, info.max - 1, info.min, info.min + 1]
    edges += [e + d for p in (7, 8, 11, 15, 16, 24, 31, 32, 53, 63) for e in (1 << p, -(1 << p))
              for d in (-1, 0, 1)]
    # Half way between two floats, and to one side of that.
    edges += [(1 << 24) + 3, (1 << 53) + 3, (1 << 60) + (1 << 36) + 1, (1 << 63) + (1 << 39) + 1,
              (1 << 63) + (1 << 10), (1 << 63) + (1 << 10) + 1, 65519, 65520, 2049, 2051]
    edges = np.array([e for e in edges if info.min <= e <= info.max], dtype)
    return np.concatenate([edges, random.integers(info.min, info.max, 30, dtype, endpoint=True)])


def anything(name, count):
    """Random bits, and numbers of usual sizes among the floats."""
    dtype = np.dtype(name)
    if dtype.kind == "b":
        return random.integers(0, 2, count).astype(bool)
    if dtype.kind in "iu":
        return random.integers(0, 256, count * dtype.itemsize, np.uint8).view(dtype) >> random.integers(0, dtype.itemsize * 8, count).astype(dtype)
    parts = count * (2 if dtype.kind == "c" else 1)
    part = np.dtype(f"f{dtype.itemsize * count // parts}")
    bits = np.dtype(f"u{part.itemsize}")
    numbers = random.integers(0, 256, parts * part.itemsize, np.uint8).view(bits)
    numbers[np.isnan(numbers.view(part))] |= bits.type(1 << np.finfo(part).nmant - 1)
    usual = random.standard_normal(parts) * 2.0 ** random.integers(-26, 70, parts)
    near = np.floor(usual) + random.choice([0, 0.5, 0.5 - 2.0**-12, 0.5 + 2.0**-12, 0.5 + 2.0**-30], parts)
    kind = random.random(parts)
    return np.where(kind < 0.4, numbers.view(part), np.where(kind < 0.7, usual, near).astype(part)).view(dtype)


def cast(values, to):
    if to == "uint32" and values.dtype.kind in "fc":
        return values.real.astype(np.int64).astype(to)
    return values.astype(to)


def many(file, count, seed):
    global random
    random = np.random.default_rng(seed)
    warnings.simplefilter("ignore")
    arrays = {name: anything(name, count) for name in NAMES}
    arrays |= {f"{name}-{to}": cast(arrays[name], to) for name in NAMES for to in NAMES}
    np.savez(file, **arrays)


def main(directory):
    golden_text.write(directory / "dtypes.txt", dtypes())
    arrays = {}
    warnings.simplefilter("ignore")
    for name in NAMES:
        arrays[name] = values(name)
        for to in NAMES:
            arrays[f"{name}-{to}"] = np.concatenate([v.astype(to) for v in arrays[name][:, None]])
    np.savez_compressed(directory / "casts.npz", **arrays)


if len(sys.argv) > 2:
    many(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
else:
    main(pathlib.Path(sys.argv[1]))
