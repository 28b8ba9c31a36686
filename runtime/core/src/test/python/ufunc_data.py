"""The elements that the goldens of ufuncs compute with: made of a seed, here and in UfuncData.java."""

import zlib

import numpy as np

SPECIAL = np.array([np.nan, np.inf, -np.inf, -0.0, 0.0, 1.0, -1.0, 2.5])


def stream(seed, count):
    z = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def bits(h, shift, count):
    return ((h >> np.uint64(shift)) & np.uint64((1 << count) - 1)).astype(np.int64)


def elements(dtype, kind, seed, count):
    """Kind s: small numbers; f: of all sizes; x: of all sizes, and special values."""
    dtype = np.dtype(dtype)
    if dtype.kind == "c":
        parts = elements("f8", kind, seed, 2 * count)
        return parts.view("c16").astype(dtype)
    h = stream(seed, count)
    if dtype.kind == "b":
        return bits(h, 7, 1).astype(bool) if kind == "s" else bits(h, 7, 3) != 0
    if dtype.kind in "iu":
        if kind == "s":
            return (bits(h, 0, 4) - 4).astype(dtype)
        info = np.iinfo(dtype)
        edges = np.array([info.min, info.max, 0, 1], dtype)
        special = (bits(h, 60, 4) == 0) & (kind == "x")
        return np.where(special, edges[bits(h, 58, 2)], h.astype(dtype))
    if kind == "s":
        return ((bits(h, 0, 12) - 2048) / 16.0).astype(dtype)
    numbers = (bits(h, 0, 32) - 2.0**31) * 2.0 ** (bits(h, 32, 5) - 40)
    special = (bits(h, 40, 4) == 0) & (kind == "x")
    return np.where(special, SPECIAL[bits(h, 44, 3)], numbers).astype(dtype)


def array(spec):
    """Of "dtype kind seed shape steps axes broadcast": a view of an array in memory order."""
    dtype, kind, seed, shape, steps, axes, broadcast = spec.split(":")
    shape, steps, axes, broadcast = (numbers(part) for part in (shape, steps, axes, broadcast))
    base = elements(dtype, kind, int(seed), int(np.prod([abs(s) * n for s, n in zip(steps, shape)], dtype=int)))
    base = base.reshape([abs(s) * n for s, n in zip(steps, shape)])
    view = base[tuple(slice(None, None, s) for s in steps)].transpose(axes)
    return np.broadcast_to(view, broadcast) if broadcast else view


def numbers(text):
    return [int(part) for part in text.split(",")] if text else []


def digest(result, zeros=False):
    """The bytes of small results, and a checksum of others; all NaN are one, and all zeros, if asked."""
    result = np.ascontiguousarray(result).copy()
    if result.dtype.kind in "fc":
        parts = result.reshape(-1).view("f%d" % (result.dtype.itemsize // (2 if result.dtype.kind == "c" else 1)))
        parts[np.isnan(parts)] = np.nan
        if zeros:
            parts[parts == 0] = 0
    data = result.tobytes()
    return ("z" if zeros else "") + (data.hex() if len(data) <= 32 else "crc%08x" % zlib.crc32(data))


# Of real zeros of both signs NumPy's result depends on the dtype, the processor and the place in the row.
CHOOSING = "maximum minimum fmax fmin clip".split()


def describe(result, zeros=False):
    result = np.asarray(result)
    letter = {"l": "q", "L": "Q"}.get(result.dtype.char, result.dtype.char)
    return f"{letter} {','.join(map(str, result.shape))} {digest(result, zeros and result.dtype.kind in 'fc')}"
