"""Makes arrays with the functions that create them.

    python3 creation_goldens.py <file> [<how many times as many random cases> [<seed>]]

A line is "<function> | <argument> | ... = <result>" in the notation of README.md beside the goldens.
"""

import itertools
import random as randoms
import sys
import warnings

import golden_text
import numpy as np

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
ERRORS = (ValueError, TypeError, OverflowError, ZeroDivisionError, MemoryError)
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 1
random = randoms.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20260104)


def line(name, arguments, make):
    return f"{' | '.join([name, *map(str, arguments)])} = {golden_text.outcome(make, ERRORS)}"


def some_float():
    kind = random.random()
    if kind < 0.4:
        return random.uniform(-10, 10)
    if kind < 0.7:
        return float(random.randint(-9, 9)) / random.choice([1, 2, 3, 7, 10])
    return random.choice([-1, 1]) * 10.0 ** random.uniform(-8, 8)


def lines():
    for _ in range(150 * TIMES):
        start = random.choice([0, random.randint(-50, 50), 2**62, -(2**63), 2**63 - 1 - 20])
        stop = min(max(start + random.randint(-30, 60), -(2**63)), 2**63 - 1)
        step = random.choice([1, 2, 3, -1, -2, 7, 100, -100, 2**62, 0])
        yield line("arange", (start, stop, step), lambda: np.arange(start, stop, step, dtype="i8"))
    for _ in range(250 * TIMES):
        start, step = some_float(), some_float()
        stop = start + step * random.choice([random.uniform(-2, 50), random.randint(0, 40)])
        yield line("arange", (start, stop, step), lambda: np.arange(start, stop, step))
    for start, stop, step in [(0.0, 1.0, 0.0), (0.0, np.nan, 1.0), (0.0, 1.0, np.nan),
                              (0.0, -0.0, 1.0), (-0.0, 2.0, 1.0), (0.0, 1.0, np.inf),
                              (0.0, np.inf, 1.0), (1.0, 2.0, 5e-324), (0.0, 0.0, 0.0),
                              (1e16, 1e16 + 10, 1.0), (0.0, 1e-323, 5e-324)]:
        yield line("arange", (start, stop, step), lambda: np.arange(start, stop, step))
    for _ in range(250 * TIMES):
        start, stop, count = some_float(), some_float(), random.choice([0, 1, 2, 3, 7, 50, 51, 999])
        endpoint = random.random() < 0.6
        yield line("linspace", (start, stop, count, endpoint),
                   lambda: np.linspace(start, stop, count, endpoint))
    for start, stop, count, endpoint in [(1.0, 1.0, 5, True), (0.0, 5e-324, 4, True),
                                         (0.0, 1.5e-323, 9, False), (-0.0, 0.0, 3, True),
                                         (1e308, -1e308, 5, True), (0.0, np.inf, 3, True),
                                         (np.nan, 1.0, 3, True), (0.0, 1.0, -1, True),
                                         (0.0, np.inf, 1, True), (-0.0, -0.0, 1, True)]:
        yield line("linspace", (start, stop, count, endpoint),
                   lambda: np.linspace(start, stop, count, endpoint))
    for rows, columns, offset in itertools.product([0, 1, 3, 5], [0, 1, 4], range(-6, 7)):
        name = random.choice(NAMES)
        yield line("eye", (name, rows, columns, offset), lambda: np.eye(rows, columns, offset, name))
    values = [0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, 65536, -32769, 2**31, 2**32 - 1]
    values += [2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**30]
    values += [0.0, -0.0, 1.5, -1.5, 100.9, 255.9, -0.9, 65520.0, 1e39, 1e-46, np.nan, np.inf, -np.inf]
    for name, value in itertools.product(NAMES, values):
        yield line("set", (name, value), lambda: set_one(name, value))
        if name != "bool" or -(2**63) <= value < 2**63 or value != value:
            # NumPy makes no truth value of an integer beyond 64 bits here, but does in the line above.
            yield line("full", (name, value), lambda: np.full(1, value, name))
    steps = [1, 2, -1, -3, 100, 0]
    for name, start in itertools.product(NAMES, [0, 1, -2, 120, 250, 2**31 - 3, 2**53 - 1, 2**63 - 9]):
        stop = min(start + random.choice([1, 2, 7, 30, -30]), 2**63 - 1)
        step = random.choice(steps)
        yield line("arange_of", (name, start, stop, step), lambda: np.arange(start, stop, step, name))
        start += random.choice([0.0, 0.5, 0.1, -0.7])
        step = random.choice([0.5, 0.1, 1.0, -0.3, 1.5, 7.25])
        stop = start + step * random.choice([0.5, 1, 2, 2.5, 9.7, 40])
        yield line("arange_of", (name, start, stop, step), lambda: np.arange(start, stop, step, name))
        count, endpoint = random.choice([0, 1, 2, 5, 50]), random.random() < 0.6
        yield line("linspace_of", (name, start, stop, count, endpoint),
                   lambda: np.linspace(start, stop, count, endpoint, dtype=name))
    for name, shape in itertools.product(NAMES, [(), (0,), (2,), (3,), (2, 2), (2, 0, 3), (4, 300)]):
        yield line("indices_of", (name, golden_text.tuple_of(shape)), lambda: np.indices(shape, name))
    parts = [0.0, -0.0, 1.0, -2.5, 1 / 3, 5e-324, 1e308, np.inf, np.nan]
    for _ in range(100 * TIMES):
        # Without NaN, whose sign means nothing.
        a, b, c, d = (random.choice(parts[:-2]) for _ in range(4))
        count, endpoint = random.choice([0, 1, 2, 3, 7, 50]), random.random() < 0.6
        yield line("linspace_complex", (complex(a, b), complex(c, d), count, endpoint),
                   lambda: np.linspace(complex(a, b), complex(c, d), count, endpoint))
    values = [complex(re, im) for re, im in itertools.product(parts + [300.0, -1e39], parts)]
    for name, value in itertools.product(NAMES, values):
        yield line("set_complex", (name, value), lambda: set_one(name, value))
        yield line("full_complex", (name, value), lambda: np.full(1, value, name))
        yield line("array_complex", (name, value), lambda: np.array([value], name))


def set_one(name, value):
    """One element, as Python's assignment sets it."""
    a = np.zeros(1, name)
    a[0] = value
    return a


warnings.simplefilter("ignore")
np.seterr(all="ignore")
golden_text.write(sys.argv[1], lines())
