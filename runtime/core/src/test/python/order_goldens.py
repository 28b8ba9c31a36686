"""Makes the goldens of orders: what new arrays look like that are like existing ones.

    python3 order_goldens.py <file> [<number of lines> [<seed>]]

A line is an operation, its operands, "=", and the strides of the result in elements. An operand is
its shape and its strides in elements, as "3,4;4,1". The operations are

    ufunc           a ufunc of one to four arrays, which are broadcast
    copy <order>    copy, or zeros_like, which is found to be the same, or astype
    ravel <order>   ravel; what follows is not the strides but "view" or "copy", and the elements,
                    which are their index in memory, counted from the lowest
"""

import pathlib
import random as randoms
import sys

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


def numbers(values):
    return ",".join(map(str, values))


def strides(array):
    return numbers(s // array.itemsize for s in array.strides)


def operand(array):
    return numbers(array.shape) + ";" + strides(array)


def ravelled(array, order):
    low, high = np.lib.array_utils.byte_bounds(array)
    index = np.arange(high - low, dtype="i4")
    start = array.__array_interface__["data"][0] - low
    view = np.ndarray(array.shape, "i4", index, 4 * start, [4 * s for s in array.strides])
    flat = view.ravel(order)
    # With no elements, or one, memory is not asked.
    return ("view " if np.shares_memory(flat, index) else "copy ") + numbers(flat)


def line(random):
    rank = random.choice([0, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6])
    shape = [random.choice([1, 2, 2, 3, 3, 4]) for _ in range(rank)]
    kind = random.random()
    if kind < 0.25:
        array = anything(random, shape, "i1")
        order = random.choice("KKKKACF")
        copies = [array.copy(order), np.zeros_like(array, order=order), np.copy(array, order=order),
                  array.astype("f4", order=order), np.full_like(array, 1, order=order)]
        assert len({strides(copy) for copy in copies}) == 1
        return f"copy {order} {operand(array)} = {strides(copies[0])}"
    if kind < 0.4:
        array = anything(random, shape, "i1")
        order = random.choice("KKKKACF")
        return f"ravel {order} {operand(array)} = {ravelled(array, order)}"
    count = random.choice([1, 2, 2, 2, 3, 4])
    arrays = [anything(random, shape, "i1" if count <= 2 else "O") for _ in range(count)]
    ufunc = [np.negative, np.add, THREE, FOUR][count - 1]
    # Without axes NumPy gives a scalar.
    result = np.asarray(ufunc(*arrays))
    return f"ufunc {' '.join(map(operand, arrays))} = {numbers(result.shape)};{strides(result)}"


def main(file, count="5000", seed="20260108"):
    random = randoms.Random(int(seed))
    with pathlib.Path(file).open("w") as out:
        out.writelines(line(random) + "\n" for _ in range(int(count)))


main(*sys.argv[1:])
