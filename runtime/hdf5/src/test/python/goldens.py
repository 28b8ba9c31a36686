"""Writes the HDF5 files of the tests with h5py, and what h5py reads from them.

Usage: python3 goldens.py FOLDER
It needs h5py 3 and the filter lz4 (Debian: python3-h5py, hdf5-filter-plugin). FOLDER is
src/test/resources/io/monomorph/hdf5/goldens. Commit the script and the files together.
"""

import pathlib
import sys

import h5py
import h5sums
import numpy as np

LZ4 = 32004
FILTERS = {
    "plain": {},
    "gz": dict(compression=4),
    "sgz": dict(compression=4, shuffle=True),
    "sgzf": dict(compression=9, shuffle=True, fletcher32=True),
    "sf": dict(shuffle=True, fletcher32=True),
    "lzf": dict(compression="lzf"),
    "lzff": dict(compression="lzf", shuffle=True, fletcher32=True),
}
GROWTH = {
    "fixed": None,
    "one": (None, 13),
    "inner": (12, None),
    "two": (None, None),
    "later": (40, 13),
}
DTYPES = "i1 u1 <i2 >i2 <u2 >u2 <i4 >i4 <u4 >u4 <i8 >i8 <u8 >u8 <f2 >f2 <f4 >f4 <f8 >f8 <c8 >c8 <c16 >c16 ?"
# Which versions of the format a kind of file is written in, where not in all.
ONLY = {
    "chunks": ("_earliest", "_latest"),
    "dtypes": ("_earliest",),
    "fills": ("_earliest",),
    "scaled": ("_earliest",),
    "bits": ("_earliest",),
    "plugins": ("_earliest",),
    "attributes": ("_latest",),
}


def name(dtype):
    return dtype.replace("<", "le_").replace(">", "be_").replace("?", "bool")


def values(dtype, shape):
    """Numbers of all magnitudes that the dtype has, the same in each run."""
    random = np.random.RandomState(len(dtype) + shape[0])
    kind = np.dtype(dtype)
    raw = random.bytes(int(np.prod(shape)) * kind.itemsize)
    found = np.frombuffer(raw, kind).reshape(shape)
    return found if kind.kind in "iu" else (random.standard_normal(shape) * 100).astype(kind)


def dtypes(file):
    for dtype in DTYPES.split():
        file["contiguous/" + name(dtype)] = values(dtype, (3, 5))
        file.create_dataset(
            "chunked/" + name(dtype), data=values(dtype, (4, 5)), chunks=(2, 3), compression=1, shuffle=True)
        compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        compact.set_layout(h5py.h5d.COMPACT)
        space = h5py.h5s.create_simple((2, 3))
        kind = h5py.h5t.py_create(np.dtype(dtype), logical=True)
        group = file.require_group("compact")
        h5py.h5d.create(group.id, name(dtype).encode(), kind, space, compact)
        group[name(dtype)][...] = values(dtype, (2, 3))
    file["scalar"] = 2.5
    file["empty"] = np.zeros((0, 3), "<i4")
    file["null"] = h5py.Empty("<f8")
    file["long"] = np.arange(5, dtype=np.longdouble)
    file["text"] = "no numbers"
    file["names"] = np.array([b"a", b"bc"])
    file["pairs"] = np.zeros(2, [("x", "<f8"), ("y", "<i4")])
    file.create_dataset("enum", data=[2, 7, 2], dtype=h5py.enum_dtype({"two": 2, "seven": 7}, basetype="<i2"))


def chunks(file):
    data = np.arange(12 * 13, dtype="<i4").reshape(12, 13) * 7 - 300
    for filters, options in FILTERS.items():
        for growth, most in GROWTH.items():
            file.create_dataset(
                f"{filters}_{growth}", data=data, chunks=(5, 4), maxshape=most, fillvalue=-5, **options)
            sparse = file.create_dataset(
                f"{filters}_{growth}_sparse", (12, 13), "<i4", chunks=(5, 4), maxshape=most, fillvalue=-5, **options)
            sparse[6, 5] = 1
        file.create_dataset(filters + "_single", data=data, chunks=(12, 13), **options)
    early = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    early.set_chunk((5, 4))
    early.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    space = h5py.h5s.create_simple((12, 13))
    h5py.h5d.create(file.id, b"implicit", h5py.h5t.STD_I32LE, space, early)
    file["implicit"][...] = data
    many = file.create_dataset("many", (3000, 2), "<i2", chunks=(1, 2), maxshape=(None, 2), compression=1)
    many[::7] = np.arange(2 * len(range(0, 3000, 7))).reshape(-1, 2)
    paged = file.create_dataset("paged", (2500, 2), "u1", chunks=(1, 1))
    paged[::31] = 3
    masked = file.create_dataset("masked", (10,), "<i4", chunks=(5,), compression=4, shuffle=True)
    masked.id.write_direct_chunk((5,), np.arange(5, dtype="<i4").tobytes(), filter_mask=3)
    masked[:5] = 9
    cube = file.create_dataset("cube", (7, 6, 5), "<f4", chunks=(3, 4, 2), compression=2)
    cube[...] = np.arange(210, dtype="<f4").reshape(7, 6, 5) / 8


def fills(file):
    for time in ("alloc", "never", "ifset"):
        for layout in ((), (2, 2)):
            create = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
            if layout:
                create.set_chunk(layout)
            create.set_fill_value(np.array(9, "<i4"))
            create.set_fill_time(getattr(h5py.h5d, "FILL_TIME_" + time.upper()))
            space = h5py.h5s.create_simple((3, 4))
            h5py.h5d.create(
                file.id, f"{time}_{len(layout)}".encode(), h5py.h5t.STD_I32LE, space, create)
    file.create_dataset("nan", (4,), "<f8", chunks=(2,), fillvalue=np.nan)
    file.create_dataset("complex", (4,), "<c16", chunks=(2,), fillvalue=1 + 2j)


def scaled(file):
    i = np.arange(60).reshape(6, 10)
    for dtype in "i1 u1 <i2 >i2 <u2 <i4 >i4 <u4 <i8 <u8".split():
        file.create_dataset(
            "offset_" + name(dtype), data=(i % 100 + 3).astype(dtype), chunks=(4, 4), scaleoffset=0)
    for dtype in "<f4 >f4 <f8 >f8".split():
        file.create_dataset(
            "offset_" + name(dtype), data=(i / 7 - 3).astype(dtype), chunks=(4, 4), scaleoffset=3)
    file.create_dataset("filled", data=i.astype("<i4"), chunks=(4, 4), scaleoffset=0, fillvalue=-1)
    file.create_dataset("constant", data=np.full((6, 10), 7, "<i4"), chunks=(4, 4), scaleoffset=0)
    file.create_dataset("narrow", data=i.astype("<i4"), chunks=(4, 4), scaleoffset=6)
    file.create_dataset("deflated", data=i.astype("<u2"), chunks=(4, 4), scaleoffset=0, compression=3)


def bits(file):
    for sign in (0, 1):
        kind = h5py.h5t.STD_I32LE.copy() if sign else h5py.h5t.STD_U16BE.copy()
        kind.set_precision(11)
        kind.set_offset(3)
        space = h5py.h5s.create_simple((4,))
        dataset = h5py.h5d.create(file.id, f"precision_{sign}".encode(), kind, space)
        dataset.write(h5py.h5s.ALL, h5py.h5s.ALL, np.array([1, 5, 1000, -7 if sign else 30], "<i4"))
    h5py.h5d.create(file.id, b"bitfield", h5py.h5t.STD_B16BE, h5py.h5s.create_simple((4,)))


def links(file):
    for k in range(30):
        file[f"many/d{k:02}"] = np.int16(k)
    file["few/a/b/c"] = np.arange(3)
    file["soft"] = h5py.SoftLink("/few/a/b/c")
    file["few/up"] = h5py.SoftLink("a/b")
    file["nowhere"] = h5py.SoftLink("/nothing")
    file["round"] = h5py.SoftLink("/round")
    file["other"] = h5py.ExternalLink("fills_earliest.h5", "/nan")
    file["lost"] = h5py.ExternalLink("lost.h5", "/nan")
    file["few/again"] = file["few"]
    file["ünï"] = np.arange(2)


def attributes(file, large):
    a = file.create_dataset("a", data=np.arange(3.0)).attrs
    a["one"] = 2.5
    a["row"] = np.array([1, 2, 3], ">i2")
    a["table"] = np.arange(6, dtype="<u8").reshape(2, 3)
    a["flag"] = True
    a["complex"] = 1 + 2j
    a["text"] = "grüße"
    a["texts"] = ["x", "", "long text"]
    a["bytes"] = np.bytes_("fixed")
    a["fixed"] = np.array([b"ab", b"c"])
    a["nothing"] = h5py.Empty("<f4")
    a["reference"] = file["a"].ref
    for k in range(20):
        file.attrs[f"dense{k:02}"] = k
    if large:
        file.attrs["large"] = np.arange(9000, dtype="<i8")


def plugins(file):
    """lz4, by Debian's package hdf5-filter-plugin; the option is the length of a block."""
    if not h5py.h5z.filter_avail(LZ4):
        raise SystemExit("the filter lz4 is missing: install hdf5-filter-plugin")
    for dtype in "i1 <i2 >i4 <f4 <f8".split():
        data = (np.arange(50 * 41) % 900 - 50).reshape(50, 41).astype(dtype)
        for block in (0, 1024):
            file.create_dataset(
                f"lz4_{block}_{name(dtype)}", data=data, chunks=(37, 33), compression=LZ4, compression_opts=(block,))
    noise = np.frombuffer(np.random.RandomState(1).bytes(4000), "u1")
    file.create_dataset("noise", data=noise, chunks=(3001,), compression=LZ4, compression_opts=(512,))


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    kinds = dict(dtypes=dtypes, chunks=chunks, fills=fills, scaled=scaled, bits=bits, plugins=plugins, links=links, small=lambda f: attributes(f, False), attributes=lambda f: attributes(f, True))
    versions = {
        "_earliest": dict(libver="earliest", userblock_size=1024),
        "_v108": dict(libver=("v108", "v108"), track_order=True),
        "_latest": dict(libver="latest"),
    }
    for kind, write in kinds.items():
        for version in ONLY.get(kind, versions):
            path = folder / f"{kind}{version}.h5"
            with h5py.File(path, "w", **versions[version]) as file:
                write(file)
            path.with_suffix(".txt").write_text("\n".join(h5sums.lines(path)) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
