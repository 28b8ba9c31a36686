"""What h5py reads from a file, a line for each dataset of numbers: path, shape, kind and size of
elements, and a hash of their little-endian bytes. The class Sums of the tests prints the same.

Usage: python3 h5sums.py FILE
"""

import hashlib
import sys

import h5py
import numpy as np

MOST_BYTES = 100_000_000


def kind(dtype):
    return "u1" if dtype.kind == "b" else f"{dtype.kind}{dtype.itemsize}"


def reason(error):
    return str(error).split("\n")[0][:120]


def is_number(dtype):
    special = h5py.check_ref_dtype(dtype) or h5py.check_vlen_dtype(dtype) or dtype.subdtype
    return dtype.kind in "iufbc" and not special


def dataset(path, found):
    if found.shape is None:
        return f"{path}\tNULL\t{kind(found.dtype)}"
    if not is_number(found.dtype):
        return f"{path}\t{found.shape}\tOTHER {found.dtype}"
    if int(np.prod(found.shape, dtype=object)) * found.dtype.itemsize > MOST_BYTES:
        return f"{path}\tBIG"
    values = np.ascontiguousarray(found[()])
    values = values.astype(values.dtype.newbyteorder("<"))
    digest = hashlib.sha1(values.tobytes()).hexdigest()[:16]
    return f"{path}\t{list(found.shape)}\t{kind(found.dtype)}\t{digest}"


class Walk:
    def __init__(self):
        self.lines = []
        self.seen = set()

    def group(self, group, path, depth):
        try:
            names = sorted(group.keys(), key=lambda name: name.encode())
        except Exception as error:
            self.lines.append(f"GROUPFAIL\t{path}\t{reason(error)}")
            return
        for name in names:
            self.link(group, name, f"{path}/{name}", depth)

    def link(self, group, name, path, depth):
        try:
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                return
            found = group[name]
            if isinstance(found, h5py.Group):
                address = h5py.h5o.get_info(found.id).addr
                if address not in self.seen and depth < 12:
                    self.seen.add(address)
                    self.group(found, path, depth + 1)
            elif isinstance(found, h5py.Dataset):
                self.lines.append(dataset(path, found))
        except Exception as error:
            self.lines.append(f"{path}\tREADFAIL\t{reason(error)}")


def lines(path):
    try:
        file = h5py.File(path, "r")
    except Exception as error:
        return ["OPENFAIL\t" + reason(error)]
    with file:
        walk = Walk()
        walk.group(file, "", 0)
        return walk.lines


if __name__ == "__main__":
    print("\n".join(lines(sys.argv[1])))
