"""Makes the goldens of the dtypes that ufuncs give, and of what they refuse.

    python3 ufunc_type_goldens.py <file, ending in .gz>

A line is one of

    types <ufunc> <first operands> = <outcomes>
    dtype <ufunc> <operands> <casting> = <outcomes>
    out <ufunc> <operands> <casting> = <outcomes>
    reduce <ufunc> <what> = <outcomes>
    weak <ufunc> <operands> <integer> [exact] = <outcomes>

Operands are letters (see ufunc_names.py); outcomes are the letters of the outputs' dtypes, or "-" if
NumPy refuses. "types" has an outcome for each last operand, in the order of the letters; "dtype" one
for each dtype that is asked for; "out" "+" or "-" for each dtype of the output. "weak" has an
integer in the place of "n", and of exact functions the bytes of the results for arrays of 0 and 1.
"""

import gzip
import itertools
import sys
import warnings

import numpy as np
from ufunc_names import DTYPES, FUNCTIONS, LETTERS, WEAK, Part, ufunc

CASTINGS = "no equiv safe same_kind unsafe".split()
BIG = [-1, 2, 127, 128, 200, -128, -129, -200, 255, 256, 300, 32767, 32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -(2**31) - 1, 2**32, 2**53 + 1]
BIG += [2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64, 10**30, -(10**30)]
REFUSALS = (TypeError, ValueError, OverflowError)


def operand(letter):
    return WEAK[letter] if letter in WEAK else np.ones(2, DTYPES[letter])


def outcome(function, call):
    try:
        results = call()
    except REFUSALS:
        return "-" * function.nout
    results = results if isinstance(results, tuple) else (results,)
    dtypes = [np.asarray(r).dtype for r in results]
    return "-" * function.nout if any(d == object for d in dtypes) else "".join(LETTERS[d] for d in dtypes)


def types(name):
    function = ufunc(name)
    for first in itertools.product([*DTYPES, *WEAK], repeat=function.nin - 1):
        outcomes = [outcome(function, lambda: function(*map(operand, [*first, last]))) for last in [*DTYPES, *WEAK]]
        yield f"types {name} {''.join(first)} = {''.join(outcomes)}"


def representative(function):
    every = [*DTYPES, *WEAK]
    for k, letter in enumerate(every):
        yield letter * function.nin
        if function.nin > 1:
            yield letter + every[(k * 5 + 3) % 17] * (function.nin - 1)
            yield letter + "n" + letter * (function.nin - 2)
            yield "r" + letter * (function.nin - 1)


def asked(name):
    function = ufunc(name)
    if isinstance(function, Part):
        return
    for letters in sorted(set(representative(function))):
        operands = [*map(operand, letters)]
        for casting in CASTINGS:
            if name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal") and letters == "?h":
                # NumPy takes it, unless it has compared such arrays before.
                continue
            if casting in ("no", "equiv") and (name == "divide" or set(letters) & set("nr")):
                # Monomorph divides integers without a cast, and NumPy takes weak numbers by no rule.
                continue
            outcomes = [outcome(function, lambda: function(*operands, dtype=d, casting=casting)) for d in DTYPES.values()]
            yield f"dtype {name} {letters} {casting} = {''.join(outcomes)}"
            outcomes = ""
            for dtype in DTYPES.values():
                outs = tuple(np.zeros(2, dtype) for _ in range(function.nout))
                try:
                    function(*operands, out=outs, casting=casting)
                    outcomes += "+"
                except REFUSALS:
                    outcomes += "-"
            yield f"out {name} {letters} {casting} = {outcomes}"


def reductions(name):
    """For each dtype: without more, with each dtype asked for, with each dtype of an output."""
    function = ufunc(name)
    if isinstance(function, Part) or function.nin != 2 or function.nout != 1 or name == "ldexp":
        return
    for method in ("reduce", "accumulate", "reduceat"):
        def call(letter, **more):
            what = [np.ones((3, 2), DTYPES[letter])] + ([[0, 1]] if method == "reduceat" else [])
            return outcome(function, lambda: getattr(function, method)(*what, **more))

        yield f"{method} {name} = {''.join(map(call, DTYPES))}"
        for letter in DTYPES:
            yield f"{method} {name} {letter} dtype = {''.join(call(letter, dtype=d) for d in DTYPES.values())}"
            shape = {"reduce": (2,), "accumulate": (3, 2), "reduceat": (2, 2)}[method]
            outcomes = "".join(call(letter, out=np.zeros(shape, d)) for d in DTYPES.values())
            yield f"{method} {name} {letter} out = {outcomes}"


def weak(name):
    function = ufunc(name)
    if function.nin == 1 or isinstance(function, Part) or function.nout > 1:
        return
    exact = name.startswith(("equal", "not_e", "less", "great", "logical", "bitwise", "maxi", "mini", "add", "sub", "clip", "f"))
    exact &= name != "float_power"
    for letter in DTYPES:
        for letters in {2: [letter + "n", "n" + letter], 3: [letter + "n" + letter, letter + letter + "n", "n" + letter + letter]}[function.nin]:
            for number in BIG:
                operands = [number if a == "n" else np.array([0, 1], DTYPES[a]) for a in letters]
                # The function itself refuses bounds that np.clip leaves out.
                call = np.clip if name == "clip" and letters[0] != "n" else function
                try:
                    result = call(*operands)
                    found = LETTERS.get(result.dtype, "-") + (result.tobytes().hex() if exact and result.dtype != object else "")
                except REFUSALS:
                    found = "-"
                yield f"weak {name} {letters} {number}{' exact' if exact else ''} = {found}"


def main(file):
    warnings.simplefilter("ignore")
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for name in FUNCTIONS:
            # The reductions first: NumPy remembers loops, and then refuses some dtypes that it takes before.
            for lines in (reductions(name), types(name), asked(name), weak(name)):
                out.writelines(line.encode() + b"\n" for line in lines)


main(*sys.argv[1:])
