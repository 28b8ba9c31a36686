"""Does with Python's memoryview what comes to mind.

    python3 memoryview_goldens.py <file> [<number of random cases> [<seed>]]

A line is "<memory> <rw or ro> <format> <shape> <strides> <offset> | <step> -> <result> | ... | <memory>": memory in
hexadecimal digits before and after, and steps that give a result, or a view with which the next step goes on. Numbers
with a fraction are written as the bits of a double, characters as c:61, exceptions as !IndexError.
"""

import random as randoms
import struct
import sys

import golden_text
import numpy as np

# Those that memoryview itself reads; of others, such as "e", it only knows that they are there.
NATIVE = "cbB?hHiIlLqQnNPfd"
NUMPY = {"b": "i1", "B": "u1", "?": "?", "h": "i2", "H": "u2", "i": "i4", "I": "u4", "l": "i8", "L": "u8", "e": "f2",
         "f": "f4", "d": "f8", ">i": ">i4", ">h": ">i2", ">d": ">f8", ">Q": ">u8", "Zf": "c8", "Zd": "c16"}
ERRORS = (IndexError, ValueError, TypeError, OverflowError, NotImplementedError)


def value(item):
    if isinstance(item, bool):
        return str(item)
    if isinstance(item, float):
        return "f:" + struct.pack(">d", item).hex()
    if isinstance(item, bytes):
        return "c:" + item.hex()
    if isinstance(item, list):
        return "[" + " ".join(value(part) for part in item) + "]"
    return str(item)


def error(thrown):
    text = str(thrown)
    if "read-only" in text:
        return "!ReadOnly"
    if "released" in text:
        return "!Released"
    if "hash" in text:
        return "!Hash"
    return "!" + type(thrown).__name__


def tuple_of(numbers):
    return "(" + ",".join(str(n) for n in numbers) + ")"


def slice_of(random, extent):
    near = [None, None, 0, 1, -1, 2, 3, extent, extent + 1, -extent - 1, 10**6, -(10**6)]
    step = random.choice([None, None, 1, 1, -1, 2, -2, 3, -3, 7])
    return slice(random.choice(near), random.choice(near), step)


def text(part):
    words = ["" if n is None else str(n) for n in (part.start, part.stop, part.step)]
    return ":".join(words if words[2] else words[:2])


def memory(random, size):
    """Bytes among which small numbers, zeros and special values are frequent."""
    kind = random.random()
    if kind < 0.3:
        return bytearray(random.choice([0, 0, 1, 2, 255, 128, 127]) for _ in range(size))
    if kind < 0.4:
        return bytearray((struct.pack("<d", random.choice([0.0, -0.0, 1.0, float("nan"), 2.5])) * 8)[:size].ljust(size))
    return bytearray(random.randbytes(size))


def strided(random, code):
    """A view with any strides, by way of NumPy."""
    dtype = np.dtype(NUMPY[code])
    rank = random.choice([0, 1, 1, 1, 2, 2, 3])
    shape = [random.choice([0, 1, 1, 2, 3, 4]) if random.random() < 0.9 else 5 for _ in range(rank)]
    strides, length = [0] * rank, dtype.itemsize
    for axis in random.sample(range(rank), rank):
        strides[axis] = length * random.choice([1, 1, 1, -1]) + random.choice([0, 0, 0, 1, dtype.itemsize])
        length = (max(shape[axis], 1) - 1) * abs(strides[axis]) + length
    if random.random() < 0.1 and rank:
        strides[0] = 0
    low = sum(min(0, (n - 1) * s) for n, s in zip(shape, strides) if n)
    high = sum(max(0, (n - 1) * s) for n, s in zip(shape, strides) if n)
    if 0 in shape:
        low = high = 0
    offset = -low + random.choice([0, 0, 1, 3])
    own = memory(random, offset + high + dtype.itemsize + random.choice([0, 0, 2]))
    fixed = random.random() < 0.25
    array = np.ndarray(shape, dtype, bytes(own) if fixed else own, offset, strides)
    view = memoryview(array)
    return own, fixed, view, offset, view.format


def packed(random, code):
    """A view of bytes as other items, which Python makes itself."""
    size = struct.calcsize(code)
    shape = [random.choice([1, 1, 2, 3]) for _ in range(random.choice([0, 1, 2, 3]))]
    count = int(np.prod(shape, dtype=int))
    own = memory(random, count * size)
    fixed = random.random() < 0.25
    view = memoryview(bytes(own) if fixed else own).cast(code, shape)
    return own, fixed, view, 0, code


def items(random, code):
    """Something to be written: mostly what fits."""
    numbers = [0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 65535, 65536, 2**31, 2**32 - 1, 2**63, 2**64 - 1, 2**64]
    if random.random() < 0.15:
        return random.choice([b"a", 1.5, 2, True, 2**70]) if code != "?" else 1.5
    if code == "c":
        return random.choice([b"a", b"\xff"])
    if code in "efd":
        return random.choice([0.0, -1.5, 65504.0, 65519.9, 65520.0, 1e300, 3, float("inf"), 1 / 3, 5e-8, True])
    if code == "?":
        return random.choice([True, False, 0, 2, 0.0, 0.5])
    # Of a pointer Python takes any bits.
    return abs(random.choice(numbers)) if code == "P" else random.choice(numbers)


def get(random, view, own):
    rank = view.ndim if random.random() < 0.9 else random.choice([0, 1, 2, 3])
    index = [random.randint(-n - 1, n) if n else 0 for n in (list(view.shape) + [1, 1, 1])[:rank]]
    return "get " + tuple_of(index), lambda: value(view[tuple(index)] if rank != 1 else view[index[0]])


def put(random, view, own):
    rank = view.ndim if random.random() < 0.9 else random.choice([0, 1, 2])
    index = [random.randint(-n - 1, n) if n else 0 for n in (list(view.shape) + [1, 1])[:rank]]
    item = items(random, view.format.lstrip("@"))

    def run():
        view[tuple(index) if rank != 1 else index[0]] = item
        return "ok"

    return f"set {value(item)} {tuple_of(index)}", run


def sliced(random, view, own):
    part = slice_of(random, view.shape[0] if view.ndim else 2)
    return "slice " + text(part), lambda: view[part]


def assigned(random, view, own):
    extent = view.shape[0] if view.ndim else 2
    part = slice_of(random, extent)
    if random.random() < 0.6 and view.ndim == 1:
        other = slice_of(random, extent)
        lengths = [len(range(*p.indices(extent))) for p in (part, other)]
        if lengths[0] != lengths[1] and random.random() < 0.8:
            other = slice(0, lengths[0], 1)
        source, name = view[other], "self " + text(other)
    else:
        count = len(range(*part.indices(extent))) if random.random() < 0.8 else 2
        code = view.format.lstrip("@") if random.random() < 0.8 else random.choice(NATIVE)
        alike = "lqn" if code in "lqn" else "LQNP"
        if code not in NATIVE or not count or code in alike and view.format.lstrip("@") in alike:
            # Python tells apart what only has several names.
            code = view.format.lstrip("@") if view.format.lstrip("@") in NATIVE else "B"
        raw = random.randbytes(count * struct.calcsize(code))
        source, name = memoryview(raw).cast(code), f"{code} {raw.hex()}"

    def run():
        view[part] = source
        return "ok"

    return f"assign {text(part)} {name}", run


def cast(random, view, own):
    code = random.choice(NATIVE + "BBBBbbcc")
    if random.random() < 0.5:
        return f"cast {code}", lambda: view.cast(code)
    count = view.nbytes // struct.calcsize(code)
    shapes = [[count], [1, count], [count, 1], [count // 2, 2], [2, count // 2, 1], [], [0], [2, 2], [-1], [3, 1, 1]]
    shape = random.choice(shapes)
    return f"cast {code} {tuple_of(shape)}", lambda: view.cast(code, shape)


def attributes(random, view, own):
    def run():
        empty = view.nbytes == 0
        flags = [view.readonly, view.c_contiguous or empty, view.f_contiguous or empty, view.contiguous or empty]
        return " ".join([str(view.nbytes), str(view.itemsize), view.format, str(view.ndim), tuple_of(view.shape),
                         tuple_of(view.strides), tuple_of(view.suboffsets), *map(str, flags)])

    return "attributes", run


def copied(random, view, own):
    order = random.choice("CFA")
    return "tobytes " + order, lambda: view.tobytes(order).hex()


def listed(random, view, own):
    return "tolist", lambda: value(view.tolist())


def equal(random, view, own):
    kind = random.random()
    if kind < 0.4 and view.ndim == 1:
        part = slice_of(random, view.shape[0])
        return "equal self " + text(part), lambda: str(view == view[part])
    raw = view.tobytes()
    if kind < 0.6:
        # The same values as wider items.
        wide = random.choice("hilqfd")
        try:
            raw = struct.pack(f"{len(raw)}{wide}", *struct.unpack(f"{len(raw)}{random.choice('bB')}", raw))
        except struct.error:
            wide = "B"
        code = wide
    else:
        code = random.choice([view.format.lstrip("@"), "B", "b", "c", "?", "h", "d"])
    if code not in NATIVE or len(raw) % struct.calcsize(code):
        code = "B"
    other = memoryview(raw).cast(code)
    return f"equal {code} {raw.hex()}", lambda: str(view == other)


def hashed(random, view, own):
    return "hash", lambda: "ok" if hash(view) is not None else ""


def length(random, view, own):
    return "len", lambda: str(len(view))


def fixed(random, view, own):
    return "toreadonly", view.toreadonly


def released(random, view, own):
    def run():
        view.release()
        return "ok"

    return "release", run


STEPS = [get] * 4 + [put] * 3 + [sliced] * 4 + [assigned] * 4 + [cast] * 3 + [attributes] * 2 + [copied] * 3
STEPS += [listed] * 2 + [equal] * 3 + [hashed, length, fixed, released]
READ = [attributes, copied, sliced, equal, length, fixed]


def line(random):
    code = random.choice(NATIVE + "bBhilfd?")
    if random.random() < 0.1:
        code = random.choice([">i", ">h", ">d", ">Q", "Zf", "Zd", "e", "e"])
    usual = code in NATIVE
    own, kept, view, offset, name = (strided if code in NUMPY and (not usual or random.random() < 0.7) else packed)(random, code)
    usual = name.lstrip("@") in NATIVE
    before = own.hex() or "-"
    words = [f"{before} {'ro' if kept else 'rw'} {name} {tuple_of(view.shape)} {tuple_of(view.strides)} {offset}"]
    for _ in range(random.randint(1, 5)):
        alive = True
        try:
            alive = view.nbytes >= 0
        except ValueError:
            alive = False
        choices = [get, released, hashed] if not alive else STEPS if usual else READ
        step = random.choice(choices)
        if not alive and step is get:
            words.append("get (0) -> " + "!Released")
            continue
        if step is equal and not usual and view.ndim != 1:
            continue
        if step is cast and view.nbytes == 0 and not view.c_contiguous:
            continue
        if step is hashed and alive and view.readonly and not isinstance(view.obj, bytes):
            continue  # since not even the owner has a hash
        if step is equal and ("Z" in view.format or "?" in view.format):
            continue  # since Python takes complex items for unequal, and compares the bytes of truth values
        if step is length and view.ndim == 0:
            continue  # which has changed between versions
        said, run = step(random, view, own)
        try:
            result = run()
        except ERRORS as thrown:
            result = error(thrown)
        if isinstance(result, memoryview):
            view, result = result, "view"
        words.append(f"{said} -> {result}")
    words.append((own.hex() or "-") if not kept else before)
    return " | ".join(words)


def main(file, count="25000", seed="20261129"):
    random = randoms.Random(int(seed))
    golden_text.write(file, dict.fromkeys(line(random) for _ in range(int(count))))


main(*sys.argv[1:])
