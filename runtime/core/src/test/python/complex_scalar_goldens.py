"""Makes the goldens of ufuncs of a buffer and a complex number.

    python3 complex_scalar_goldens.py <file>

A line is "<ufunc> | <operand> | <operand> = <result>" in the notation of README.md beside the goldens. The number is the
first operand or the second, or both; the other has the elements 0, 1, 2 and 3, or 3j, 1+2j, 2+1j and 3 of a complex
dtype. NaN in a result has the same bits wherever it comes from. Elements of power are left out, as their last bits are
not all the same.
"""

import sys
import warnings

import golden_text
import numpy as np
from ufunc_names import DTYPES, FUNCTIONS, ufunc

NUMBERS = [1.5 - 2j, 1j, 2 + 0j, 0j, complex(-0.0, 1), complex(float("inf"), 0), complex(float("nan"), 1)]
REFUSALS = (TypeError, ValueError)


def elements(dtype):
    whole = np.arange(4)
    return (whole + 1j * whole[::-1] if dtype.kind == "c" else whole).astype(dtype)


def line(name, function, *operands):
    write = golden_text.head if name in ("power", "float_power") else golden_text.array
    result = golden_text.outcome(lambda: golden_text.with_one_nan(function(*operands)), REFUSALS, write)
    texts = [golden_text.operand(of) if isinstance(of, np.ndarray) else str(of) for of in operands]
    return f"{' | '.join([name, *texts])} = {result}"


def lines():
    for name in FUNCTIONS:
        function = ufunc(name)
        if function.nin != 2 or function.nout != 1:
            continue
        for number in NUMBERS:
            for dtype in DTYPES.values():
                of = elements(dtype)
                yield line(name, function, number, of)
                yield line(name, function, of, number)
            yield line(name, function, number, number)


warnings.simplefilter("ignore")
np.seterr(all="ignore")
golden_text.write(sys.argv[1], lines())
