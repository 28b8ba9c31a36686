"""Writes HDF5 files with random datasets with h5py, and beside each what h5py reads from it.

Usage: python3 random_files.py FOLDER SEED COUNT

The goldens are of the seed 7: FOLDER is src/test/resources/io/monomorph/hdf5/random, COUNT is 12. The one of the seed
100438 has numbers of all 16 bits behind the filter scaleoffset, which were once read in the wrong order; in that of 200115 lzf comes
behind that filter, which makes a chunk longer than it is.
"""

import pathlib
import sys

import h5py
import h5sums
import numpy as np

DTYPES = "? i1 u1 <i2 >i2 <u2 >u2 <i4 >i4 <u4 >u4 <i8 >i8 <u8 >u8 <f2 >f2 <f4 >f4 <f8 >f8 <c8 >c8 <c16 >c16".split()


class Files:
    def __init__(self, seed):
        self.random = np.random.default_rng(seed)

    def one_of(self, values):
        return values[self.random.integers(len(values))]

    def values(self, dtype, shape):
        if dtype.kind == "b":
            return self.random.integers(0, 2, shape).astype(dtype)
        if dtype.kind in "iu":
            info = np.iinfo(dtype)
            return self.random.integers(info.min, info.max, shape, dtype.newbyteorder("="), True).astype(dtype)
        numbers = np.array(self.random.normal(0, 100, shape))
        numbers[self.random.random(shape) < 0.1] = self.one_of([np.nan, np.inf, -0.0, 1e300])
        with np.errstate(all="ignore"):
            return (numbers + 1j * numbers[::-1] if dtype.kind == "c" and shape else numbers).astype(dtype)

    def settings(self, dtype, shape):
        random = self.random
        settings = {}
        if random.random() < 0.4:
            settings["fillvalue"] = self.values(dtype, ())[()]
        if not shape or random.random() < 0.25:
            return settings
        settings["chunks"] = tuple(int(random.integers(1, max(2, extent + 2))) for extent in shape)
        if random.random() < 0.6:
            settings["maxshape"] = tuple(
                self.one_of([None, extent, extent + int(random.integers(0, 9))]) for extent in shape
            )
            settings["chunks"] = tuple(min(c, 2**30 if m is None else max(m, 1))
                                       for c, m in zip(settings["chunks"], settings["maxshape"]))
        else:
            settings["chunks"] = tuple(min(c, max(e, 1)) for c, e in zip(settings["chunks"], shape))
        most = settings.get("maxshape", shape)
        if any(c > m for c, m in zip(settings["chunks"], most) if m is not None):
            return {name: settings[name] for name in settings if name == "fillvalue"}
        if random.random() < 0.3:
            settings["compression"] = "lzf" if random.random() < 0.2 else "gzip"
        settings["shuffle"] = bool(random.random() < 0.3)
        settings["fletcher32"] = bool(random.random() < 0.3)
        if dtype.kind in "iu" and dtype.itemsize < 8 and random.random() < 0.06:
            settings = {key: settings[key] for key in settings if key not in ("fillvalue", "fletcher32")}
            settings["scaleoffset"] = 0
        return settings

    def region(self, shape):
        parts = []
        for extent in shape:
            start = int(self.random.integers(0, extent + 1))
            parts.append(slice(start, int(self.random.integers(start, extent + 1))))
        return tuple(parts)

    def dataset(self, group, name):
        random = self.random
        dtype = np.dtype(self.one_of(DTYPES))
        rank = int(random.integers(0, 5))
        shape = tuple(int(extent) for extent in random.integers(0, [20, 9, 6, 5, 4][rank] + 8 // (rank + 1), rank))
        if any(extent == 0 for extent in shape) and random.random() < 0.8:
            shape = tuple(extent + 1 for extent in shape)
        settings = self.settings(dtype, shape)
        if random.random() < 0.15 and not settings.get("chunks"):
            plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
            plist.set_layout(h5py.h5d.COMPACT)
            space = h5py.h5s.create_simple(shape) if shape else h5py.h5s.create(h5py.h5s.SCALAR)
            made = h5py.Dataset(
                h5py.h5d.create(group.id, name.encode(), h5py.h5t.py_create(dtype, True), space, plist)
            )
        else:
            made = group.create_dataset(name, shape, dtype, **settings)
        for _ in range(int(random.integers(0, 3))):
            region = self.region(shape)
            values = self.values(dtype, tuple(part.stop - part.start for part in region))
            if values.size:
                made[region] = values
        if random.random() < 0.2:
            made[...] = self.values(dtype, shape)
        if settings.get("maxshape") and random.random() < 0.4:
            made.resize(tuple(
                int(random.integers(0, (extent + 6 if most is None else most) + 1))
                for extent, most in zip(made.shape, made.maxshape)
            ))

    def file(self, path):
        version = self.one_of([("earliest", "latest"), ("v108", "v108"), ("latest", "latest"), ("v110", "v110")])
        block = self.one_of([0, 0, 0, 512, 2048])
        order = bool(self.random.random() < 0.2)
        with h5py.File(path, "w", libver=version, userblock_size=block, track_order=order) as f:
            for k in range(int(self.random.integers(3, 12))):
                group = f if self.random.random() < 0.7 else f.require_group(self.one_of(["g", "g/h", "k"]))
                self.dataset(group, f"d{k}")


def main():
    folder, seed, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for k in range(count):
        path = folder / f"random{seed + k}.h5"
        Files(seed + k).file(path)
        path.with_suffix(".txt").write_text("\n".join(h5sums.lines(path)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
