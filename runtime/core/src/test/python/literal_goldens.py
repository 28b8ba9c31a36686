"""Makes random lists of numbers, nested or not, and what NumPy makes of them.

    python3 literal_goldens.py <file> [<number of cases> [<seed>]]

A line is "<what is done> | <list or number as Python writes it> = <result>" in the notation of README.md beside the
goldens. What is done is

    array                       the list becomes an array
    array <dtype>               an array of the dtype
    assign <operand> | <index>  the list is assigned to a part of the operand, which is the result
    negative                    the list is negated
    add <operand>               the list is added

Within a list an operand stands for an array.
Where NumPy makes objects of numbers, "error" is written, because there are no buffers of objects.
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
INTEGERS = [0, 1, -1, 2, 127, 128, -128, -129, 255, 256, 300, 32767, 32768, 65535, 65536, -32769, 2**24 + 1]
INTEGERS += [2**31 - 1, 2**31, -(2**31) - 1, 2**32 - 1, 2**32, 2**53 + 1, 2**63 - 1, -(2**63)]
HUGE = [2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**30, 10**400]
FLOATS = [0.0, -0.0, 0.5, 1.5, -1.5, 2.0, 100.9, 127.9, 128.0, 255.9, 256.0, -0.9, 65504.0, 65520.0, 1e10, 3e38]
FLOATS += [1e39, 1e-46, 1e300, 9.3e18, 1.8e19, 2e19, float("nan"), float("inf"), -float("inf")]
ERRORS = (ValueError, TypeError, OverflowError, IndexError)


def number(random, kinds):
    kind = random.choice(kinds)
    if kind == "b":
        return random.choice([True, False])
    if kind == "f":
        return random.choice(FLOATS) if random.random() < 0.5 else random.uniform(-200, 400)
    if kind == "h":
        return random.choice(HUGE)
    return random.choice(INTEGERS) if random.random() < 0.5 else random.randint(-200, 400)


def text(value):
    if isinstance(value, list):
        return "[" + ", ".join(map(text, value)) + "]"
    if isinstance(value, np.ndarray):
        return golden_text.operand(value)
    return repr(value)


def leaf_array(random, n):
    kind = random.choice("ifb")
    values = [number(random, kind) for _ in range(n)]
    return np.array(values, {"i": "int64", "f": "float64", "b": "bool"}[kind])


def nested(random, shape, kinds, arrays):
    if not shape:
        return number(random, kinds)
    if len(shape) == 1 and shape[0] and arrays and random.random() < 0.4:
        return leaf_array(random, shape[0])
    values = [nested(random, shape[1:], kinds, arrays) for _ in range(shape[0])]
    if values and random.random() < 0.01:
        # Somewhere the list is ragged.
        spoilt = random.randrange(len(values))
        values[spoilt] = random.choice([[], [values[spoilt]], number(random, "i"), values[spoilt] if len(shape) == 1 else []])
    return values


def literal(random, shape=None):
    kinds = random.choice(["i", "i", "f", "b", "if", "bi", "bf", "bif", "iiiih", "iifh"])
    if shape is None:
        shape = [random.choice([0, 1, 1, 2, 2, 3]) for _ in range(random.choice([0, 1, 1, 1, 2, 2, 3, 4]))]
    return nested(random, shape, kinds, random.random() < 0.15)


def real(value):
    """An array, but not one of objects."""
    a = np.array(value)
    if a.dtype == object:
        raise ValueError("objects")
    return a


def answer(made):
    a = np.asarray(made)
    if a.dtype == object:
        return "error"
    return golden_text.array(a)


def assigned(dtype, shape, index, value):
    a = np.zeros(shape, dtype)
    a[eval(f"np.s_[{index}]", {"np": np})] = value
    return a


def case(random):
    kind = random.random()
    dtype = random.choice(NAMES)
    if kind < 0.25:
        value = literal(random)
        return "array", value, lambda: np.array(value)
    if kind < 0.6:
        value = literal(random)
        return f"array {dtype}", value, lambda: np.array(value, dtype)
    if kind < 0.85:
        shape = [random.choice([1, 2, 3]) for _ in range(random.choice([0, 1, 1, 2]))]
        index = random.choice(["...", "..."] + (["0", ":1", "0,...", ",".join("0" * len(shape))] if shape else []))
        part = list(np.zeros(shape)[eval(f"np.s_[{index}]", {"np": np})].shape)
        part = part[random.choice([0, 0, 0, 1]) :]
        if random.random() < 0.15:
            part = [random.choice([1, 1, 2])] + part
        if random.random() < 0.1 and part:
            part[-1] = random.choice([1, 2])
        value = literal(random, part)
        if dtype == "bool" and index == ",".join("0" * len(shape)):
            # Python makes a truth value of any list.
            dtype = "int8"
        return (f"assign {dtype} {golden_text.tuple_of(shape)} zeros | {index}", value,
                lambda: assigned(dtype, shape, index, value))
    if kind < 0.93:
        value = literal(random)
        return "negative", value, lambda: np.negative(real(value))
    value = literal(random)
    return f"add {dtype} () zeros", value, lambda: np.add(np.zeros((), dtype), real(value))


def fixed():
    for value in ([], [[]], [[], []], [[[]]], [[[], []]], [[], [1]], [[1], []], [1, []], [[], 1], [[1, 2], [3]],
                  [[1, 2], 3], [3, [1, 2]], [[1, [2]], [3, 4]], [2**63, -1], [2**63, True], [2**63, 1.5]):
        yield "array", value, lambda: np.array(value)
        yield "array int8", value, lambda: np.array(value, "int8")
    for depth in (32, 63, 64):
        value = 7
        for _ in range(depth):
            value = [value]
        yield "array", value, lambda: np.array(value)
    for dtype in NAMES:
        for value in INTEGERS + HUGE + FLOATS + [True, False]:
            yield f"array {dtype}", [1, value], lambda: np.array([1, value], dtype)


def line(operation, value, make):
    return f"{operation} | {text(value)} = {golden_text.outcome(make, ERRORS, answer)}"


def lines(count, seed):
    random = randoms.Random(seed)
    if seed == 20261128:
        for one in fixed():
            yield line(*one)
    for _ in range(count):
        yield line(*case(random))


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2500
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261128
    golden_text.write(sys.argv[1], lines(count, seed))
