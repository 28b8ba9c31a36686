"""Makes the goldens of ufuncs applied at an index.

    python3 at_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<ufunc> <array> <index> <values> = <outcome>". Arrays are made of seeds (see
ufunc_data.py). The parts of an index are separated by "/": "3", "1:4:2", "...", "None", "i" or "m"
with the shape and the elements of an array of indices or a mask; "()" has no parts. Values are an
array, a number, or "-" where the ufunc has one input. The outcome is the array afterwards, or "error".
"""

import gzip
import os
import random as randoms
import sys
import warnings

import numpy as np
from ufunc_data import CHOOSING, array, describe, numbers
from ufunc_reduction_goldens import view

DTYPES = "?bBhHiIqQefdFD"
TWO = """add add add add subtract multiply multiply divide floor_divide remainder fmod maximum minimum fmax fmin
logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor gcd lcm copysign nextafter heaviside
equal less greater_equal not_equal left_shift right_shift ldexp divmod""".split()
ONE = """negative square absolute sqrt reciprocal conjugate sign floor ceil trunc rint isnan isfinite signbit invert
logical_not positive spacing modf""".split()
INTEGER = "bitwise_and bitwise_or bitwise_xor gcd lcm left_shift right_shift ldexp".split()
ROUGH = "absolute sign sqrt reciprocal".split()
REFUSALS = (TypeError, ValueError, IndexError, OverflowError)


def slice_text(random, n):
    bound = lambda: "" if random.random() < 0.4 else str(random.randint(-n - 1, n + 1))
    step = random.choice(["", "", ":1", ":2", ":-1", ":-2", ":3"])
    return f"{bound()}:{bound()}{step}"


def dims(text):
    return ",".join(map(str, text))


def positions(random, n, shape):
    count = int(np.prod(shape, dtype=int))
    low = 0 if random.random() < 0.5 else -n
    wrong = random.random() < 0.01
    return f"i{dims(shape)};{dims(random.randint(low, n - 1 if n and not wrong else n) for _ in range(count))}"


def index(random, shape):
    style = random.random()
    if style < 0.06:
        return "()"
    parts, axis, ellipsis = [], 0, False
    picked = [random.choice([1, 2, 3, 5]) for _ in range(random.choice([0, 1, 1, 1, 2]))]
    basic = random.random() < 0.3
    while axis < len(shape) and random.random() < 0.85:
        kind = random.random()
        n = shape[axis]
        if kind < 0.06 and len(parts) < 60:
            parts.append("None")
        elif kind < 0.12 and not ellipsis:
            parts.append("...")
            ellipsis = True
            axis += random.randint(0, len(shape) - axis)
        elif kind < 0.3:
            parts.append(slice_text(random, n))
            axis += 1
        elif kind < 0.45 and n:
            parts.append(str(random.randint(-n, n - 1 if random.random() < 0.99 else n)))
            axis += 1
        elif basic:
            parts.append(":")
            axis += 1
        elif kind < 0.6:
            width = random.randint(1, min(2, len(shape) - axis))
            of = shape[axis : axis + width]
            parts.append(f"m{dims(of)};{dims(random.randint(0, 1) for _ in range(int(np.prod(of, dtype=int))))}")
            axis += width
        else:
            parts.append(positions(random, n, picked if random.random() < 0.7 else [1] * random.randint(0, 1)))
            axis += 1
    if random.random() < 0.03:
        parts.insert(random.randint(0, len(parts)), f"m;{random.randint(0, 1)}")
    if random.random() < 0.1:
        parts.append(random.choice(["None", "..."]))
    return "/".join(parts) or "()"


def part(text):
    if text in ("None", "..."):
        return None if text == "None" else Ellipsis
    if text[0] in "im":
        shape, elements = text[1:].split(";")
        return np.array(numbers(elements), bool if text[0] == "m" else int).reshape(numbers(shape))
    if ":" in text:
        return slice(*(int(bound) if bound else None for bound in text.split(":")))
    return int(text)


def parse(text):
    return () if text == "()" else tuple(part(p) for p in text.split("/"))


def shown(random, dtype, shape):
    """Steps of many axes would make an array of terabytes."""
    if len(shape) < 5:
        return view(random, dtype, shape)
    axes = random.sample(range(len(shape)), len(shape))
    return f"{dtype}:{random.choice('sffx')}:{random.getrandbits(40)}:{dims(shape)}:{dims([1] * len(shape))}:{dims(axes)}:"


def case(random):
    style = random.random()
    rank = 0 if style < 0.06 else random.randint(1, 3) if style < 0.95 else random.choice([4, 6, 30, 62, 64])
    shape = [random.choice([1, 2, 3, 4, 5, 5, 9]) if rank < 4 else random.choice([1, 1, 2] if k < 9 else [1]) for k in range(rank)]
    if random.random() < 0.02 and rank:
        shape[random.randrange(rank)] = 0
    spec = shown(random, random.choice(DTYPES), shape)
    spec = spec[: spec.rindex(":")] + ":"
    shape = list(array(spec).shape)
    chosen = index(random, shape)
    if random.random() < 0.25:
        # Lengths and roots of complex numbers differ in last bits.
        name = random.choice([n for n in ONE if n not in ROUGH or spec[0] not in "FD"])
        return f"{name} {spec} {chosen} -"
    try:
        selected = array(spec)[parse(chosen)].shape
    except REFUSALS:
        selected = ()
    whole = spec[0] in "?bBhHiIqQ"
    name = random.choice([n for n in TWO if n not in INTEGER or whole])
    letters = "?bBhHiIqQ" if name in INTEGER and random.random() < 0.95 else DTYPES
    if random.random() < 0.4:
        value = random.choice(["int:0", "int:1", "int:-3", "int:300", "float:2.5", "float:-1.7", "float:0.1", "bool:True", "int:3000000000", "big:9223372036854775809"])
    else:
        given = [1 if random.random() < 0.15 else n for n in selected][random.choice([0, 0, 0, 1]) :]
        if random.random() < 0.02 and len(given) < 60:
            given = [1] + given
        if random.random() < 0.02 and len(given) < 60:
            given.append(7)
        value = shown(random, random.choice(letters), given)
    return f"{name} {spec} {chosen} {value}"


def value(text):
    kind, _, number = text.partition(":")
    kinds = {"int": int, "big": int, "float": float, "bool": lambda v: v == "True"}
    return kinds[kind](number) if kind in kinds else array(text)


def outcome(line):
    name, spec, chosen, given = line.split(" ")
    target = np.array(array(spec))
    more = [] if given == "-" else [value(given)]
    try:
        getattr(np, name).at(target, parse(chosen), *more)
    except REFUSALS:
        return "error"
    return describe(target, name in CHOOSING and target.dtype.kind in "fc")


def guarded(line):
    """None where NumPy crashes, which it does for some indices."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, outcome(line).encode())
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        found = pipe.read().decode()
    status = os.waitpid(child, 0)[1]
    if status and not os.WIFSIGNALED(status):
        raise ValueError(line)
    return found if status == 0 else None


def main(file, count="4000", seed="20260311"):
    warnings.simplefilter("ignore")
    random = randoms.Random(int(seed))
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for _ in range(int(count)):
            line = case(random)
            found = guarded(line)
            if found is None:
                print("NumPy crashes:", line)
            else:
                out.write(f"{line} = {found}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
