"""Makes random reductions, and what NumPy makes of them.

    python3 reduction_goldens.py <file> [<number of cases> [<seed>]]

A line is "function|setting=value|...|=|result". The elements are not written down: they follow from
a seed, here and in the test that reads the file. The result is "error", or dtype, shape and bytes.
"""

import random as randoms
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")

ERRORS = (IndexError, ValueError, TypeError, OverflowError)
INTEGERS = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]
FLOATS = ["float16", "float32", "float64"]
DTYPES = ["bool"] + INTEGERS + FLOATS + FLOATS + ["complex64", "complex128"]
METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
           "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher",
           "midpoint", "nearest"]
QUANTILES = ["quantile", "percentile", "nanquantile", "nanpercentile"]
SETTINGS = {
    "sum": "where dtype keepdims initial out", "prod": "where dtype keepdims initial out",
    "mean": "where dtype keepdims out", "var": "where dtype keepdims ddof out",
    "std": "where dtype keepdims ddof out", "min": "where keepdims initial out",
    "max": "where keepdims initial out", "ptp": "keepdims out", "argmin": "keepdims out",
    "argmax": "keepdims out", "any": "where keepdims out", "all": "where keepdims out",
    "count_nonzero": "keepdims", "cumsum": "dtype out", "cumprod": "dtype out", "median": "keepdims out",
    "nansum": "where dtype keepdims initial out", "nanprod": "where dtype keepdims initial out",
    "nanmean": "where dtype keepdims out", "nanvar": "where dtype keepdims ddof out",
    "nanstd": "where dtype keepdims ddof out", "nanmin": "where keepdims initial out",
    "nanmax": "where keepdims initial out", "nanargmin": "keepdims out", "nanargmax": "keepdims out",
    "nancumsum": "dtype out", "nancumprod": "dtype out", "nanmedian": "keepdims out",
    "quantile": "keepdims out", "percentile": "keepdims out", "nanquantile": "keepdims",
    "nanpercentile": "keepdims",
}
ONE_AXIS = ["argmin", "argmax", "nanargmin", "nanargmax", "cumsum", "cumprod", "nancumsum", "nancumprod"]


def hashes(seed, n):
    """Of splitmix64."""
    z = (np.arange(n, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def parts(dtype, mode, seed, n):
    """Values of one part: uniform between -100 and 100 or small integers, some of them special."""
    h = hashes(seed, n)
    if mode[0] == "t":
        values = (h % np.uint64(5)).astype("f8") - 2
    else:
        values = (h >> np.uint64(11)).astype("f8") * (200.0 / 2**53) - 100
    if dtype[0] in "ub":
        values = np.abs(values)
    if dtype[0] in "iub":
        return np.trunc(values)
    special = np.array([np.nan, np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0])
    rare = (h >> np.uint64(3)) % np.uint64(1000) < np.uint64(int(mode[1:]))
    return np.where(rare, special[((h >> np.uint64(20)) % np.uint64(8)).astype(int)], values)


def elements(dtype, mode, seed, n):
    if dtype[0] == "c":
        values = parts(dtype, mode, seed, 2 * n)
        return values.view("c16").astype(dtype)
    values = parts(dtype, mode, seed, n)
    return values % 2 == 1 if dtype == "bool" else values.astype(dtype)


def laid_out(values, shape, perm, steps):
    """The values in a view with axes exchanged, gaps and axes that run backwards."""
    rank = len(shape)
    base = np.zeros([shape[perm.index(axis)] * abs(steps[axis]) for axis in range(rank)], values.dtype)
    view = base[tuple(slice(None, None, step) for step in steps)].transpose(perm) if rank else base
    view[...] = values.reshape(shape)
    return view


def layout(random, rank):
    perm = list(range(rank))
    if random.random() < 0.5:
        random.shuffle(perm)
    steps = [1] * rank
    if random.random() < 0.5:
        steps = [random.choice([1, 1, 2, -1, -2, 3]) for _ in range(rank)]
    return perm, steps


def join(values):
    return ",".join(map(str, values))


def a_shape(random, function):
    kind = random.random()
    flat = function in ("cumsum", "cumprod", "nancumsum", "nancumprod")
    if kind < 0.1 and not flat:
        return random.choice([[300], [1000], [9000], [20011], [150, 3], [3, 150], [40, 50], [7, 300], [300, 7],
                              [5, 6, 50], [50, 5, 6], [600, 2], [2, 700]])
    rank = random.choice([0, 1, 1, 2, 2, 2, 3, 3, 4, 5])
    most = 12 if rank < 2 else 6 if rank < 4 else 3
    return [0 if random.random() < 0.03 else random.randint(1, most) for _ in range(rank)]


def a_case(random):
    function = random.choice(list(SETTINGS))
    dtype = random.choice(DTYPES)
    shape = a_shape(random, function)
    rank = len(shape)
    mode = random.choice(["u", "t"]) + str(random.choice([0, 0, 50, 300, 700]))
    seed = random.randrange(1 << 30)
    perm, steps = layout(random, rank)
    axes = None
    if rank and random.random() < 0.7:
        many = 1 if function in ONE_AXIS else random.randint(1, rank)
        axes = random.sample(range(rank), many)
        axes = [axis - rank if random.random() < 0.3 else axis for axis in axes]
        if random.random() < 0.02:
            axes[0] = rank
    a = laid_out(elements(dtype, mode, seed, int(np.prod(shape))), shape, perm, steps)
    words = [function, f"dtype={dtype}", f"shape={join(shape)}", f"mode={mode}", f"seed={seed}",
             f"perm={join(perm)}", f"steps={join(steps)}"]
    arguments = {"axis": None if axes is None else axes[0] if len(axes) == 1 else tuple(axes)}
    if axes is not None:
        words.append(f"axes={join(axes)}")
    settings = SETTINGS[function].split()
    if "keepdims" in settings and random.random() < 0.3:
        arguments["keepdims"] = True
        words.append("keepdims=1")
    if "where" in settings and random.random() < 0.2:
        own = [n if random.random() < 0.8 else 1 for n in shape][random.choice([0, 0, 0, 1]):]
        marks = random.randrange(1 << 30)
        arguments["where"] = hashes(marks, int(np.prod(own))).reshape(own) % np.uint64(3) != 0
        words.append(f"where={join(own)};{marks}")
    if "dtype" in settings and random.random() < 0.2:
        arguments["dtype"] = random.choice(DTYPES)
        words.append(f"as={arguments['dtype']}")
    if "initial" in settings and random.random() < 0.2:
        arguments["initial"] = random.choice([0, 1, 3])
        words.append(f"initial={arguments['initial']}")
    if "ddof" in settings and random.random() < 0.4:
        arguments["ddof"] = random.choice([1, 2, 0.5])
        words.append(f"ddof={arguments['ddof']}")
    call = getattr(np, function)
    if function in QUANTILES:
        top = 100 if "percentile" in function else 1
        grain = random.choice([4, 10, 7])
        q = [random.randint(0, grain) / grain * top for _ in range(random.choice([1, 1, 2, 3, 0]))]
        kind = random.choice(["weak", "weak", "float64", "float32", "int64", "float16"])
        if kind == "weak":
            q = q[:1] or [0.3 * top]
            q = int(q[0]) if random.random() < 0.1 else float(q[0])
            given = q
        else:
            q = np.array([0 if kind == "int64" and random.random() < 0.5 else x for x in q], kind)
            given = q
        if random.random() < 0.02:
            given = q = 1.01 * top
            kind = "weak"
        method = random.choice(METHODS)
        arguments.update(q=given, method=method)
        numbers = [q] if kind == "weak" else q.tolist()
        words.append(f"q={kind if kind != 'weak' else type(q).__name__};{join(map(repr, numbers))}")
        words.append(f"method={method}")
    if "out" in settings and random.random() < 0.15:
        try:
            expected = call(a, **arguments)
            kind = random.choice(DTYPES) if random.random() < 0.5 else str(expected.dtype)
            place = layout(random, expected.ndim)
            out = laid_out(np.zeros(expected.shape, kind), list(expected.shape), *place)
            arguments["out"] = out
            words.append(f"out={kind};{join(expected.shape)};{join(place[0])};{join(place[1])}")
        except ERRORS:
            pass
    try:
        result = np.asarray(call(a, **arguments))
        if skipped(function, a, arguments, result):
            return None
        words += ["", f"{result.dtype};{join(result.shape)};{result.tobytes().hex()}"]
    except ERRORS:
        if a.size == 0 or "q" in arguments and np.size(arguments["q"]) == 0 or (
                function == "nanmedian" and "out" in arguments):
            return None
        words += ["", "error"]
    return "|".join(words)


def skipped(function, a, arguments, result):
    """What is left out, because it hangs on the path that NumPy takes inside."""
    if function in ("nanquantile", "nanpercentile"):
        if a.size == 0:
            return True
        like = getattr(np, function.removeprefix("nan"))(np.zeros(2, a.dtype), arguments["q"],
                                                         method=arguments["method"])
        return result.dtype != like.dtype
    if function.endswith(("median", "quantile", "percentile")) and a.size == 0:
        return True  # NumPy's reshape refuses some
    if function == "nanmedian" and "out" in arguments:
        return not np.can_cast(a.dtype, result.dtype, "same_kind")
    if "out" in arguments and a.size > 8192 or result.size == 0 and "q" in arguments:
        return True  # results go to out and come back with each of NumPy's buffers
    if result.dtype.kind in "iub" and (a.size == 0 or a.dtype.kind == "c") and function not in (
            "argmin", "argmax", "any", "all", "count_nonzero", "nanargmin", "nanargmax"):
        return True
    if result.dtype.kind in "iub" and ("where" in arguments or "ddof" in arguments):
        return True  # so that nothing is divided by zero
    taken = [np.dtype(arguments.get("dtype", a.dtype)).kind, result.dtype.kind]
    if "u" in taken and a.dtype.kind not in "bu":
        return True  # no C says what a negative number becomes
    if "out" in arguments and result.dtype == bool and a.dtype != bool and function.endswith(("sum", "prod")):
        return True  # as truth values, intermediate results that cancel are true
    if "out" in arguments and not isinstance(arguments["axis"], int) and result.dtype.kind in "fc":
        # Sums over several axes lose digits there at each step.
        plain = {name: value for name, value in arguments.items() if name != "out"}
        if not np.can_cast(np.asarray(getattr(np, function)(a, **plain)).dtype, result.dtype, "safe"):
            return True
    if function.endswith(("min", "max", "ptp")) and "out" in arguments:
        # First elements are brought to out, cast, and come back.
        return not np.can_cast(a.dtype, result.dtype, "safe")
    # NaN and what lies outside the integers has no cast that C defines.
    real = result.dtype.kind not in "iub" or a.dtype.kind in "iub"
    return not real and not np.isfinite(a).all()


def main():
    file = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    random = randoms.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with open(file, "w") as lines:
        while count:
            line = a_case(random)
            if line is not None and len(line) < 3000:
                lines.write(line + "\n")
                count -= 1


if __name__ == "__main__":
    main()
