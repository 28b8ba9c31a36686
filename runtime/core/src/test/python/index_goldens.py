"""Makes random uses of indices, and what NumPy makes of them.

    python3 index_goldens.py <file> [<number of cases> [<seed> [long]]]

A line is: order, dtype and shape of an array that holds 0, 1, 2 ... (a complex one holds them as
its parts in turn); steps that make a view of it; the index, its parts separated by semicolons; what
is done ("get", "set" or "add", with the values); "="; and "error", or the CRC-32 of the result's
elements, which for "set" and "add" is that of the whole array. For "get" the shape stands before
that, and after it the strides, counted in elements: 0 for axes along which no step is taken.

An array in an index is "@", its dtype, its shape, how it lies in memory, and its elements; a mask is
"?", shape, memory and elements. Values are "number", a dtype with a shape and how they lie in memory,
which hold 1, 2, 3 ..., or "self" and a basic index into the view itself.

With "long" one axis has up to 2000 elements, enough for blocks and vectors, and so have arrays and masks.
In place of their elements stands "~" and from what they are made: the seed of a generator of numbers, which
class Numbers describes, for an array the least one and one more than the greatest, and for a mask how many of a thousand
are true, and how many elements in turn are the same.

Which value an element gets that is selected several times is left open by NumPy: here the last one
in C order counts. Where no element is selected twice, NumPy itself has been asked. Additions are
made one by one, because np.add.at of NumPy 2.4 reads outside of some arrays and writes through
read-only views.
"""

import itertools
import pathlib
import random as randoms
import sys
import warnings
import zlib

import numpy as np

warnings.simplefilter("ignore")

DTYPES = (
    "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128"
).split()
INTEGERS = "int8 uint8 int16 uint16 int32 uint32 int64 uint64".split() + ["int64"] * 6
HUGE = [2**31 - 1, 2**31, 2**32, 2**63 - 1, 2**63, 10**30]
# Arrays of more elements are told by how they are made.
MOST_WRITTEN = 24
ERRORS = (IndexError, ValueError, TypeError, OverflowError)


class Numbers:
    """Numbers that other programs can make too: the high bits of a linear congruential generator of 64 bits."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def made_positions(text):
    seed, low, end = map(int, text.split(","))
    made = Numbers(seed)
    while True:
        yield low + made.below(end - low)


def made_marks(text):
    seed, share, run = map(int, text.split(","))
    made = Numbers(seed)
    while True:
        mark = made.below(1000) < share
        for _ in range(run):
            yield mark


def first(n, values, dtype):
    return np.array(list(itertools.islice(values, n)), dtype=dtype)


def start(order, dtype, shape):
    n = int(np.prod(shape))
    if dtype.startswith("complex"):
        parts = np.arange(2 * n).astype("f4" if dtype == "complex64" else "f8")
        values = parts.view(dtype)
    else:
        values = np.arange(n).astype(dtype)
    return np.array(values.reshape(shape), order=order)


def bound(random, extent):
    return random.choice(["", "", str(random.randint(-extent - 1, extent + 1))])


def slice_text(random, extent):
    kind = random.random()
    if kind < 0.4:
        return ":"
    step = random.choice(["", ":2", ":-1", ":-2", ":3", ""])
    if random.random() < 0.02:
        return f":{random.choice(HUGE) * random.choice([1, -1])}"
    return f"{bound(random, extent)}:{bound(random, extent)}{step}"


def number(random, extent):
    if random.random() < 0.01:
        return random.choice(HUGE + [extent, -extent - 1]) * 1
    return random.randint(-extent, extent - 1) if extent else random.choice([0, -1])


def join(values, separator=","):
    return separator.join(map(str, values))


def memory(random):
    return random.choice("CCCFRST")


def positions(random, extent, shape, ordered, long=False):
    dtype = random.choice(INTEGERS)
    n = int(np.prod(shape))
    low = 0 if dtype.startswith("u") else -extent
    if extent == 0 and n and random.random() < 0.7:
        shape, n = [0], 0
    values = [random.randint(low, max(extent - 1, 0)) if extent else 0 for _ in range(n)]
    if n and random.random() < 0.02:
        values[random.randrange(n)] = extent if low == 0 else random.choice([extent, -extent - 1])
    if random.random() < 0.2:
        values.sort()
    how = "C" if ordered else memory(random)
    if long and n > MOST_WRITTEN:
        end = max(extent, 1) + (random.random() < 0.02)
        return f"@{dtype} {join(shape)} {how} ~{random.getrandbits(31)},{random.choice([0, low])},{end}"
    return f"@{dtype} {join(shape)} {how} {join(values)}"


def mask(random, shape, long=False):
    shape = list(shape)
    if shape and random.random() < 0.03:
        shape[random.randrange(len(shape))] += random.choice([1, 1, 2, -1])
        shape = [max(n, 0) for n in shape]
    n = int(np.prod(shape))
    density = random.choice([0, 0.1, 0.5, 0.5, 0.9, 1])
    if long and n > MOST_WRITTEN:
        share, run = random.choice([0, 5, 10, 100, 500, 500, 900, 990, 1000]), random.choice([1, 1, 1, 3, 20, 90])
        return f"?{join(shape)} {memory(random)} ~{random.getrandbits(31)},{share},{run}"
    bits = "".join("1" if random.random() < density else "0" for _ in range(n))
    return f"?{join(shape)} {memory(random)} {bits}"


def index(random, shape, ordered, long):
    rank = len(shape)
    if random.random() < 0.12:
        return [mask(random, shape, long)]
    if rank and random.random() < 0.06:
        # Arrays for all axes: the only case in which their own order in memory is seen.
        together = [random.choice([1, 2, 3, 3]) for _ in range(random.choice([2, 2, 3, 4]))]
        own = lambda: [n if random.random() < 0.8 else 1 for n in together]
        return [positions(random, n, own(), False, long) if random.random() < 0.9 else str(number(random, n))
                for n in shape]
    together = [random.choice([0, 1, 2, 3, 3, 4]) if random.random() < 0.9 else 1
                for _ in range(random.choice([0, 1, 1, 1, 2, 2, 3]))]
    together = [n if n or random.random() < 0.2 else 2 for n in together]
    if long and together and random.random() < 0.8:
        together[random.randrange(len(together))] = length(random)
    advanced = random.choice([0.3, 0.5, 0.8])
    named = random.randint(0, rank)
    front = random.randint(0, named)
    axes = list(range(front)) + list(range(rank - (named - front), rank))
    if random.random() < 0.01:
        axes.append(rank - 1)
    use_ellipsis = front < named and named < rank or random.random() < 0.25
    parts = []
    while axes:
        axis = axes[0]
        if len(parts) >= front and use_ellipsis:
            parts.append("...")
            use_ellipsis = False
        extent = shape[axis] if axis >= 0 else 2
        kind = random.random()
        if kind < advanced:
            run = 1
            while run < len(axes) and axes[run] == axis + run and run < 3:
                run += 1
            if random.random() < 0.3:
                run = random.randint(1, run)
                if random.random() < 0.75:
                    # Only a mask that marks as many as the arrays name fits them.
                    marks = sum(p[0] == "@" for p in parts) or together != [1] and random.random() < 0.4
                    if not marks:
                        together = [1]
                parts.append(mask(random, [shape[a] for a in axes[:run]] if axis >= 0 else [2], long))
                axes = axes[run:]
                continue
            own = [n if random.random() < 0.8 else 1 for n in together]
            own = own[random.randint(0, len(own)) if random.random() < 0.2 else 0:]
            if own and random.random() < 0.02:
                own[-1] += 1
            parts.append(positions(random, extent, own, ordered, long))
        elif kind < advanced + 0.2:
            parts.append(str(number(random, extent)))
        else:
            parts.append(slice_text(random, extent))
        axes = axes[1:]
    if use_ellipsis:
        parts.append("...")
        if random.random() < 0.02:
            parts.append("...")
    while random.random() < 0.15:
        parts.insert(random.randint(0, len(parts)), "None")
    if random.random() < 0.06:
        parts.insert(random.randint(0, len(parts)), f"? C {random.choice('1110')}")
    return parts


def lay(a, how):
    """The same array, lying otherwise in memory."""
    if how == "F":
        return np.asfortranarray(a) if a.ndim else a
    if a.ndim == 0 or how == "C":
        return a
    if how == "R":
        return a[..., ::-1].copy()[..., ::-1]
    if how == "T":  # the first axis is the densest, the others are in C order
        return np.moveaxis(np.moveaxis(a, 0, -1).copy(), -1, 0)
    return np.repeat(a, 2, axis=0)[::2]


def numbers(text, kind=int):
    return [kind(n) for n in text.split(",")] if text else []


def part(text):
    if text[0] == "@":
        dtype, shape, how, values = text[1:].split(" ")
        if values.startswith("~"):
            elements = first(int(np.prod(numbers(shape))), made_positions(values[1:]), "int64")
        else:
            elements = np.array(numbers(values), dtype="int64")
        # A dtype that is too small wraps the numbers around.
        return lay(elements.astype(dtype).reshape(numbers(shape)), how)
    if text[0] == "?":
        shape, how, bits = text[1:].split(" ")
        if bits.startswith("~"):
            n = int(np.prod(numbers(shape)))
            return lay(first(n, made_marks(bits[1:]), bool).reshape(numbers(shape)), how)
        return lay(np.array([b == "1" for b in bits], dtype=bool).reshape(numbers(shape)), how)
    return eval(f"np.s_[{text}]", {"np": np})


def view(random, a, steps):
    for _ in range(random.choice([0, 0, 1, 1, 2])):
        kind = random.random()
        if kind < 0.5:
            texts = [slice_text(random, n) if random.random() < 0.85 or n == 0
                     else str(random.randint(-n, n - 1)) for n in a.shape]
            text = ",".join(texts + ["..."])
            a = a[eval(f"np.s_[{text}]", {"np": np})]
            steps.append("get " + text)
        elif kind < 0.85:
            axes = random.sample(range(a.ndim), a.ndim)
            a = a.transpose(axes)
            steps.append("transpose " + join(axes))
        else:
            shape = [random.choice([2, 3]) if n == 1 and random.random() < 0.5 else n for n in a.shape]
            if random.random() < 0.5:
                shape = [random.choice([1, 2, 3])] + shape
            if kind < 0.88 and len(shape) < 6:
                a = np.broadcast_to(a, shape)
                steps.append("broadcast " + join(shape))
    return a


def action(random, a, shape, dtype):
    """What is done, and the values for it."""
    kind = random.random()
    if kind < 0.5:
        return "get", None
    name = "set" if kind < 0.85 else "add"
    kind = random.random()
    if kind < 0.25:
        value = random.choice([0, 1, 7, 100, -3 if dtype[0] != "u" else 5, 200])
        if name == "add" and value == 200 and dtype == "int8":
            # A number that does not fit is refused, as by +=.
            value = 100
        return f"{name} number {value}", value
    if kind < 0.4:
        text = ",".join([random.choice([":", "::-1", ":1", "0", "::-1"]) if n else ":" for n in a.shape] + ["..."])
        return f"{name} self {text}", a[eval(f"np.s_[{text}]", {"np": np})]
    shape = [n if random.random() < 0.85 else 1 for n in shape]
    if random.random() < 0.2:
        shape = shape[random.randint(0, len(shape)):]
    while random.random() < 0.1 and name == "set":
        shape.insert(0, 1)
    if shape and random.random() < 0.05:
        shape[random.randrange(len(shape))] += 1
    of = dtype if name == "add" or random.random() < 0.4 else random.choice(DTYPES)
    how = memory(random)
    n = int(np.prod(shape))
    values = lay((np.arange(n) % 100 + 1).astype(of).reshape(shape), how)
    return f"{name} {of} {join(shape)} {how}", values


def steps(a):
    """The strides of axes along which there is more than one element."""
    return [s // a.itemsize if n > 1 and a.size else 0 for n, s in zip(a.shape, a.strides)]


def crc(a):
    return f"{zlib.crc32(np.ascontiguousarray(a).tobytes()):08x}"


def apply(whole, a, key, what, values):
    if what == "get":
        result = np.asarray(a[key])
        return f"{join(result.shape)}|{crc(result)}|{join(steps(result))}"
    before = whole.copy(order="K")
    copied = np.array(values, copy=True)
    ids = np.asarray(np.arange(a.size).reshape(a.shape)[key])
    if what.startswith("add"):
        if not a.flags.writeable:
            raise ValueError("read-only")
        spread = np.broadcast_to(copied.astype(a.dtype), ids.shape)
        for place, value in zip(ids.ravel(), spread.ravel()):
            a[np.unravel_index(place, a.shape)] += value
        return crc(whole)
    # Without an index all elements are assigned to, also where that is one.
    # NumPy takes no care of values that are the masked array itself in another order.
    a[key or ...] = copied if isinstance(values, np.ndarray) else values
    given = np.asarray(whole).copy(order="K")
    if len(np.unique(ids)) == ids.size:
        return crc(given)
    whole[...] = before
    while copied.ndim > ids.ndim:  # there is an element, so all these have length 1
        copied = copied[0]
    spread = np.broadcast_to(copied.astype(a.dtype), ids.shape)
    for place, value in zip(ids.ravel(), spread.ravel()):
        a[np.unravel_index(place, a.shape)] = value
    return crc(whole)


def length(random):
    """As many short as long ones, up to 2000."""
    return int(30 * 66 ** random.random())


def small_shape(random):
    shape = [random.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 7]) for _ in range(random.choice([0, 1, 1, 2, 2, 3, 3, 4, 5]))]
    return [n if n or random.random() < 0.3 else 2 for n in shape]


def long_shape(random):
    shape = [random.choice([1, 2, 2, 3]) for _ in range(random.choice([0, 0, 1, 1, 2]))]
    shape.insert(random.randint(0, len(shape)), length(random))
    return shape


def case(random, long):
    most, most_viewed, most_selected = (8000, 8000, 12000) if long else (400, 2000, 4000)
    while True:
        shape = long_shape(random) if long else small_shape(random)
        dtype = random.choice(DTYPES)
        order = random.choice("CCF")
        whole = start(order, dtype, shape)
        steps = [f"{order} {dtype} {join(shape)}"]
        a = view(random, whole, steps)
        if whole.size > most or a.size > most_viewed or long and (not a.ndim or max(a.shape) < 30):
            continue
        texts = index(random, a.shape, False, long)
        if long and not any("~" in text for text in texts) and random.random() < 0.85:
            continue
        key = tuple(part(text) for text in texts)
        try:
            result = np.arange(a.size).reshape(a.shape)[key].shape
        except ERRORS:
            result = (2,)
        if int(np.prod(result)) > most_selected:
            continue
        what, values = action(random, a, result, dtype)
        line = "|".join(steps + [";".join(texts), what])
        try:
            return f"{line}|=|{apply(whole, a, key, what, values)}"
        except ERRORS:
            return f"{line}|=|error"


def main(file, count="5000", seed="20260412", long=""):
    random = randoms.Random(int(seed))
    with pathlib.Path(file).open("w") as out:
        for _ in range(int(count)):
            out.write(case(random, long == "long") + "\n")


main(*sys.argv[1:])
