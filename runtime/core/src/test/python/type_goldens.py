"""Makes the goldens of result types, of the smallest dtypes, and of scalars converted to a dtype.

    python3 type_goldens.py <file> [<number of random result types> [<seed>]]

A line is one of

    result <operand> <operand> ... = <dtype, or "error">
    min <kind> <value> = <dtype, or "error">
    convert <dtype> <kind> <value> = <bytes of the element in hex, or "error">

An operand is "dtype:int8", "buffer:int8" or "zero:int8" (an array without axes), "int:300",
"float:1.5", "complex:1+2j" or "bool:True". The kind of a value is one of the latter four, or the dtype of an array
without axes whose one element has the bytes given in hex.
"""

import itertools
import pathlib
import random as randoms
import sys
import warnings

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


def scalar(text):
    kind, value = text.split(":")
    return {"int": int, "float": float, "complex": complex, "bool": lambda v: v == "True"}[kind](value)


def operand(text):
    kind, value = text.split(":")
    if kind == "dtype":
        return np.dtype(value)
    if kind in ("buffer", "zero"):
        return np.zeros((2,) if kind == "buffer" else (), value)
    return scalar(text)


def result(operands):
    dtype = np.result_type(*map(operand, operands))
    return f"result {' '.join(operands)} = {'error' if dtype == object else dtype}"


def anything(random):
    kind = random.choice(["dtype", "dtype", "buffer", "buffer", "zero", "int", "float", "bool"])
    if kind == "int":
        return f"int:{random.choice(INTEGERS)}"
    if kind == "float":
        return f"float:{random.choice(FLOATS)!r}"
    return f"bool:{random.random() < 0.5}" if kind == "bool" else f"{kind}:{random.choice(NAMES)}"


def results(random, count):
    weak = ["int:1", "float:1.0", "bool:True"]
    for length in (1, 2, 3):
        terms = [f"dtype:{name}" for name in NAMES] + weak
        for operands in itertools.combinations_with_replacement(terms, length):
            operands = list(operands)
            random.shuffle(operands)
            yield result(operands)
    yield from (result([f"int:{i}"]) for i in INTEGERS)
    terms += ["complex:1j"]
    for length in (1, 2, 3):
        for operands in itertools.product(terms, repeat=length - 1):
            yield result([*operands, "complex:1j"])
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

    yield from (f"min int {i} = {dtype(i)}" for i in INTEGERS)
    yield from (f"min float {f!r} = {dtype(f)}" for f in FLOATS)
    for value in [complex(a, b) for a in FLOATS[::3] for b in FLOATS[::4]]:
        yield f"min complex {value} = {dtype(value)}"
    yield from (f"min bool {b} = {dtype(b)}" for b in (False, True))
    for name in NAMES:
        for element in elements(name, random):
            yield f"min {name} {element.tobytes().hex()} = {dtype(np.array(element))}"


def conversions():
    values = [f"int:{i}" for i in INTEGERS] + [f"float:{f!r}" for f in FLOATS]
    for name in NAMES:
        for value in values + ["bool:False", "bool:True"]:
            array = np.zeros(1, name)
            try:
                array[0] = scalar(value)
                outcome = array.tobytes().hex()
            except (OverflowError, ValueError):
                outcome = "error"
            yield f"convert {name} {value.replace(':', ' ')} = {outcome}"


def main(file, count="3000", seed="20260107"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    lines = [*results(random, int(count)), *smallest(random), *conversions()]
    pathlib.Path(file).write_text("\n".join(lines) + "\n")


main(*sys.argv[1:])
