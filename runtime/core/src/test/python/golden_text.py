"""The notation of goldens in plain text, which README.md beside them describes: what writes it, and reads operands.

    int32 (2, 3) strides (1, 2) [0 1 2 3 4 5] crc e9c6d8a1

Results are of array(), with the CRC-32 of the bytes of all elements, little-endian and in C order: two arrays that are
written alike are the same to the last bit. Operands are of operand(), or are put together as text and read by read().
"""

import gzip
import pathlib
import re
import zlib

import golden_values
import numpy as np

# Of more elements in a result the first five are written and the last two.
MOST = 20


def tuple_of(numbers):
    """Numbers as Python writes a tuple of them."""
    numbers = [str(int(n)) for n in numbers]
    return f"({', '.join(numbers)}{',' if len(numbers) == 1 else ''})"


def numbers(text):
    """The numbers of a tuple."""
    return [int(n) for n in text.strip("()").split(",") if n.strip()]


def strides(a):
    return [s // a.itemsize for s in a.strides]


def c_strides(shape):
    return [int(np.prod(shape[axis + 1:], dtype=object)) for axis in range(len(shape))]


def steps(shape, strides):
    """Strides with 0 for axes along which no step is taken."""
    return [s if n > 1 else 0 for n, s in zip(shape, strides)]


def layout(a):
    """Shape and strides, which are left out if they are those of C order, or if there is no element."""
    if a.size == 0 or strides(a) == c_strides(a.shape):
        return tuple_of(a.shape)
    return f"{tuple_of(a.shape)} strides {tuple_of(strides(a))}"


def taken(a):
    """As layout, but of axes of length 1, whose strides say nothing, the stride is written as 0."""
    own, dense = steps(a.shape, strides(a)), steps(a.shape, c_strides(a.shape))
    return tuple_of(a.shape) + (f" strides {tuple_of(own)}" if a.size and own != dense else "")


def head(a, lie=None):
    """Dtype and shape alone, or with strides, as layout and taken tell them."""
    return f"{a.dtype} {lie(a) if lie else tuple_of(a.shape)}"


def elements(a, most=None):
    """Elements in C order as Python writes them; most is None to write all."""
    flat = a.ravel()
    if most is None or flat.size <= most:
        return f"[{' '.join(map(str, flat.tolist()))}]"
    return f"[{' '.join(map(str, flat[:5].tolist()))} ... {' '.join(map(str, flat[-2:].tolist()))}]"


def array(a, lie=None, most=MOST):
    """A result."""
    a = np.asarray(a)
    little = a.astype(a.dtype.newbyteorder("<"))
    return f"{head(a, lie)} {elements(a, most)} crc {zlib.crc32(little.tobytes()):08x}"


def with_one_nan(a):
    """The array with the same bits in all NaN, whose signs and payloads hang on the operation that they come from."""
    a = np.asarray(a)
    if a.dtype.kind not in "fc":
        return a
    parts = np.array(a, order="C").reshape(-1)
    parts = parts.view(f"f{a.dtype.itemsize // 2}") if a.dtype.kind == "c" else parts
    return np.where(np.isnan(parts), parts.dtype.type(np.nan), parts).view(a.dtype).reshape(a.shape)


def operand(a, made=None):
    """An operand: all its elements, or how they are made."""
    a = np.asarray(a)
    return f"{head(a, layout)} {made or elements(a)}"


FORM = re.compile(r"(\w+) (\([^)]*\))(?: strides (\([^)]*\)))? (.+?)(?: broadcast (\([^)]*\)))?")


def read(text):
    """The array of an operand, in memory of its own, which holds nothing behind its last element."""
    dtype, shape, given, values, shown = FORM.fullmatch(text).groups()
    dtype, shape = np.dtype(dtype), numbers(shape)
    given = c_strides(shape) if given is None else numbers(given)
    ends = [s * (n - 1) for n, s in zip(shape, given)] if 0 not in shape else []
    first = -sum(min(0, end) for end in ends)
    core = np.arange(first + sum(max(0, end) for end in ends) + 1).astype(dtype)
    bytes_of = [s * dtype.itemsize for s in given]
    a = np.ndarray(shape, dtype, core, first * dtype.itemsize, bytes_of)
    if values != "places":
        a[...] = golden_values.read(values, a.size, dtype).reshape(shape)
    return np.broadcast_to(a, numbers(shown)) if shown else a


def outcome(make, errors, text=array):
    """What a call gives, or "error" where NumPy refuses it."""
    try:
        return text(make())
    except errors:
        return "error"


def write(file, lines):
    """Writes the lines, compressed if the name ends in .gz, with the same bytes whenever it is done."""
    data = "".join(line + "\n" for line in lines).encode()
    compressed = str(file).endswith(".gz")
    pathlib.Path(file).write_bytes(gzip.compress(data, mtime=0) if compressed else data)
