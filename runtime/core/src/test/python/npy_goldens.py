"""Makes the files that the tests of io.monomorph.npy hold against what Java reads and writes.

    python3 npy_goldens.py <directory of the resources>

arrays.bin.gz is a sequence of records, in the encoding of java.io.DataOutput:

    UTF name, UTF dtype, boolean saved,
    int length and bytes: the core, little-endian,
    byte rank, long shape[rank], long strides[rank] in elements, long offset in elements,
    int length and bytes: the .npy file

The elements of the file are those that the layout picks from the core. If `saved` is true the file
is what numpy.save makes of that view, so writing must give the same bytes. The .npz files hold
arrays of the same names and elements.
"""

import gzip
import io
import itertools
import pathlib
import struct
import sys
import warnings
import zipfile

import numpy as np
from numpy.lib import format as npy

DTYPES = "b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()
SHAPES = [(), (0,), (0, 3), (3, 0, 2), (1,), (5,), (1, 1), (2, 3), (3, 1, 4), (2, 3, 4, 2)]
SHAPES += [(1, 2, 1, 3, 1, 2, 1)]
SPECIAL_BITS = {
    2: [0x0000, 0x8000, 0x7C00, 0xFC00, 0x7E01, 0x7C01, 0xFFFF, 0x0001, 0x7BFF, 0x3C00],
    4: [0, 1 << 31, 0x7F800000, 0xFF800000, 0x7FC01234, 0x7F800001, 0xFFFFFFFF, 1, 0x7F7FFFFF],
    8: [0, 1 << 63, 0x7FF << 52, 0xFFF << 52, 0x7FF8000000001234, 0x7FF0000000000001]
    + [(1 << 64) - 1, 1, 0x7FEFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF],
    1: [0, 0x80, 0x7F, 0xFF, 1],
}
random = np.random.default_rng(20260101)


def elements(descr, shape):
    """Elements with the special bits of their width first, and then any bits."""
    dtype = np.dtype("<" + descr)
    size = int(np.prod(shape))
    if dtype.kind == "b":
        return random.integers(0, 2, shape).astype(bool)
    slot = dtype.itemsize // (2 if dtype.kind == "c" else 1)
    slots = size * dtype.itemsize // slot
    bits = random.integers(0, 1 << 64, slots, np.uint64, endpoint=False) if slot == 8 else (
        random.integers(0, 1 << 8 * slot, slots))
    bits = bits.astype(f"<u{slot}")
    special = np.array(SPECIAL_BITS[slot], f"<u{slot}")
    special = np.roll(special, random.integers(len(special)))[:slots]
    bits[: len(special)] = special
    return bits.view(dtype).reshape(shape)


def patterned(descr, size):
    """Many elements, different over any chunk, that compress well."""
    return (np.arange(size) * 7 % 251).astype("<" + descr)


def swapped(array):
    return array.byteswap().view(array.dtype.newbyteorder(">"))


def saved(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def framed(version, header, data):
    """A file around any header text."""
    text = header.encode("utf8" if version == 3 else "latin1")
    return npy.magic(version, 0) + struct.pack("<H" if version == 1 else "<I", len(text)) + text + data


class Records:
    def __init__(self):
        self.out = io.BytesIO()
        self.arrays = {}

    def add(self, name, base, view, file, is_saved):
        """A view of a base whose memory has no gaps, in C or Fortran order."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            loaded = np.load(io.BytesIO(file))
        if view.dtype.kind == "b":
            loaded = loaded.view(np.uint8) != 0
        assert loaded.shape == view.shape, name
        assert loaded.astype(view.dtype).tobytes() == view.tobytes(), name
        assert name not in self.arrays, name
        self.arrays[name] = view
        core = base.tobytes("A")
        offset = view.__array_interface__["data"][0] - base.__array_interface__["data"][0]
        self.utf(name)
        self.utf(view.dtype.name)
        self.out.write(struct.pack(">?", is_saved))
        self.block(core)
        self.out.write(struct.pack(">b", view.ndim))
        strides = [stride // view.itemsize for stride in view.strides]
        for value in [*view.shape, *strides, offset // view.itemsize if view.size else 0]:
            self.out.write(struct.pack(">q", value))
        self.block(file)

    def utf(self, text):
        encoded = text.encode()
        self.out.write(struct.pack(">H", len(encoded)) + encoded)

    def block(self, data):
        self.out.write(struct.pack(">i", len(data)) + data)


def add_matrix(records):
    for descr, shape in itertools.product(DTYPES, SHAPES):
        content = elements(descr, shape)
        for order in "CF":
            array = np.array(content, order=order)
            name = f"{descr}/{shape}/{order}"
            records.add(name, array, array, saved(array), True)
            for version, big in itertools.product([1, 2, 3], [False, True]):
                out = io.BytesIO()
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    npy.write_array(out, swapped(array) if big else array, (version, 0))
                end = "big" if big else "little"
                records.add(f"{name}/{version}/{end}", array, array, out.getvalue(), False)


def add_views(records):
    for descr in DTYPES:
        base = elements(descr, (4, 6, 3))
        views = {
            "stepped": base[::2, ::-1, 1:],
            "column": base[:, 1, 2],
            "element": base[2, 3, 1, ...],
            "transposed": base.T,
            "rotated": base.transpose(2, 0, 1),
            "reversed": base[::-1, ::-1, ::-1],
            "broadcast": np.broadcast_to(base[1], (5, 6, 3)),
            "repeated": np.broadcast_to(base[1, 2, 1, ...], (3, 4)),
            "diagonal": base.diagonal(1, 0, 1),
            "new axes": base[:, None, ::3, None],
            "empty": base[2:2, ::-1],
            "fortran part": base.T[:, :, 1:3],
            "one": base[1:2, 3:4, 2:3],
        }
        for name, view in views.items():
            records.add(f"view/{descr}/{name}", base, view, saved(view), True)


def add_long(records):
    for descr, size in [("u1", 140001), ("i2", 70001), ("f8", 16385), ("c16", 9001), ("b1", 65536)]:
        array = patterned(descr, size) if descr != "b1" else np.arange(size) % 3 == 0
        records.add(f"long/{descr}", array, array, saved(array), True)
        big = swapped(array)
        records.add(f"long/{descr}/big", array, array, saved(big), False)
        strided = array[::-3]
        records.add(f"long/{descr}/strided", array, strided, saved(strided), True)
        table = array[: size // 2 * 2].reshape(2, -1).T
        records.add(f"long/{descr}/fortran", array, table, saved(table), True)
        narrow = array[: size // 8 * 8].reshape(-1, 4, 2)[:, ::-1, :]
        records.add(f"long/{descr}/narrow", array, narrow, saved(narrow), True)


def add_headers(records):
    """Headers that NumPy does not write but reads."""
    array = elements("i4", (2, 3))
    row = array[0]
    element = elements("f8", ())
    texts = [
        ("double quotes", 1, '{"descr": "<i4", "fortran_order": False, "shape": (2, 3)}'),
        ("mixed quotes", 3, "{'descr': \"<i4\", \"fortran_order\": False, 'shape': (2, 3), }"),
        ("other order", 1, "{'shape': (2, 3), 'descr': '<i4', 'fortran_order': False}"),
        ("dense", 2, "{'fortran_order':False,'shape':(2,3,),'descr':'<i4'}\n"),
        ("whitespace", 1, "{ 'descr' :\t'<i4' ,\n 'fortran_order'\f: False,\r\n 'shape' : ( 2 , 3 ) , }\n\n"),
        ("python 2", 1, "{'descr': '<i4', 'fortran_order': False, 'shape': (2L, 3L), }   \n"),
        ("python 2, version 2", 2, "{'descr': '<i4', 'fortran_order': False, 'shape': (2L, 3), }\n"),
        ("native", 1, "{'descr': '=i4', 'fortran_order': False, 'shape': (2, 3), }\n"),
        ("no mark", 1, "{'descr': 'i4', 'fortran_order': False, 'shape': (2, 3), }\n"),
        ("not applicable", 1, "{'descr': '|i4', 'fortran_order': False, 'shape': (2, 3), }\n"),
    ]
    for name, version, text in texts:
        records.add(f"header/{name}", array, array, framed(version, text, array.tobytes()), False)
    text = "{'descr': '<i4', 'fortran_order': True, 'shape': (3L,), }\n"
    records.add("header/python 2, one axis", array, row, framed(1, text, row.tobytes()), False)
    text = "{'descr': '>f8', 'fortran_order': True, 'shape': ( ), }\n"
    data = swapped(element).tobytes()
    records.add("header/no axes", element, element, framed(1, text, data), False)
    text = "{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3), }"
    text = text.ljust(10_000)
    records.add("header/longest", array, array, framed(1, text, array.tobytes()), False)
    records.add("header/rest ignored", array, array, saved(array) + b"rest", False)
    for mark in "<>=|":
        for descr in ("b1", "i1", "u1"):
            array = elements(descr, (7,))
            text = f"{{'descr': '{mark}{descr}', 'fortran_order': False, 'shape': (7,), }}\n"
            records.add(
                f"header/{mark}{descr}", array, array, framed(1, text, array.tobytes()), False)
    flags = np.array([False, True, True, True, False])
    text = "{'descr': '|b1', 'fortran_order': False, 'shape': (5,), }\n"
    records.add("bool bytes", flags, flags, framed(1, text, b"\x00\x01\x02\xff\x00"), False)
    deep = elements("f4", (1,) * 30 + (2,) + (1,) * 33)
    records.add("64 axes", deep, deep, saved(deep), True)
    for rank, extent in itertools.product(range(1, 63), [10, 1000]):
        # The header's text passes all lengths between two multiples of the alignment.
        shape = (extent, 0) + (1,) * rank
        for shape in shape, shape[::-1]:
            empty = np.empty(shape, "<u2")
            records.add(f"padding/{shape}", empty, empty, saved(empty), True)


class Stream(io.RawIOBase):
    """Where nothing can be patched afterwards: zipfile then writes sizes behind the data."""

    def __init__(self):
        self.content = b""

    def writable(self):
        return True

    def write(self, data):
        self.content += bytes(data)
        return len(data)


def main(directory):
    records = Records()
    add_matrix(records)
    add_views(records)
    add_long(records)
    add_headers(records)
    directory.joinpath("arrays.bin.gz").write_bytes(gzip.compress(records.out.getvalue(), 9, mtime=0))

    # All arrays in one file would be big: NumPy gives each of them more than 200 bytes.
    chosen = {k: v for k, v in records.arrays.items() if k.count("/") < 3 and "(2, 3)" in k}
    chosen |= {k: v for k, v in records.arrays.items() if k.startswith("view/c16")}
    chosen["long/f8"] = records.arrays["long/f8"]
    np.savez(directory / "stored.npz", **{k: v for k, v in chosen.items() if k != "long/f8"})
    np.savez_compressed(directory / "compressed.npz", **chosen)
    stream = Stream()
    np.savez_compressed(stream, **chosen)
    directory.joinpath("streamed.npz").write_bytes(stream.content)
    assert zipfile.ZipFile(directory / "streamed.npz").infolist()[0].flag_bits & 8
    print(len(records.arrays), "arrays,", len(chosen), "of them in .npz files; NumPy", np.__version__)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
