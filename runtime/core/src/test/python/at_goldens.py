"""Makes the goldens of ufuncs applied at an index.

    python3 at_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<ufunc> | <operand> | at <part>; <part> ... | <values> = <the operand afterwards>" in the notation of README.md
beside the goldens. Ufuncs of one input have no values.
"""

import os
import random as randoms
import sys
import warnings

import golden_text
import numpy as np
from golden_text import tuple_of
from ufunc_data import CHOOSING, describe, dtype, form, is_array, operand, view

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


def chosen(name, shape, elements):
    """An array of indices, or a mask."""
    return f"{name} {tuple_of(shape)} [{' '.join(map(str, elements))}]"


def positions(random, n, shape):
    count = int(np.prod(shape, dtype=int))
    low = 0 if random.random() < 0.5 else -n
    wrong = random.random() < 0.01
    return chosen("int64", shape, [random.randint(low, n - 1 if n and not wrong else n) for _ in range(count)])


def index(random, shape):
    style = random.random()
    if style < 0.06:
        return ""
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
            parts.append(chosen("bool", of, [random.random() < 0.5 for _ in range(int(np.prod(of, dtype=int)))]))
            axis += width
        else:
            parts.append(positions(random, n, picked if random.random() < 0.7 else [1] * random.randint(0, 1)))
            axis += 1
    if random.random() < 0.03:
        parts.insert(random.randint(0, len(parts)), chosen("bool", [], [random.random() < 0.5]))
    if random.random() < 0.1:
        parts.append(random.choice(["None", "..."]))
    return "; ".join(parts)


def part(text):
    if text in ("None", "..."):
        return None if text == "None" else Ellipsis
    if is_array(text):
        return operand(text)
    if ":" in text:
        return slice(*(int(bound) if bound else None for bound in text.split(":")))
    return int(text)


def parse(at):
    return tuple(part(p) for p in at[3:].split("; ")) if at != "at" else ()


def shown(random, letter, shape):
    """Steps of many axes would make an array of terabytes."""
    return view(random, letter, shape, broadcast=False) if len(shape) < 5 else form(random, letter, shape)


def case(random):
    style = random.random()
    rank = 0 if style < 0.06 else random.randint(1, 3) if style < 0.95 else random.choice([4, 6, 30, 62, 64])
    shape = [random.choice([1, 2, 3, 4, 5, 5, 9]) if rank < 4 else random.choice([1, 1, 2] if k < 9 else [1]) for k in range(rank)]
    if random.random() < 0.02 and rank:
        shape[random.randrange(rank)] = 0
    spec = shown(random, random.choice(DTYPES), shape)
    shape = list(operand(spec).shape)
    at = f"at {index(random, shape)}".strip()
    if random.random() < 0.25:
        # Lengths and roots of complex numbers differ in last bits.
        name = random.choice([n for n in ONE if n not in ROUGH or dtype(spec).kind != "c"])
        return f"{name} | {spec} | {at}"
    try:
        selected = operand(spec)[parse(at)].shape
    except REFUSALS:
        selected = ()
    whole = dtype(spec).kind in "iub"
    name = random.choice([n for n in TWO if n not in INTEGER or whole])
    letters = "?bBhHiIqQ" if name in INTEGER and random.random() < 0.95 else DTYPES
    if random.random() < 0.4:
        value = random.choice("0 1 -3 300 2.5 -1.7 0.1 True 3000000000 9223372036854775809".split())
    else:
        given = [1 if random.random() < 0.15 else n for n in selected][random.choice([0, 0, 0, 1]) :]
        if random.random() < 0.02 and len(given) < 60:
            given = [1] + given
        if random.random() < 0.02 and len(given) < 60:
            given.append(7)
        value = shown(random, random.choice(letters), given)
    return f"{name} | {spec} | {at} | {value}"


def outcome(line):
    name, spec, at, *given = line.split(" | ")
    target = np.array(operand(spec))
    try:
        getattr(np, name).at(target, parse(at), *map(operand, given))
    except REFUSALS:
        return "error"
    return describe(target, name in CHOOSING)


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


def lines(random, count):
    for _ in range(count):
        line = case(random)
        found = guarded(line)
        if found is None:
            print("NumPy crashes:", line)
        else:
            yield f"{line} = {found}"


def main(file, count="4000", seed="20260311"):
    warnings.simplefilter("ignore")
    golden_text.write(file, lines(randoms.Random(int(seed)), int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
