"""Makes random uses of indices, and what NumPy makes of them.

    python3 index_goldens.py <file> [<number of cases> [<seed> [long]]]
    python3 index_goldens.py index_long.txt 900 20261121 long

A line is "<operand> | <view> | ... | at <part>; <part> ... | <what is done> = <result>" in the notation of README.md
beside the goldens. Views are as in view_goldens.py: get, transpose, broadcast. What is done is "get", "set" or "add" with
the values: a number; "self" and a basic index into the view itself; or an operand. The result of "get" is with strides,
0 for axes along which no step is taken; that of "set" and "add" is the whole operand.

With "long" one axis has up to 2000 elements, enough for blocks and vectors, and so have arrays and masks, which are
written as what makes them.

Which value an element gets that is selected several times is left open by NumPy: here the last one
in C order counts. Where no element is selected twice, NumPy itself has been asked. Additions are
made one by one, because np.add.at of NumPy 2.4 reads outside of some arrays and writes through
read-only views.
"""

import random as randoms
import re
import sys
import warnings

import golden_text
import golden_values
import numpy as np

warnings.simplefilter("ignore")

DTYPES = (
    "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128"
).split()
INTEGERS = "int8 uint8 int16 uint16 int32 uint32 int64 uint64".split() + ["int64"] * 6
HUGE = [2**31 - 1, 2**31, 2**32, 2**63 - 1, 2**63, 10**30]
# Arrays of more elements are told by how they are made.
MOST_WRITTEN = 24
MADE = re.compile("below|marks")
ERRORS = (IndexError, ValueError, TypeError, OverflowError)


def start(order, dtype, shape):
    values = golden_values.arange(int(np.prod(shape)), np.dtype(dtype))
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


def operand(dtype, shape, how, elements):
    return f"{golden_text.head(lay(np.zeros(shape, dtype), how), golden_text.layout)} {elements}"


def is_array(text):
    return " (" in text


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
        made = f"below({random.getrandbits(31)}, {random.choice([0, low])}, {end})"
        return operand(dtype, shape, how, made)
    # A dtype that is too small wraps the numbers around.
    return operand(dtype, shape, how, golden_text.elements(np.array(values, "int64").astype(dtype)))


def mask(random, shape, long=False):
    shape = list(shape)
    if shape and random.random() < 0.03:
        shape[random.randrange(len(shape))] += random.choice([1, 1, 2, -1])
        shape = [max(n, 0) for n in shape]
    n = int(np.prod(shape))
    density = random.choice([0, 0.1, 0.5, 0.5, 0.9, 1])
    if long and n > MOST_WRITTEN:
        share, run = random.choice([0, 5, 10, 100, 500, 500, 900, 990, 1000]), random.choice([1, 1, 1, 3, 20, 90])
        how = memory(random)
        return operand("bool", shape, how, f"marks({random.getrandbits(31)}, {share}, {run})")
    bits = np.array([random.random() < density for _ in range(n)], bool)
    return operand("bool", shape, memory(random), golden_text.elements(bits))


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
                    marks = sum(is_array(p) and not p.startswith("bool") for p in parts) or together != [1] and random.random() < 0.4
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
        parts.insert(random.randint(0, len(parts)), f"bool () [{random.choice('1110') == '1'}]")
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


def part(text):
    if is_array(text):
        return golden_text.read(text)
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
            steps.append(" ".join(["transpose", *map(str, axes)]))
        else:
            shape = [random.choice([2, 3]) if n == 1 and random.random() < 0.5 else n for n in a.shape]
            if random.random() < 0.5:
                shape = [random.choice([1, 2, 3])] + shape
            if kind < 0.88 and len(shape) < 6:
                a = np.broadcast_to(a, shape)
                steps.append(" ".join(["broadcast", *map(str, shape)]))
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
        return f"{name} {value}", value
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
    return f"{name} {golden_text.operand(values, None if n <= MOST_WRITTEN else 'cycle(100)')}", values


def apply(whole, a, key, what, values):
    if what == "get":
        return golden_text.array(a[key], golden_text.taken)
    before = whole.copy(order="K")
    copied = np.array(values, copy=True)
    ids = np.asarray(np.arange(a.size).reshape(a.shape)[key])
    if what.startswith("add"):
        if not a.flags.writeable:
            raise ValueError("read-only")
        spread = np.broadcast_to(copied.astype(a.dtype), ids.shape)
        for place, value in zip(ids.ravel(), spread.ravel()):
            a[np.unravel_index(place, a.shape)] += value
        return golden_text.array(whole)
    # Without an index all elements are assigned to, also where that is one.
    # NumPy takes no care of values that are the masked array itself in another order.
    a[key or ...] = copied if isinstance(values, np.ndarray) else values
    given = np.asarray(whole).copy(order="K")
    if len(np.unique(ids)) == ids.size:
        return golden_text.array(given)
    whole[...] = before
    while copied.ndim > ids.ndim:  # there is an element, so all these have length 1
        copied = copied[0]
    spread = np.broadcast_to(copied.astype(a.dtype), ids.shape)
    for place, value in zip(ids.ravel(), spread.ravel()):
        a[np.unravel_index(place, a.shape)] = value
    return golden_text.array(whole)


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
        steps = [golden_text.operand(whole, "arange")]
        a = view(random, whole, steps)
        if whole.size > most or a.size > most_viewed or long and (not a.ndim or max(a.shape) < 30):
            continue
        texts = index(random, a.shape, False, long)
        if long and not any(MADE.search(text) for text in texts) and random.random() < 0.85:
            continue
        key = tuple(part(text) for text in texts)
        try:
            result = np.arange(a.size).reshape(a.shape)[key].shape
        except ERRORS:
            result = (2,)
        if int(np.prod(result)) > most_selected:
            continue
        what, values = action(random, a, result, dtype)
        line = " | ".join([*steps, " ".join(["at", *["; ".join(texts)] * bool(texts)]), what])
        return f"{line} = {golden_text.outcome(lambda: apply(whole, a, key, what, values), ERRORS, str)}"


def main(file, count="5000", seed="20260412", long=""):
    random = randoms.Random(int(seed))
    golden_text.write(file, (case(random, long == "long") for _ in range(int(count))))


main(*sys.argv[1:])
