"""Makes random calls of the functions that index, and what NumPy makes of them.

    python3 index_function_goldens.py <file> [<number of cases> [<seed>]]

A line is: the function; its arguments, arrays as dtype, shape and elements, others as they are; "=";
and "error", or the arrays that come out, separated by semicolons.
"""

import pathlib
import random as randoms
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")

ERRORS = (IndexError, ValueError, TypeError, OverflowError)
MODES = ["raise", "raise", "wrap", "clip"]


def text(a):
    a = np.asarray(a)
    kind = {"i": "int64", "u": "int64", "b": "bool"}.get(a.dtype.kind, "float64")
    return f"{kind} {','.join(map(str, a.shape))} {','.join(str(int(x)) for x in a.ravel())}"


def shape(random, low=0, high=3):
    return [random.choice([0, 1, 2, 2, 3, 4]) if random.random() < 0.95 else 0
            for _ in range(random.randint(low, high))]


def array(random, shape, dtype=None):
    n = int(np.prod(shape))
    dtype = dtype or random.choice(["int64", "float64", "bool"])
    return np.array([random.randint(0, 9) * (random.random() < 0.7) for _ in range(n)]).astype(dtype).reshape(shape)


def places(random, extent, shape, wild):
    n = int(np.prod(shape))
    low, high = (-extent - 3, extent + 3) if wild else (-extent, extent - 1)
    if extent == 0 and not wild:
        low, high = 0, 0
    return np.array([random.randint(low, max(high, low)) for _ in range(n)], dtype="int64").reshape(shape)


def wild(random, mode):
    return random.random() < (0.03 if mode == "raise" else 0.8)


def take(random):
    a = array(random, shape(random))
    mode = random.choice(MODES)
    axis = random.randint(0, a.ndim - 1) if a.ndim and random.random() < 0.7 else None
    extent = a.size if axis is None else a.shape[axis]
    mode = mode if extent else "raise"  # NumPy never comes back from wrapping into an empty axis
    indices = places(random, extent, shape(random, 0, 2), wild(random, mode))
    return [text(a), text(indices), axis, mode], lambda: [np.take(a, indices, axis, mode=mode)]


def put(random):
    a = array(random, shape(random))
    mode = random.choice(MODES) if a.size else "raise"
    indices = places(random, a.size, shape(random, 0, 2), wild(random, mode))
    values = array(random, shape(random, 0, 2), a.dtype)
    before = text(a)

    def run():
        np.put(a, indices, values, mode=mode)
        return [a]

    return [before, text(indices), text(values), mode], run


def compress(random):
    a = array(random, shape(random))
    axis = random.randint(0, a.ndim - 1) if a.ndim and random.random() < 0.7 else None
    extent = a.size if axis is None else a.shape[axis]
    condition = array(random, [max(extent + random.choice([0, 0, 0, -1, 1]), 0)])
    return [text(condition), text(a), axis], lambda: [np.compress(condition, a, axis)]


def choose(random):
    whole = shape(random)
    mode = random.choice(MODES)
    count = random.randint(1, 4)
    own = lambda: [n if random.random() < 0.85 else 1 for n in whole][random.choice([0, 0, 0, 1]):]
    selector = np.abs(places(random, count, own(), False)) % count
    if wild(random, mode):
        selector = selector - random.choice([1, 5]) + 2 * places(random, count, selector.shape, False)
    choices = [array(random, own()) for _ in range(count)]
    return [text(selector), *map(text, choices), mode], lambda: [np.choose(selector, choices, mode=mode)]


def put_mask(random):
    a = array(random, shape(random))
    mask = array(random, a.shape if random.random() < 0.95 else shape(random), "bool")
    values = array(random, a.shape if random.random() < 0.3 else shape(random, 1, 2), a.dtype)
    before = text(a)

    def run():
        np.putmask(a, mask, values)
        return [a]

    return [before, text(mask), text(values)], run


def along(random):
    a = array(random, shape(random, 1))
    axis = random.randint(0, a.ndim - 1)
    own = list(a.shape)
    own[axis] = random.choice([0, 1, 2, 3, 5])
    own = [n if k == axis or random.random() < 0.9 else 1 for k, n in enumerate(own)]
    if random.random() < 0.03:
        own.insert(0, 1)
    return a, places(random, a.shape[axis], own, random.random() < 0.05), axis


def take_along(random):
    a, indices, axis = along(random)
    return [text(a), text(indices), axis], lambda: [np.take_along_axis(a, indices, axis)]


def put_along(random):
    a, indices, axis = along(random)
    # Of several values for a place NumPy promises none; one for all leaves no choice.
    value = array(random, [1] * random.randint(0, 2), a.dtype)
    before = text(a)

    def run():
        np.put_along_axis(a, indices, value, axis)
        return [a]

    return [before, text(indices), text(value), axis], run


def nonzero(random):
    a = array(random, shape(random))
    return [text(a)], lambda: list(np.nonzero(a))


def argwhere(random):
    a = array(random, shape(random))
    return [text(a)], lambda: [np.argwhere(a)]


def flatnonzero(random):
    a = array(random, shape(random))
    return [text(a)], lambda: [np.flatnonzero(a)]


def ix(random):
    a = array(random, shape(random, 1))
    indices = [array(random, [n], "bool") if random.random() < 0.2
               else places(random, n, [random.choice([1, 2, 3]) if n else 0], random.random() < 0.03)
               for n in a.shape]
    return [text(a), *map(text, indices)], lambda: [a[np.ix_(*indices)]]


def unravel(random):
    whole = shape(random, 1, 4)
    size = int(np.prod(whole))
    indices = np.abs(places(random, size, shape(random, 0, 2), False)) % max(size, 1)
    if random.random() < 0.05:
        indices = indices + random.choice([-1, 1, size])
    order = random.choice("CF")
    return ([text(indices), ",".join(map(str, whole)), order],
            lambda: list(np.unravel_index(indices, whole, order=order)))


def ravel(random):
    whole = shape(random, 1, 4)
    mode = random.choice(MODES) if 0 not in whole else "raise"
    together = shape(random, 0, 2)
    indices = []
    for n in whole:
        own = [m if random.random() < 0.85 else 1 for m in together]
        index = places(random, n, own, mode != "raise" and random.random() < 0.8)
        indices.append(np.abs(index) % max(n, 1) if mode == "raise" and random.random() < 0.97 else index)
    order = random.choice("CF")
    return ([*map(text, indices), ",".join(map(str, whole)), order, mode],
            lambda: [np.ravel_multi_index(indices, whole, mode=mode, order=order)])


def indices(random):
    whole = shape(random, 0, 4)
    return [",".join(map(str, whole))], lambda: [np.indices(whole)]


FUNCTIONS = [take, put, compress, choose, put_mask, take_along, put_along, nonzero, argwhere,
             flatnonzero, ix, unravel, ravel, indices]


def case(random):
    function = random.choice(FUNCTIONS)
    arguments, run = function(random)
    try:
        result = ";".join(map(text, run()))
    except ERRORS:
        result = "error"
    return "|".join([function.__name__, *map(str, arguments), "=", result])


def main(file, count="2500", seed="20260413"):
    random = randoms.Random(int(seed))
    pathlib.Path(file).write_text("".join(case(random) + "\n" for _ in range(int(count))))


main(*sys.argv[1:])
