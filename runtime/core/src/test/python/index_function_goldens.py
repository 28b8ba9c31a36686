"""Makes random calls of the functions that index, and what NumPy makes of them.

    python3 index_function_goldens.py <file> [<number of cases> [<seed>]]

A line is "<function> | <operand> ... | <other argument> ... = <result>; ..." in the notation of README.md beside the
goldens. Results of functions that select elements are with strides, 0 for axes along which no step is taken.

NumPy has no orthogonal indexing with slices among the arrays: here each part is applied to its axis
alone, one after the other. The parts of such an index stand behind "at" with semicolons between them.
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np
from golden_text import operand, tuple_of

warnings.simplefilter("ignore")

ERRORS = (IndexError, ValueError, TypeError, OverflowError)
MODES = ["raise", "raise", "wrap", "clip"]


def with_strides(a):
    return golden_text.array(a, golden_text.taken)


def is_array(text):
    return " (" in text


def shape(random, low=0, high=3):
    return [random.choice([0, 1, 2, 2, 3, 4]) if random.random() < 0.95 else 0
            for _ in range(random.randint(low, high))]


def array(random, shape, dtype=None):
    n = int(np.prod(shape))
    dtype = dtype or random.choice(["int64", "float64", "bool"])
    values = [random.randint(0, 9) * (random.random() < 0.7) for _ in range(n)]
    return np.array(np.array(values).astype(dtype).reshape(shape), order=random.choice("CCF"))


def places(random, extent, shape, wild):
    n = int(np.prod(shape))
    low, high = (-extent - 3, extent + 3) if wild else (-extent, extent - 1)
    if extent == 0 and not wild:
        low, high = 0, 0
    values = [random.randint(low, max(high, low)) for _ in range(n)]
    return np.array(np.array(values, dtype="int64").reshape(shape), order=random.choice("CCF"))


def wild(random, mode):
    return random.random() < (0.03 if mode == "raise" else 0.8)


def take(random):
    a = array(random, shape(random))
    mode = random.choice(MODES)
    axis = random.randint(0, a.ndim - 1) if a.ndim and random.random() < 0.7 else None
    extent = a.size if axis is None else a.shape[axis]
    mode = mode if extent else "raise"  # NumPy never comes back from wrapping into an empty axis
    indices = places(random, extent, shape(random, 0, 2), wild(random, mode))
    return [operand(a), operand(indices), f"axis {axis}", mode], lambda: [np.take(a, indices, axis, mode=mode)]


def put(random):
    a = array(random, shape(random))
    mode = random.choice(MODES) if a.size else "raise"
    indices = places(random, a.size, shape(random, 0, 2), wild(random, mode))
    values = array(random, shape(random, 0, 2))
    before = operand(a)

    def run():
        np.put(a, indices, values, mode=mode)
        return [a]

    return [before, operand(indices), operand(values), mode], run


def compress(random):
    a = array(random, shape(random))
    axis = random.randint(0, a.ndim - 1) if a.ndim and random.random() < 0.7 else None
    extent = a.size if axis is None else a.shape[axis]
    condition = array(random, [max(extent + random.choice([0, 0, 0, -1, 1]), 0)])
    return [operand(condition), operand(a), f"axis {axis}"], lambda: [np.compress(condition, a, axis)]


def choose(random):
    whole = shape(random)
    mode = random.choice(MODES)
    count = random.randint(1, 4)
    own = lambda: [n if random.random() < 0.85 else 1 for n in whole][random.choice([0, 0, 0, 1]):]
    selector = np.abs(places(random, count, own(), False)) % count
    if wild(random, mode):
        selector = selector - random.choice([1, 5]) + 2 * places(random, count, selector.shape, False)
    choices = [array(random, own()) for _ in range(count)]
    return [operand(selector), *map(operand, choices), mode], lambda: [np.choose(selector, choices, mode=mode)]


def put_mask(random):
    a = array(random, shape(random))
    mask = array(random, a.shape if random.random() < 0.95 else shape(random), "bool")
    # Values of another dtype are refused unless they are cast safely.
    values = array(random, a.shape if random.random() < 0.3 else shape(random, 1, 2),
                   a.dtype if random.random() < 0.7 else None)
    before = operand(a)

    def run():
        np.putmask(a, mask, values)
        return [a]

    return [before, operand(mask), operand(values)], run


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
    return [operand(a), operand(indices), f"axis {axis}"], lambda: [np.take_along_axis(a, indices, axis)]


def put_along(random):
    a, indices, axis = along(random)
    # Of several values for a place NumPy promises none; one for all leaves no choice.
    value = array(random, [1] * random.randint(0, 2), a.dtype)
    before = operand(a)

    def run():
        np.put_along_axis(a, indices, value, axis)
        return [a]

    return [before, operand(indices), operand(value), f"axis {axis}"], run


def nonzero(random):
    a = array(random, shape(random))
    return [operand(a)], lambda: list(np.nonzero(a))


def argwhere(random):
    a = array(random, shape(random))
    return [operand(a)], lambda: [np.argwhere(a)]


def flatnonzero(random):
    a = array(random, shape(random))
    return [operand(a)], lambda: [np.flatnonzero(a)]


def ix(random):
    a = array(random, shape(random, 1))
    indices = [array(random, [n], "bool") if random.random() < 0.2
               else places(random, n, [random.choice([1, 2, 3]) if n else 0], random.random() < 0.03)
               for n in a.shape]
    return [operand(a), *map(operand, indices)], lambda: [a[np.ix_(*indices)]]


def bound(random, extent):
    return random.choice(["", "", str(random.randint(-extent - 1, extent + 1))])


def parts(random, shape):
    texts = []
    for extent in shape:
        kind = random.random()
        if kind < 0.4:
            low, high = (-extent, extent - 1) if extent else (0, -1)
            n = random.choice([0, 1, 2, 2, 3]) if extent else 0
            wrong = random.random() < 0.02
            chosen = [random.randint(low, high) if not wrong else extent for _ in range(n)]
            texts.append(operand(np.array(chosen, "int64")))
        elif kind < 0.55:
            n = extent + (random.random() < 0.03)
            texts.append(operand(np.array([random.choice("0111") == "1" for _ in range(n)], bool)))
        elif kind < 0.65:
            texts.append(str(random.randint(-extent, max(extent - 1, 0))))
        else:
            texts.append(f"{bound(random, extent)}:{bound(random, extent)}{random.choice(['', ':-1', ':2', ':-2'])}")
    if random.random() < 0.4:
        start = random.randint(0, len(texts))
        texts[start:random.randint(start, len(texts))] = ["..."]
    elif random.random() < 0.2:
        texts = texts[:random.randint(0, len(texts))]
    for more in [("None", 0.2), ("None", 0.2), ("...", 0.01), ("0", 0.01)]:
        if random.random() < more[1]:
            texts.insert(random.randint(0, len(texts)), more[0])
    return texts


def part(text):
    if is_array(text):
        return golden_text.read(text)
    return eval(f"np.s_[{text}]", {"np": np})


def outer(a, texts):
    if texts.count("...") > 1 or sum(t not in ("None", "...") for t in texts) > a.ndim:
        raise IndexError("as NumPy")
    rest = a.ndim - sum(t not in ("None", "...") for t in texts)
    at = texts.index("...") if "..." in texts else len(texts)
    texts = texts[:at] + [":"] * rest + texts[at + 1:]
    for k, text in enumerate(texts):  # first the axes that go, which would move the others
        if text.lstrip("-").isdigit():
            axis = sum(t != "None" for t in texts[:k])
            if not -a.shape[axis] <= int(text) < a.shape[axis]:
                raise IndexError("as NumPy")
    axis = 0
    for text in texts:
        a = a[(slice(None),) * axis + (part(text),)]
        axis += not text.lstrip("-").isdigit()
    return a


def orthogonal_parts(random):
    while True:
        a = array(random, shape(random, 1, 4))
        texts = parts(random, a.shape)
        arrays = [part(t) for t in texts if is_array(t)]
        # Where one array names nothing, NumPy does not look at what the others name.
        if all(k.any() if k.dtype == bool else k.size for k in arrays) or random.random() < 0.2:
            try:
                outer(a, texts)
            except IndexError:
                if any(k.size == 0 or k.dtype == bool and not k.any() for k in arrays):
                    continue
            return a, texts


def orthogonal(random):
    a, texts = orthogonal_parts(random)
    return [operand(a), " ".join(["at", *["; ".join(texts)] * bool(texts)])], lambda: [np.array(outer(a, texts), order="C")]


def assign_orthogonal(random):
    a, texts = orthogonal_parts(random)
    places = np.arange(a.size).reshape(a.shape)
    try:
        own = list(outer(places, texts).shape)
    except ERRORS:
        own = [2]
    own = [n if random.random() < 0.85 else 1 for n in own]
    own = own[random.choice([0, 0, 0, 1]):]
    own = [1] * random.choice([0, 0, 0, 1]) + own
    if own and random.random() < 0.03:
        own[-1] += 1
    values = array(random, own, a.dtype)
    before = operand(a)

    def run():
        to = outer(places, texts)
        given = values
        while given.ndim > to.ndim and given.shape[0] == 1:
            given = given[0]
        given = np.broadcast_to(given, to.shape)
        for place, value in zip(to.ravel(), given.ravel()):  # the last one counts
            a[np.unravel_index(place, a.shape)] = value
        return [a]

    return [before, operand(values), " ".join(["at", *["; ".join(texts)] * bool(texts)])], run


def unravel(random):
    whole = shape(random, 1, 4)
    size = int(np.prod(whole))
    indices = np.abs(places(random, size, shape(random, 0, 2), False)) % max(size, 1)
    if random.random() < 0.05:
        indices = indices + random.choice([-1, 1, size])
    order = random.choice("CF")
    return ([operand(indices), tuple_of(whole), order],
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
    return ([*map(operand, indices), tuple_of(whole), order, mode],
            lambda: [np.ravel_multi_index(indices, whole, mode=mode, order=order)])


def indices(random):
    whole = shape(random, 0, 4)
    return [tuple_of(whole)], lambda: [np.indices(whole)]


FUNCTIONS = [take, put, compress, choose, put_mask, take_along, put_along, nonzero, argwhere,
             flatnonzero, ix, orthogonal, assign_orthogonal, unravel, ravel, indices]

SELECTING = [take, compress, choose, take_along, argwhere, flatnonzero, ix, orthogonal, indices]


def case(random):
    function = random.choice(FUNCTIONS)
    arguments, run = function(random)
    text = with_strides if function in SELECTING else golden_text.array
    result = golden_text.outcome(run, ERRORS, lambda results: "; ".join(map(text, results)))
    return f"{' | '.join([function.__name__, *arguments])} = {result}"


def main(file, count="3500", seed="20260413"):
    random = randoms.Random(int(seed))
    golden_text.write(file, (case(random) for _ in range(int(count))))


main(*sys.argv[1:])
