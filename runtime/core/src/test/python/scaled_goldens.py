"""Makes the goldens of components that are scaled.

    python3 scaled_goldens.py <directory of the resources>

scaled.npz has for each pair of dtypes, of raw values and of values: scale and shift ("-scale"); raw values, and those
that come of values that are written ("-raw"); the values that are read, and those that are written ("-values").
"""

import pathlib
import sys
import warnings

import numpy as np

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
SCALES = [(0.25, 30.0), (3.0, 0.0), (0.1, 2.5), (1.0, 0.0), (0.007, 100.0)]
random = np.random.default_rng(20261129)


def numbers(dtype, low, high):
    dtype = np.dtype(dtype)
    a = random.uniform(low, high, 24)
    if dtype.kind == "c":
        a = a + 1j * random.uniform(-5, 5, a.size)
    elif dtype.kind in "iu":
        a = np.floor(a)
    elif dtype.kind == "b":
        a = a > (low + high) / 2
    return a.astype(dtype)


def read(raw, dtype, scale, shift):
    between = np.complex128 if raw.dtype.kind == "c" or dtype.kind == "c" else np.float64
    a = raw.astype(between)
    if between is np.float64:
        return (a * scale + shift).astype(dtype)
    a.real = a.real * scale + shift
    a.imag = a.imag * scale
    return a.astype(dtype)


def stored(values, dtype, scale, shift):
    between = np.complex128 if values.dtype.kind == "c" or dtype.kind == "c" else np.float64
    a = values.astype(between)
    if between is np.float64:
        a = (a - shift) / scale
        return (np.rint(a) if dtype.kind in "iu" else a).astype(dtype)
    a.real = (a.real - shift) / scale
    a.imag = a.imag / scale
    if dtype.kind in "iu":
        a.real = np.rint(a.real)
    return a.astype(dtype)


def main(directory):
    warnings.simplefilter("ignore")
    arrays = {}
    for k, of in enumerate(NAMES):
        for j, to in enumerate(NAMES):
            which = (k + j) % len(SCALES)
            scale, shift = SCALES[which]
            key = f"{of}-{to}"
            raw = numbers(of, 0, 40)
            values = numbers(to, shift, shift + min(40 * scale, 80))
            arrays[f"{key}-scale"] = np.array([scale, shift])
            arrays[f"{key}-raw"] = np.stack([raw, stored(values, np.dtype(of), scale, shift)])
            arrays[f"{key}-values"] = np.stack([read(raw, np.dtype(to), scale, shift), values])
    np.savez_compressed(pathlib.Path(directory) / "storage" / "scaled.npz", **arrays)


if __name__ == "__main__":
    main(sys.argv[1])
