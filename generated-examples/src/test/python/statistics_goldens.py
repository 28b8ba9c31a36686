"""Writes what NumPy gives for the reductions of class Statistics.

python3 src/test/python/statistics_goldens.py > src/test/resources/io/monomorph/examples/statistics.txt
"""
import warnings

import numpy as np

SHAPE = (6, 4, 5)
INTEGERS = ["int8", "uint8", "int16", "uint16", "int32"]
FLOATS = ["float16", "float32", "float64"]


def base(dtype):
    k = np.arange(np.prod(SHAPE)).reshape(SHAPE)
    small = k * 37 % 101
    values = small if np.dtype(dtype).kind == "u" else small - 50
    return (values / 8 if np.dtype(dtype).kind == "f" else values).astype(dtype)


VIEWS = {
    "whole": lambda a: a,
    "turned": lambda a: a.transpose(2, 0, 1),
    "strided": lambda a: a[::-2, :, 1::3],
    "broadcast": lambda a: np.broadcast_to(a[0], (2, 4, 5)),
    "empty": lambda a: a[:, 0:0],
}


def wide(a):
    return a.astype("float64")


def rms(a, axes):
    return np.sqrt(np.mean(wide(a) ** 2, axis=axes)).astype(result_dtype(a))


def log_sum_exp(a, axes):
    # logaddexp reduces one axis at a time.
    for axis in sorted(axes, reverse=True):
        a = np.logaddexp.reduce(wide(a), axis=axis)
    return a


def span(a, axes):
    if a.size == 0:
        shape = np.sum(a, axis=axes).shape
        return np.full(shape, np.nan if a.dtype.kind == "f" else 0, a.dtype)
    return np.max(a, axis=axes) - np.min(a, axis=axes)


def result_dtype(a):
    return a.dtype if a.dtype.kind == "f" else np.dtype("float64")


def line(name, a, view, axes, result):
    text = " ".join(repr(float(v)) for v in np.ravel(result))
    shape = ",".join(map(str, result.shape))
    print(name, a.dtype, view, ",".join(map(str, axes)), result.dtype, f"({shape})", text)


warnings.simplefilter("ignore")
for dtype in INTEGERS + FLOATS:
    for view, of in VIEWS.items():
        a = of(base(dtype))
        for axes in [(0,), (1,), (2,), (0, 2), (1, 2), (0, 1, 2)]:
            line("rms", a, view, axes, np.asarray(rms(a, axes)))
            exact = np.asarray(log_sum_exp(a, axes)).astype(result_dtype(a))
            line("logSumExp", a, view, axes, exact)
            line("span", a, view, axes, np.asarray(span(a, axes)))
            line("spread", a, view, axes, np.asarray(np.var(wide(a), axis=axes)))
