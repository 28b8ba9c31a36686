"""Makes random chains of views, and what NumPy makes of them.

    python3 view_goldens.py <file> [<number of chains> [<seed>]]

A line is "<operand> | <step> | <step> ... = <result>" in the notation of README.md beside the goldens. The result is
"error", if the last step fails; or the array, and behind it "shared" if it shares memory with the operand, "C" and "F" if
it is contiguous so.
"""

import random as randoms
import sys

import golden_text
import numpy as np

HUGE = [2**31 - 1, 2**31, 2**32, 2**63 - 1, 2**63, 10**30]


def bound(random, extent):
    kind = random.random()
    if kind < 0.25:
        return ""
    if kind < 0.3:
        return str(random.choice(HUGE) * random.choice([1, -1]))
    return str(random.randint(-extent - 2, extent + 2))


def part(random, extent):
    kind = random.random()
    if kind < 0.3:
        if random.random() < 0.03:
            return str(random.choice(HUGE + [extent, extent + 1]) * random.choice([1, -1]))
        return str(random.randint(-extent, max(extent - 1, 0))) if extent or random.random() < 0.1 else ":"
    start, stop = bound(random, extent), bound(random, extent)
    kind = random.random()
    if kind < 0.35:
        return f"{start}:{stop}"
    if kind < 0.5:
        return ":"
    step = random.choice(["", 1, 2, 3, -1, -1, -2, -3, 5, -7])
    if random.random() < 0.06:
        step = random.choice([0] + HUGE + [-h for h in HUGE])
    return f"{start}:{stop}:{step}" if random.random() < 0.8 else f"::{step}"


def index(random, shape):
    count = random.randint(0, len(shape))
    if random.random() < 0.02:
        count = len(shape) + 1
    front = random.randint(0, count)
    use_ellipsis = random.random() < 0.4 or front < count
    extents = list(shape[:front]) + list(shape[len(shape) - (count - front):] if count > front else [])
    parts = [part(random, extents[k] if k < len(extents) else 3) for k in range(count)]
    if use_ellipsis:
        parts.insert(front, "...")
        if random.random() < 0.02:
            parts.append("...")
    while random.random() < 0.2:
        parts.insert(random.randint(0, len(parts)), random.choice(["None", "newaxis"]))
    text = random.choice([", ", ",", " , "]).join(parts)
    return text + ("," if parts and random.random() < 0.1 else "")


def factors(random, size):
    """A random shape of that many elements."""
    shape = []
    while size > 1 and random.random() < 0.85:
        d = random.choice([d for d in range(1, size + 1) if size % d == 0])
        shape.append(d)
        size //= d
    shape.append(size)
    if random.random() < 0.3:
        shape.insert(random.randint(0, len(shape)), 1)
    random.shuffle(shape)
    return shape


def new_shape(random, a):
    size = a.size
    if random.random() < 0.05:
        size += random.choice([1, -1]) if size else 1
    if size == 0:
        shape = [random.choice([0, 1, 2, 3]) for _ in range(random.randint(1, 4))]
        if 0 not in shape and random.random() < 0.9:
            shape[random.randrange(len(shape))] = 0
    else:
        shape = [] if size == 1 and random.random() < 0.3 else factors(random, size)
    if shape and random.random() < 0.4:
        shape[random.randrange(len(shape))] = -1
        if random.random() < 0.05:
            shape[random.randrange(len(shape))] = -1
    return shape


def axis(random, rank):
    if random.random() < 0.04:
        return random.choice([rank, -rank - 1, 64, -65])
    return random.randint(-rank, rank - 1) if rank else random.choice([0, -1])


def words(name, *arguments):
    return " ".join([name, *map(str, arguments)]).rstrip(" ")


def step(random, a):
    kind = random.random()
    order = random.choice("CCF")
    if kind < 0.4:
        return words("get", index(random, a.shape))
    if kind < 0.5:
        axes = random.sample(range(a.ndim), a.ndim)
        axes = [x - a.ndim if random.random() < 0.3 else x for x in axes]
        if random.random() < 0.05:
            axes.append(0)
        if axes and random.random() < 0.05:
            axes[-1] = random.choice([axes[0], a.ndim])
        return words("transpose", *(axes if random.random() < 0.8 else []))
    if kind < 0.55 and (a.ndim or kind < 0.505):
        return words("swapaxes", axis(random, a.ndim), axis(random, a.ndim))
    if kind < 0.72:
        return words("reshape", order, *new_shape(random, a))
    if kind < 0.76:
        return words(random.choice(["ravel", "ravel", "flatten"]), order)
    if kind < 0.82:
        ones = [k for k, n in enumerate(a.shape) if n == 1 or random.random() < 0.03]
        ones = [k - a.ndim if random.random() < 0.3 else k for k in ones if random.random() < 0.7]
        if ones and random.random() < 0.03:
            ones.append(random.choice([a.ndim, ones[0]]))
        return words("squeeze", *ones)
    if kind < 0.87:
        return words("expand", axis(random, a.ndim + 1))
    if kind < 0.94:
        shape = [random.choice([0, 2, 3]) if n == 1 and random.random() < 0.6 else n for n in a.shape]
        while random.random() < 0.3:
            shape.insert(0, random.choice([0, 1, 2, 3]))
        if shape and random.random() < 0.06:
            shape[random.randrange(len(shape))] += 1
        if shape and random.random() < 0.04:
            shape.pop(0)
        return words("broadcast", *shape)
    if a.ndim < 2 and random.random() < 0.9:
        return "ravel C"
    first, second = axis(random, a.ndim), axis(random, a.ndim)
    if a.ndim > 1 and (first - second) % a.ndim == 0 and random.random() < 0.9:
        second = first + (1 if first != a.ndim - 1 and first != -1 else -1)
    return words("diagonal", random.randint(-4, 4), first, second)


def apply(a, text):
    name, _, rest = text.partition(" ")
    if name == "get":
        return a[eval(f"np.s_[{rest}]", {"np": np, "newaxis": None})] if rest.strip() else a[()]
    arguments = rest.split()
    if name in ("reshape", "ravel", "flatten"):
        order, *numbers = arguments
        numbers = [int(n) for n in numbers]
        return getattr(a, name)(numbers, order=order) if name == "reshape" else getattr(a, name)(order)
    numbers = [int(n) for n in arguments]
    if name == "transpose":
        return a.transpose(numbers) if numbers else a.transpose()
    if name == "swapaxes":
        return a.swapaxes(*numbers)
    if name == "squeeze":
        return a.squeeze(tuple(numbers)) if numbers else a.squeeze()
    if name == "expand":
        return np.expand_dims(a, numbers[0])
    if name == "broadcast":
        return np.broadcast_to(a, numbers)
    return a.diagonal(*numbers)


def chain(random):
    shape = [random.choice([0, 1, 1, 2, 2, 3, 3, 4, 5]) for _ in range(random.randint(0, 5))]
    shape = [n if n or random.random() < 0.4 else 2 for n in shape]
    start = np.arange(int(np.prod(shape))).reshape(shape)
    order = random.choice("CCF")
    start = np.array(start, order=order)
    a = start
    line = [golden_text.operand(start, "arange")]
    for _ in range(random.randint(1, 5)):
        text = step(random, a)
        line.append(text)
        try:
            a = view(a, text)
        except (ValueError, IndexError, OverflowError):
            return " | ".join(line) + " = error"
        if a.size > 2000 or a.ndim > 12:
            break
    facts = {"shared": np.shares_memory(a, start), "C": a.flags.c_contiguous, "F": a.flags.f_contiguous}
    return " ".join([" | ".join(line), "=", golden_text.array(a), *(fact for fact, holds in facts.items() if holds)])


def view(a, text):
    result = apply(a, text)
    if isinstance(result, np.generic):
        # Indices for all axes give a scalar unless there is an ellipsis.
        result = apply(a, text + (" ..." if text == "get" or text.endswith((" ", ",")) else ", ..."))
    return result


def main(file, count="4000", seed="20260103"):
    random = randoms.Random(int(seed))
    golden_text.write(file, (chain(random) for _ in range(int(count))))


main(*sys.argv[1:])
