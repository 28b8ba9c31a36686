"""Makes the archives of NpzEntriesTest, and writes down what NumPy gives for their entries.

    python3 npz_goldens.py <directory of the resources>

Each line of npz.txt has, between tabs, an archive, a name, and what NumPy gives for it: the dtype
and the elements of an array of one axis, the bytes of another entry as hexadecimal digits, or "refused".
A name that is in the archive's list of names has a "+" before it.
"""

import io
import pathlib
import struct
import sys
import warnings
import zipfile

import numpy as np


def npy(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


A = npy(np.arange(3, dtype="i4"))
B = npy(np.arange(3, 7, dtype="f8"))
TEXTS = npy(np.array(["a", "bc"]))
OBJECTS = npy(np.array([1, None, "x"], dtype=object))
BROKEN = A[:-1]
DEFLATED = zipfile.ZIP_DEFLATED

ARCHIVES = {
    "twice": [("x.npy", A), ("x.npy", B)],
    "twice_apart": [("x.npy", A), ("y.npy", A), ("x.npy", B)],
    "upper": [("x.npy", A), ("X.NPY", B)],
    "endings": [("x", A), ("x.npy", B), ("x.npy.npy", A), ("y.npy", A), ("y", B)],
    "text": [("x.npy", A), ("README", b"read me"), ("empty", b"")],
    "short": [("x.npy", A), ("n", b"\x93NUM"), ("m", b"\x93NUMPY"), ("p", b"PK\x03\x04")],
    "dtypes": [("t.npy", TEXTS), ("x.npy", A), ("o.npy", OBJECTS), ("y.npy", B)],
    "broken": [("b.npy", BROKEN), ("x.npy", A), ("h.npy", A[:60]), ("rest.npy", B + b"rest")],
    "folders": [("d/", b""), ("d/x.npy", A), ("../x.npy", B), ("/x.npy", A), (".npy", B)],
    "names": [("\u00e9.npy", A), ("\u4e2d.npy", B), (" .npy", A), ("a b.npy", B)],
    "methods": [("x.npy", A), ("b.npy", B, zipfile.ZIP_DEFLATED), ("e.npy", A)],
}
PROBES = ["x", "X", "x.npy", "X.NPY", "README", "README.npy", "none", "y", "y.npy", "", ".npy"]


def archive(entries):
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as zip:
        warnings.simplefilter("ignore")
        for name, content, *method in entries:
            zip.writestr(zipfile.ZipInfo(name), content, *method)
    return out.getvalue()


def replaced(content, old, new):
    assert old in content
    return content.replace(old, new)


def damaged():
    """Archives that no library writes."""
    plain = archive(ARCHIVES["twice_apart"])
    yield "prefix", b"something before" + plain
    yield "comment", plain[:-2] + struct.pack("<H", 7) + b"comment"
    sums = plain.rindex(b"PK\x01\x02") + 16
    yield "sum", plain[:sums] + b"1234" + plain[sums + 4 :]
    second = plain.index(b"PK\x01\x02", plain.index(b"PK\x01\x02") + 1)
    for name, at, value in [
        ("encrypted", 8, b"\x01\x00"),
        ("method", 10, b"\x63\x00"),
        ("offset", 42, b"\x01\x00\x00\x00"),
        ("beyond", 42, b"\xff\xff\xff\x0f"),
        ("renamed", 46, b"z"),
    ]:
        at += second
        yield name, plain[:at] + value + plain[at + len(value) :]
    old = archive([("\u00e9.npy", A)])
    old = old.replace("\u00e9".encode(), b"\x82\x99").replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    yield "old_names", old


def answer(npz, name):
    try:
        value = npz[name]
    except Exception:
        return "refused"
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    if value.dtype.kind not in "bif":
        return "refused"
    return " ".join([value.dtype.name, *map(str, value.tolist())])


def main(directory):
    lines = []
    contents = {name: archive(entries) for name, entries in ARCHIVES.items()} | dict(damaged())
    with zipfile.ZipFile(directory / "entries.zip", "w", DEFLATED) as all:
        for name, content in contents.items():
            all.writestr(zipfile.ZipInfo(name + ".npz"), content, DEFLATED)
            npz = np.load(io.BytesIO(content)) if content[:2] == b"PK" else np.lib.npyio.NpzFile(
                io.BytesIO(content))
            probes = PROBES if name in ("twice", "upper", "endings", "text") else []
            for probe in dict.fromkeys(npz.files + probes):
                mark = "+" if probe in npz.files else ""
                lines.append(f"{name}\t{mark}{probe}\t{answer(npz, probe)}\n")
    directory.joinpath("npz.txt").write_text("".join(lines), "utf8")
    print(len(lines), "entries; NumPy", np.__version__)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
