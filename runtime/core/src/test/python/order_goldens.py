"""Makes the goldens of orders: what new arrays look like that are like existing ones.

    python3 order_goldens.py <file> [<number of lines> [<seed>]]

A line is one of

    ufunc | <layout> | <layout> ... = <layout>
    copy <order> | <operand> = <array with strides>
    ravel <order> | <operand> = <array>, and "shared" if it is a view

in the notation of README.md beside the goldens; a layout is a shape and strides without dtype and elements. A ufunc is
of one to four arrays, which are broadcast; "copy" is also astype, and zeros_like and full_like, which are found to be laid
out the same. Elements are "places": the index of each in memory, counted from the lowest.
"""

import random as randoms
import sys

import golden_text
import numpy as np

FOUR = np.frompyfunc(lambda *x: None, 4, 1)
THREE = np.frompyfunc(lambda *x: None, 3, 1)


def based(random, shape, dtype):
    """An array of the shape, over a larger one in some order of its axes."""
    if not shape:
        return np.zeros((), dtype)
    axes = list(range(len(shape)))
    kind = random.random()
    if kind < 0.25:
        axes.reverse()
    elif kind < 0.6:
        random.shuffle(axes)
    ragged = random.random() < 0.5
    steps = [random.choice([1, 1, 1, 1, 2, -1, -1, -2, 3]) if ragged else 1 for _ in shape]
    wider = [random.choice([0, 0, 0, 1, 2]) if ragged else 0 for _ in shape]
    held = [n * abs(s) + w for n, s, w in zip(shape, steps, wider)]
    base = np.zeros([held[axis] for axis in axes], dtype)
    array = base.transpose(np.argsort(axes))
    array = array[tuple(slice(None, None, s) for s in steps)]
    return array[tuple(slice(0, n) for n in shape)]


def anything(random, shape, dtype):
    """An array that can be broadcast to the shape."""
    own = list(shape)
    if random.random() < 0.4:
        own = [1 if random.random() < 0.4 else n for n in own]
        own = own[random.choice([0, 0, 1, 2, 6]):]
    array = based(random, own, dtype)
    if random.random() < 0.2:
        array = np.broadcast_to(array, shape)
    if random.random() < 0.1 and 1 in own and array.ndim == len(own):
        # Axes of length 1 that say nothing, or something odd.
        place = own.index(1)
        array = array[(slice(None),) * place + (0, None)]
    return array


def places(array):
    """The array as one of int32, each element being where it is in memory, and the memory."""
    low, high = np.lib.array_utils.byte_bounds(array)
    core = np.arange(high - low, dtype="i4")
    start = array.__array_interface__["data"][0] - low
    return np.ndarray(array.shape, "i4", core, 4 * start, [4 * s for s in array.strides]), core


def line(random):
    rank = random.choice([0, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6])
    shape = [random.choice([1, 2, 2, 3, 3, 4]) for _ in range(rank)]
    kind = random.random()
    if kind < 0.25:
        array = anything(random, shape, "i1")
        order = random.choice("KKKKACF")
        own, _ = places(array)
        copies = [own.copy(order), np.zeros_like(array, order=order), np.copy(array, order=order),
                  array.astype("f4", order=order), np.full_like(array, 1, order=order)]
        assert len({tuple(golden_text.strides(copy)) for copy in copies}) == 1
        result = golden_text.array(copies[0], golden_text.layout)
        return f"copy {order} | {golden_text.operand(own, 'places')} = {result}"
    if kind < 0.4:
        array = anything(random, shape, "i1")
        order = random.choice("KKKKACF")
        own, core = places(array)
        flat = own.ravel(order)
        # With no elements, or one, memory is not asked.
        shared = " shared" if np.shares_memory(flat, core) else ""
        return f"ravel {order} | {golden_text.operand(own, 'places')} = {golden_text.array(flat)}{shared}"
    count = random.choice([1, 2, 2, 2, 3, 4])
    arrays = [anything(random, shape, "i1" if count <= 2 else "O") for _ in range(count)]
    ufunc = [np.negative, np.add, THREE, FOUR][count - 1]
    # Without axes NumPy gives a scalar.
    result = np.asarray(ufunc(*arrays))
    return f"{' | '.join(['ufunc', *map(golden_text.layout, arrays)])} = {golden_text.layout(result)}"


def main(file, count="5000", seed="20260108"):
    random = randoms.Random(int(seed))
    golden_text.write(file, (line(random) for _ in range(int(count))))


if __name__ == "__main__":
    main(*sys.argv[1:])
