"""Makes the goldens of ufuncs and reductions that are declared by a user: those of class Declared of the tests.

    python3 declared_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "<method> | <function> | <operand> ... | <setting> ... = <results>" in the notation of README.md beside the
goldens. The functions are Python's, applied by np.frompyfunc to elements that were cast to the dtype of the loop that
has to be found; reductions are expressions of NumPy's. Products are close.
"""

import random as randoms
import sys
import warnings

import golden_text
import golden_values
import numpy as np
import ufunc_data
from golden_text import numbers, tuple_of
from ufunc_data import LETTERS, describe, operand, view

REFUSALS = (TypeError, ValueError, IndexError)


def wrapped(letter):
    """Python's integers within the range of a dtype; other numbers as they are."""
    dtype = np.dtype(letter)
    if dtype.kind not in "iu":
        return lambda value: value
    size, low = 1 << 8 * dtype.itemsize, np.iinfo(dtype).min
    return lambda value: (value - low) % size + low


def blend(a, b):
    return complex(a.real - 2 * b.real, a.imag - 2 * b.imag) if isinstance(a, complex) else a - 2 * b


def merge(a, b):
    return a | b


def share(a, b):
    if isinstance(a, float):
        return a - b, a + b
    return (a // b, a % b) if b else (0, a)


def mix(a, b, t):
    # Rounded at each step.
    a, b, t = np.float32(a), np.float32(b), np.float32(t)
    return a + (b - a) * t


# Each with its loops in the order of the source, and what reductions begin with.
UFUNCS = {
    "blend": (blend, 2, 1, "bidD", None),
    "merge": (merge, 2, 1, "BHq", 0),
    "share": (share, 2, 2, "id", None),
    "mix": (mix, 3, 1, "f", None),
}


def loop(name, operands, asked, casting):
    """The dtype of the first loop that takes the operands."""
    for letter in UFUNCS[name][3]:
        strictest = casting if casting in ("no", "equiv") else "safe"
        if asked is None and all(np.can_cast(o.dtype, letter, strictest) for o in operands):
            return letter
        if asked == letter and all(np.can_cast(o.dtype, letter, casting) for o in operands):
            return letter
    raise TypeError("no loop")


def pure(name, letter):
    function, nin, nout = UFUNCS[name][:3]
    wrap = wrapped(letter)

    def call(*operands):
        results = function(*operands)
        return tuple(map(wrap, results)) if nout > 1 else wrap(results)

    return np.frompyfunc(call, nin, nout)


def objects(operand, letter):
    return np.asarray(operand).astype(letter).astype(object)


def shape(random):
    rank = random.choice([0, 1, 1, 2, 2, 3])
    return [random.choice([0, 1, 2, 3, 5, 8, 9, 40, 130][: 9 if rank < 3 else 6] if random.random() < 0.1 else [1, 2, 3, 5, 9, 17]) for _ in range(rank)]


def case(random):
    method = random.choice("call call reduce reduce accumulate reduceat outer at fold fold".split())
    dims = shape(random)
    options = []
    if method == "fold":
        name = random.choice("centre total total product parity either".split())
        dtype = random.choice("?" if name in ("parity", "either") else "?bBhHefdFD" if name == "total" else "FD")
        if name == "product":
            dims = [min(n, 3) for n in dims[:2]]
        spec = view(random, dtype, dims, "small" if dtype != "?" else None, broadcast=False)
    else:
        name = random.choice(list(UFUNCS) if method == "call" else ["share", "mix"] if random.random() < 0.03 else ["blend", "merge"])
        family = random.choice([LETTERS, "?bBhHiIqQ", "?bBhHi", "bhifd" if name != "merge" else "?BH"])
        spec = view(random, random.choice(family), dims)
    source = operand(spec)
    rank = source.ndim
    if method in ("reduce", "fold"):
        most = rank if method == "fold" or name == "merge" else min(rank, 1)
        axes = random.sample(range(rank), random.randint(min(rank, 1), most))
        options.append(f"axis {tuple_of(a - rank if random.random() < 0.2 else a for a in axes)}")
        if random.random() < 0.3:
            options.append("keepdims")
        if method == "reduce" and random.random() < 0.4:
            options.append(f"initial {random.choice([0, 1, 5])}")
        if random.random() < 0.4:
            options.append(f"where {view(random, '?', [1 if random.random() < 0.2 else n for n in source.shape], broadcast=False)}")
    elif method in ("accumulate", "reduceat"):
        axis = random.randint(-rank, max(0, rank - 1))
        options.append(f"axis ({axis},)")
    if method == "reduceat":
        length = source.shape[axis] if rank else 1
        options.append(f"indices {tuple_of(random.randint(0, max(0, length - 1)) for _ in range(random.randint(1, 5)))}")
    more = []
    if method == "call":
        nin, nout = UFUNCS[name][1:3]
        for _ in range(nin - 1):
            more.append(view(random, random.choice(family), [1 if random.random() < 0.15 else n for n in dims][random.choice([0, 0, 0, 1]) :]))
        if random.random() < 0.3:
            options.append(f"casting {random.choice('no equiv safe same_kind unsafe'.split())}")
        if random.random() < 0.5:
            options.append(f"out {ufunc_data.names(random.choice('ihqfdeDB') for _ in range(nout))}")
            if random.random() < 0.6:
                options.append(f"where {view(random, '?', [1 if random.random() < 0.15 else n for n in dims])}")
    elif method == "outer":
        more.append(view(random, random.choice(family), random.choice([[], [0], [3], [2, 5]])))
    elif method == "at":
        count = random.randint(0, 6) if rank and source.shape[0] else 0
        options.append(f"indices {tuple_of(random.randint(-source.shape[0], source.shape[0] - 1) for _ in range(count))}")
        options.append(f"seed {random.getrandbits(40)}")
    if method in ("call", "reduce", "accumulate", "reduceat") and random.random() < 0.25:
        options.append(f"dtype {np.dtype(random.choice(UFUNCS[name][3] if random.random() < 0.8 else LETTERS))}")
    return " | ".join([method, name, spec, *more, *options])


def fold(name, a, options):
    more = {"axis": tuple(numbers(options["axis"])) or None, "keepdims": "keepdims" in options}
    if "where" in options:
        more["where"] = operand(options["where"])
    if name == "parity":
        return np.logical_xor.reduce(a, **more)
    if name == "either":
        return np.logical_or.reduce(a, **more)
    part = a.dtype if a.dtype.kind in "fc" else np.dtype("d")
    wide = a.astype("D" if a.dtype.kind == "c" else "d")
    if name == "product":
        return np.multiply.reduce(wide, **more).astype(part)
    total = np.add.reduce(wide, **more)
    if name == "total":
        return total.astype(part)
    count = np.add.reduce(np.ones(a.shape), **more)
    # Each part by itself, as the class divides.
    return (np.asarray(total.real / count) + 1j * np.asarray(total.imag / count)).astype(part)


def call(line):
    method, name, *facts = line.split(" | ")
    options = ufunc_data.options(facts)
    operands = [operand(fact) for fact in facts if fact.split(" ")[0] not in options]
    if method == "fold":
        return [fold(name, operands[0], options)]
    nin, nout, _, begin = UFUNCS[name][1:]
    if method not in ("call", "outer", "at") and (nin != 2 or nout != 1):
        raise ValueError("cannot be reduced")
    casting = options.get("casting", "same_kind" if method == "call" else "unsafe")
    asked = ufunc_data.letter(options["dtype"]) if "dtype" in options else None
    if method == "at":
        if nin != 2 or nout != 1:
            raise ValueError("not of two inputs and one output")
        own = operands[0].dtype
        letter = loop(name, operands[:1] * 2, None, casting)
        target = objects(operands[0], own)
        index = numbers(options["indices"])
        values = golden_values.sixteenths(len(index) * int(np.prod(target.shape[1:], dtype=int)), own, int(options["seed"]))
        # Each step goes back to the dtype of the array.
        step = pure(name, letter)
        function = np.frompyfunc(lambda a, b: objects(np.array(step(*(objects(o, letter)[()] for o in (a, b)))), own)[()], 2, 1)
        function.at(target, np.array(index, int), objects(values.reshape(len(index), *target.shape[1:]), own))
        return [target.astype(own)]
    letter = loop(name, operands, asked, casting)
    function = pure(name, letter)
    axes = tuple(numbers(options.get("axis", "()")))
    if method == "outer":
        if nin != 2 or nout != 1:
            raise ValueError("not of two inputs and one output")
        return [np.asarray(function.outer(*(objects(o, letter) for o in operands))).astype(letter)]
    if method == "accumulate":
        return [np.asarray(function.accumulate(objects(operands[0], letter), axis=axes[0])).astype(letter)]
    if method == "reduceat":
        return [np.asarray(function.reduceat(objects(operands[0], letter), numbers(options["indices"]), axis=axes[0])).astype(letter)]
    if method == "reduce":
        source = objects(operands[0], letter)
        # Python's functions reduce one axis only: here all that are reduced become one.
        inner = sorted(np.arange(source.ndim)[list(axes)]) if axes else list(range(source.ndim))
        if len(set(inner)) < len(inner):
            raise ValueError("an axis twice")
        outer = [a for a in range(source.ndim) if a not in inner]
        kept = [1 if a in inner else n for a, n in enumerate(source.shape) if a in outer or "keepdims" in options]

        def flat(a):
            return a.transpose(outer + inner).reshape([source.shape[k] for k in outer] + [-1 if source.size else int(np.prod([source.shape[k] for k in inner], dtype=int))])

        more = {"axis": -1}
        if "where" in options:
            more["where"] = flat(np.broadcast_to(operand(options["where"]), source.shape))
        if "initial" in options or begin is not None:
            more["initial"] = objects(np.array([int(options.get("initial", "0"))]), letter)[0]
        elif "where" in options or any(source.shape[a] == 0 for a in inner):
            raise ValueError("no identity")
        result = np.asarray(function.reduce(flat(source), **more))
        return [result.astype(letter).reshape(kept)]
    where = operand(options["where"]) if "where" in options else np.True_
    dims = np.broadcast_shapes(*(o.shape for o in operands), where.shape)
    results = function(*(np.broadcast_to(objects(o, letter), dims) for o in operands))
    results = [np.asarray(r).astype(letter) for r in (results if nout > 1 else [results])]
    if "out" in options:
        outs = ufunc_data.outputs(options["out"], dims)
        for result, out in zip(results, outs):
            if not np.can_cast(letter, out.dtype, casting):
                raise TypeError("cannot cast to out")
            np.copyto(out, result, where=where, casting="unsafe")
        return outs
    return results


def outcome(line):
    try:
        results = call(line)
    except REFUSALS:
        return "error"
    if " | product | " in line:
        return golden_text.array(results[0], most=None) + " close"
    return "; ".join(map(describe, results))


def lines(random, count):
    for _ in range(count):
        line = case(random)
        yield f"{line} = {outcome(line)}"


def main(file, count="4000", seed="20261121"):
    warnings.simplefilter("ignore")
    golden_text.write(file, lines(randoms.Random(int(seed)), int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
