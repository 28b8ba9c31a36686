"""Makes the goldens of ufuncs of a buffer and a complex number.

    python3 complex_scalar_goldens.py <file>

A line is "<ufunc> <dtype> <left, right or both> <number> = <dtype> <elements>", or "= error". The number is the
first operand or the second, or both; the other has the elements 0, 1, 2 and 3, or 3j, 1+2j, 2+1j and 3 of a complex
dtype. Elements are as Python writes them; those of power are left out, as their last bits are not all the same.
"""

import pathlib
import sys
import warnings

import numpy as np
from ufunc_names import DTYPES, FUNCTIONS, ufunc

NUMBERS = [1.5 - 2j, 1j, 2 + 0j, 0j, complex(-0.0, 1), complex(float("inf"), 0), complex(float("nan"), 1)]
REFUSALS = (TypeError, ValueError)


def elements(dtype):
    whole = np.arange(4)
    return (whole + 1j * whole[::-1] if dtype.kind == "c" else whole).astype(dtype)


def outcome(name, function, operands):
    try:
        result = function(*operands)
    except REFUSALS:
        return "error"
    values = "" if name in ("power", "float_power") else " " + " ".join(map(str, np.ravel(result).tolist()))
    return f"{result.dtype}{values}"


def lines():
    for name in FUNCTIONS:
        function = ufunc(name)
        if function.nin != 2 or function.nout != 1:
            continue
        for number in NUMBERS:
            for dtype in DTYPES.values():
                of = elements(dtype)
                yield f"{name} {dtype} left {number} = {outcome(name, function, [number, of])}"
                yield f"{name} {dtype} right {number} = {outcome(name, function, [of, number])}"
            yield f"{name} complex128 both {number} = {outcome(name, function, [number, number])}"


warnings.simplefilter("ignore")
np.seterr(all="ignore")
pathlib.Path(sys.argv[1]).write_text("\n".join(lines()) + "\n")
