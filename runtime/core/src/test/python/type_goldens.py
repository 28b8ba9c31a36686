"""Makes the goldens of result types, of the smallest dtypes, and of scalars converted to a dtype.

    python3 type_goldens.py <file> [<number of random result types> [<seed>]]

A line is one of

    result | <operand> | <operand> ... = <dtype, or "error">
    min | <number or array without axes> = <dtype, or "error">
    convert | <dtype> | <number> = <array without axes, or "error">

in the notation of README.md beside the goldens. An operand is the name of a dtype, an array or a number.
"""

import itertools
import random as randoms
import sys
import warnings

import golden_text
import numpy as np

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
POWERS = [7, 8, 15, 16, 24, 31, 32, 53, 62, 63, 64, 65, 127, 128, 1024]
INTEGERS = sorted({s * (2**p + d) for p in POWERS for d in (-1, 0, 1) for s in (1, -1)} | {0, 1, -1, 300, 65504, 65519, 65520, 65535})
FLOATS = [0.0, -0.0, 0.5, 1.0, -1.0, 1.5, 254.99, 255.5, 256.0, -128.5, -129.0, 2049.0, 64999.99, 65000.0, 65000.1, 65504.0, 65519.99,
          65520.0, 1e5, 100000.1, 2.0**31, 2.0**32, 2.0**63, 2.0**64, 9007199254740993.0, 1e19, 1e20, 1e38, 3.39e38, 3.4e38, 3.4000000000000004e38,
          3.4028234663852886e38, 3.4028235677973366e38, 3.41e38, 1e300, 1.7976931348623157e308, 5e-324, 1e-45, 6e-8, 2.9e-8,
          float("inf"), float("-inf"), float("nan")]
FLOATS += [-f for f in FLOATS[5:-3]]


def operand(term):
    """What NumPy takes; a term is a number, or the kind of an operand and the name of a dtype."""
    if not isinstance(term, tuple):
        return term
    kind, name = term
    return np.dtype(name) if kind == "dtype" else np.zeros((2,) if kind == "buffer" else (), name)


def text(term):
    of = operand(term)
    return golden_text.operand(of, "zeros") if isinstance(of, np.ndarray) else str(of)


def result(terms):
    dtype = np.result_type(*map(operand, terms))
    return f"{' | '.join(['result', *map(text, terms)])} = {'error' if dtype == object else dtype}"


def anything(random):
    kind = random.choice(["dtype", "dtype", "buffer", "buffer", "zero", "int", "float", "bool"])
    if kind == "int":
        return random.choice(INTEGERS)
    if kind == "float":
        return random.choice(FLOATS)
    return random.random() < 0.5 if kind == "bool" else (kind, random.choice(NAMES))


def results(random, count):
    weak = [1, 1.0, True]
    for length in (1, 2, 3):
        terms = [("dtype", name) for name in NAMES] + weak
        for operands in itertools.combinations_with_replacement(terms, length):
            operands = list(operands)
            random.shuffle(operands)
            yield result(operands)
    yield from (result([i]) for i in INTEGERS)
    terms += [1j]
    for length in (1, 2, 3):
        for operands in itertools.product(terms, repeat=length - 1):
            yield result([*operands, 1j])
    for _ in range(count):
        yield result([anything(random) for _ in range(random.randint(1, 6))])


def elements(name, random):
    dtype = np.dtype(name)
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return np.array([i for i in INTEGERS if info.min <= i <= info.max], dtype)
    if dtype.kind == "f":
        return np.array(FLOATS).astype(dtype)
    pairs = [[a, b] for a in FLOATS for b in (0.0, random.choice(FLOATS))]
    return np.array(pairs + [p[::-1] for p in pairs]).view("c16").ravel().astype(dtype)


def smallest(random):
    def dtype(value):
        found = np.min_scalar_type(value)
        return "error" if found == object else found

    yield from (f"min | {i} = {dtype(i)}" for i in INTEGERS)
    yield from (f"min | {f} = {dtype(f)}" for f in FLOATS)
    for value in [complex(a, b) for a in FLOATS[::3] for b in FLOATS[::4]]:
        yield f"min | {value} = {dtype(value)}"
    yield from (f"min | {b} = {dtype(b)}" for b in (False, True))
    for name in NAMES:
        for element in elements(name, random):
            yield f"min | {golden_text.operand(element)} = {dtype(np.array(element))}"


def converted(name, value):
    array = np.zeros((), name)
    array[()] = value
    return array


def conversions():
    for name, value in itertools.product(NAMES, [*INTEGERS, *FLOATS, False, True]):
        found = golden_text.outcome(lambda: converted(name, value), (OverflowError, ValueError))
        yield f"convert | {name} | {value} = {found}"


def main(file, count="3000", seed="20260107"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    golden_text.write(file, [*results(random, int(count)), *smallest(random), *conversions()])


main(*sys.argv[1:])
