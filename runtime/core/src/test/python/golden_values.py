"""Elements of operands in goldens: written out, or made of a few numbers in a way that every language can follow.

GENERATORS are the words that may stand in place of a list; README.md beside the goldens says what they make.
"""

import re

import numpy as np

SPECIAL = np.array([np.nan, np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0])


def arange(n, dtype):
    if dtype.kind == "c":
        return np.arange(2 * n).astype(f"f{dtype.itemsize // 2}").view(dtype)
    return np.arange(n).astype(dtype)


def cycle(n, dtype, length):
    return (np.arange(n) % length + 1).astype(dtype)


class Numbers:
    """The high bits of a linear congruential generator of 64 bits."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def below(n, dtype, seed, low, end):
    made = Numbers(seed)
    return np.array([low + made.below(end - low) for _ in range(n)], "int64").astype(dtype)


def marks(n, dtype, seed, share, run):
    made = Numbers(seed)
    runs = [made.below(1000) < share for _ in range(-(-n // run))]
    return np.repeat(np.array(runs, bool), run)[:n]


def hashes(seed, n):
    """Of splitmix64."""
    z = (np.arange(n, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def spread(n, dtype, values_of, seed, special):
    """Real numbers of hashes in a dtype, some of them special; of a complex one its parts."""
    if dtype.kind == "c":
        return spread(2 * n, np.dtype("f8"), values_of, seed, special).view("c16").astype(dtype)
    h = hashes(seed, n)
    values = values_of(h)
    if dtype.kind in "ub":
        values = np.abs(values)
    if dtype.kind in "iub":
        values = np.trunc(values)
        return values % 2 == 1 if dtype.kind == "b" else values.astype(dtype)
    rare = (h >> np.uint64(3)) % np.uint64(1000) < np.uint64(special)
    return np.where(rare, SPECIAL[((h >> np.uint64(20)) % np.uint64(8)).astype(int)], values).astype(dtype)


def uniform(n, dtype, seed, special):
    return spread(n, dtype, lambda h: (h >> np.uint64(11)).astype("f8") * (200.0 / 2**53) - 100, seed, special)


def small(n, dtype, seed, special):
    return spread(n, dtype, lambda h: (h % np.uint64(5)).astype("f8") - 2, seed, special)


def thirds(n, dtype, seed):
    return hashes(seed, n) % np.uint64(3) != 0


def sixteenths(n, dtype, seed):
    """Small numbers, whose sums are exact."""
    if dtype.kind == "c":
        return sixteenths(2 * n, np.dtype("f8"), seed).view("c16").astype(dtype)
    h = hashes(seed, n).astype(np.int64)
    if dtype.kind in "iub":
        return (h >> 7) % 2 == 1 if dtype.kind == "b" else ((h & 15) - 4).astype(dtype)
    return (((h & 4095) - 2048) / 16.0).astype(dtype)


def wide(n, dtype, seed, special):
    """Integers of all bits, reals of many magnitudes; the special ones of integers are at the ends of their range."""
    if dtype.kind == "c":
        return wide(2 * n, np.dtype("f8"), seed, special).view("c16").astype(dtype)
    h = hashes(seed, n)
    if dtype.kind == "b":
        return (h >> np.uint64(7)) % np.uint64(8) != 0
    rare = (h >> np.uint64(3)) % np.uint64(1000) < np.uint64(special)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        ends = np.array([info.min, info.max, 0, 1], dtype)
        return np.where(rare, ends[((h >> np.uint64(20)) % np.uint64(4)).astype(int)], h.astype(dtype))
    magnitude = ((h >> np.uint64(32)) % np.uint64(32)).astype(int) - 40
    reals = ((h & np.uint64(2**32 - 1)).astype("f8") - 2.0**31) * 2.0**magnitude
    return np.where(rare, SPECIAL[((h >> np.uint64(20)) % np.uint64(8)).astype(int)], reals).astype(dtype)


def scattered(n, dtype, length, step):
    k = np.arange(n)
    values = ((k * 7919 + 13) % length).astype(dtype)
    if step:
        values[k % step == 5] = np.nan
    return values


GENERATORS = {f.__name__: f for f in (arange, cycle, below, marks, uniform, small, thirds, sixteenths, wide, scattered)}
GENERATORS["zeros"] = np.zeros


def element(kind, word):
    if kind == "b":
        return word == "True"
    return int(word) if kind in "iu" else complex(word) if kind == "c" else float(word)


def read(text, n, dtype):
    """The elements of a text in C order."""
    if text[0] == "[":
        return np.array([element(dtype.kind, word) for word in text[1:-1].split()], dtype)
    name, _, numbers = text.rstrip(")").partition("(")
    return GENERATORS[name](n, dtype, *map(int, re.findall(r"-?\d+", numbers)))
