"""Takes slices with bounds and steps of all sizes.

    python3 slice_goldens.py <file> [<number of random slices> [<seed>]]

A line is "<axis> | <slice> = <result>" in the notation of README.md beside the goldens. The axis holds 0, 1, 2 ...;
if it is long, nothing but zeros that take no memory, and only dtype and shape of the result are written.
"""

import itertools
import random as randoms
import sys

import golden_text
import numpy as np

LEAST, GREATEST = -(2**63), 2**63 - 1
EXTREMES = [LEAST, LEAST + 1, -(2**62), -(2**32), -(2**31) - 1, 2**31, 2**32, 2**62, GREATEST - 1, GREATEST]
BEYOND = [LEAST - 1, GREATEST + 1, 10**30, -(10**30)]


def line(extent, start, stop, step):
    words = ["" if n is None else str(n) for n in (start, stop, step)]
    text, part = ":".join(words if words[2] else words[:2]), slice(start, stop, step)
    if extent > 100:
        axis = np.broadcast_to(np.int8(0), (extent,))
        return f"{golden_text.operand(axis, 'zeros')} | {text} = {golden_text.head(axis[part])}"
    axis = np.arange(extent)
    return f"{golden_text.operand(axis, 'arange')} | {text} = {golden_text.array(axis[part])}"


def bounds(extent):
    return [None, None, 0, 1, -1, 2, -2, extent - 1, extent, extent + 1, -extent, -extent - 1, -extent + 1] + EXTREMES


def lines(count, seed):
    random = randoms.Random(seed)
    cases = []
    for extent in (0, 1, 2, 5, 7):
        near = [None, 0, 1, -1, 2, -2, extent, -extent - 1, LEAST, GREATEST]
        cases += itertools.product([extent], near, near, [None, 1, -1, 2, -3, LEAST, GREATEST])
    for _ in range(count):
        extent = random.choice([0, 1, 3, 6, 10, 2**31 - 1, 2**31, 2**32 + 1, 2**62, GREATEST - 1, GREATEST])
        limits = bounds(extent) + (BEYOND if random.random() < 0.1 else [])
        steps = [None, 1, -1, 2, -2, 3, -3, extent, -extent, 10] + EXTREMES + (BEYOND if random.random() < 0.1 else [])
        if random.random() < 0.5:
            # Anywhere, not only where something changes.
            extent = random.randint(0, 40) if random.random() < 0.7 else random.randint(0, GREATEST)
            limits = bounds(extent) + [random.randint(-extent - 2, extent + 2) for _ in range(20)]
            steps = [None, 1, -1] + [random.randint(-extent - 2, extent + 2) for _ in range(5)]
        cases.append((extent, random.choice(limits), random.choice(limits), random.choice(steps) or 1))
    yield from (line(*case) for case in cases)


def main(file, count="3000", seed="20261129"):
    golden_text.write(file, dict.fromkeys(lines(int(count), int(seed))))


main(*sys.argv[1:])
