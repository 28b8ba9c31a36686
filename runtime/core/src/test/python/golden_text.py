"""How goldens in plain text write arrays, for people who review them and for tests that compare.

    int32 (2, 3) [0 1 2 3 4 5] crc e9c6d8a1
    complex128 () [(1+2j)] crc 5f3a0c11

The dtype; the shape; the elements in C order as Python writes them, of more than eight the first five, "..." and the
last two; and the CRC-32 of the bytes of all elements, little-endian and in C order. So two arrays that are written
alike are the same to the last bit, and a difference shows values.
"""

import zlib

import numpy as np


def array(a):
    a = np.asarray(a)
    items = [str(item) for item in a.ravel().tolist()]
    if len(items) > 8:
        items = [*items[:5], "...", *items[-2:]]
    little = a.astype(a.dtype.newbyteorder("<"))
    shape = ", ".join(map(str, a.shape)) + ("," if a.ndim == 1 else "")
    return f"{a.dtype} ({shape}) [{' '.join(items)}] crc {zlib.crc32(little.tobytes()):08x}"
