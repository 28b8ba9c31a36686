"""Makes the goldens of the axes that functions take: which there are, and which are refused.

    python3 axis_goldens.py <file, ending in .gz>

A line is "<function> | <operand> | <axes> | <options> = <result>" in the notation of README.md beside the goldens.
"""

import itertools
import sys
import warnings

import golden_text
import numpy as np

SEVERAL = """sum prod mean var std min max ptp any all count_nonzero median nansum nanprod nanmean nanvar nanstd nanmin
nanmax nanmedian average weighted quantile percentile nanquantile nanpercentile add.reduce maximum.reduce
subtract.reduce logical_or.reduce""".split()
ONE = """argmin argmax nanargmin nanargmax cumsum cumprod nancumsum nancumprod add.accumulate subtract.accumulate
add.reduceat take take0 compress take_along_axis put_along_axis diff diff0 swapaxes squeeze expand_dims diagonal""".split()
SHAPES = [(), (1,), (3,), (2, 3), (1, 1), (0,), (2, 0), (2, 1, 3)]
LISTS = [[], [0], [-1], [1], [-2], [2], [-3], [0, 0], [0, 1], [-1, 0], [0, -2], [0, 2], [2, 0, 1]]
MASKED = "sum prod mean var std any all nansum nanmean nanvar add.reduce".split()
REFUSALS = (TypeError, ValueError, IndexError, ZeroDivisionError)


def elements(dtype, shape):
    return (np.arange(np.prod(shape, dtype=int)) + 1).astype(dtype).reshape(shape)


def single(name, a, axis):
    if name == "take":
        return np.take(a, [0], axis)
    if name == "take0":
        return np.take(a, 0, axis)
    if name == "compress":
        return np.compress([True], a, axis)
    places = np.zeros([1] * a.ndim, int)
    if name == "take_along_axis":
        return np.take_along_axis(a, places, axis)
    if name == "put_along_axis":
        np.put_along_axis(a, places, 7, axis)
        return a
    if name.startswith("diff"):
        return np.diff(a, 0 if name == "diff0" else 1, axis)
    if name == "swapaxes":
        return np.swapaxes(a, axis, -1)
    if name == "diagonal":
        return np.diagonal(a, 0, axis, -1)
    if name == "add.reduceat":
        return np.add.reduceat(a, [0], axis)
    if "." in name:
        return np.subtract.accumulate(a, axis) if name[0] == "s" else np.add.accumulate(a, axis)
    return getattr(np, name)(a, axis)


def several(name, a, axes, options):
    axis = None if not axes else axes[0] if len(axes) == 1 else tuple(axes)
    more = {"keepdims": True} if "keepdims" in options else {}
    if "where" in options:
        more["where"] = np.ones(a.shape, bool)
    if "." in name:
        ufunc, _, method = name.partition(".")
        return getattr(getattr(np, ufunc), method)(a, axis, **more)
    if name == "weighted":
        return np.average(a, axis, np.ones(a.shape), **more)
    if name.endswith(("quantile", "percentile")):
        return getattr(np, name)(a, 0.5, axis, **more)
    return getattr(np, name)(a, axis, **more)


def called(name, a, axes, options):
    some = name in SEVERAL or len(axes) != 1
    return golden_text.with_one_nan(several(name, a, axes, options) if some else single(name, a, axes[0]))


def line(name, dtype, shape, axes, options):
    a = elements(dtype, shape)
    question = f"{name} | {golden_text.operand(a)} | {golden_text.tuple_of(axes)} | {options}"
    return f"{question} = {golden_text.outcome(lambda: called(name, a, axes, options), REFUSALS)}"


def lines():
    for name in SEVERAL + ONE:
        flat = name in "argmin argmax nanargmin nanargmax cumsum cumprod nancumsum nancumprod".split()
        for options in ["-", "keepdims", "where"]:
            if options == "where" and name not in MASKED or options == "keepdims" and name in ONE:
                continue
            for dtype, shape, axes in itertools.product("qd", SHAPES, LISTS):
                if name == "average" and 0 in shape:
                    continue  # NumPy divides by the number of results.
                if len(axes) == 1 or name not in ONE or flat and not axes:
                    yield line(name, dtype, shape, axes, options)


def main(path):
    warnings.simplefilter("ignore")
    golden_text.write(path, lines())


if __name__ == "__main__":
    main(*sys.argv[1:])
