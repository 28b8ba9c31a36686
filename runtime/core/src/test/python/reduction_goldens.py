"""Makes random reductions, and what NumPy makes of them.

    python3 reduction_goldens.py <file> [<number of cases> [<seed>]]

A line is "<function> | <operand> | <setting> | ... = <result>" in the notation of README.md beside the goldens. Settings
are "axes <tuple>", "keepdims", "where <operand>", "dtype <dtype>", "initial <number>", "ddof <number>", "q <number or
operand>", "method <name>" and "out <operand>".

NaN in a result has the same bits wherever it comes from. All elements are written of results that tests compare in a
looser way: those of FREE functions, which of zeros of both signs may choose another one, and those of complex products,
which are rounded in other places.
"""

import random as randoms
import sys
import warnings

import golden_text
import golden_values
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
FREE = ["min", "max", "ptp", "nanmin", "nanmax", "median", "nanmedian", *QUANTILES]
MULTIPLYING = ["prod", "nanprod", "cumprod", "nancumprod", "nanvar", "nanstd"]
ONE_AXIS = ["argmin", "argmax", "nanargmin", "nanargmax", "cumsum", "cumprod", "nancumsum", "nancumprod"]


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
    made = f"{'uniform' if mode[0] == 'u' else 'small'}({seed}, {mode[1:]})"
    values = golden_values.read(made, int(np.prod(shape)), np.dtype(dtype))
    a = laid_out(values, shape, perm, steps)
    words = [function, golden_text.operand(a, made)]
    arguments = {"axis": None if axes is None else axes[0] if len(axes) == 1 else tuple(axes)}
    if axes is not None:
        words.append(f"axes {golden_text.tuple_of(axes)}")
    settings = SETTINGS[function].split()
    if "keepdims" in settings and random.random() < 0.3:
        arguments["keepdims"] = True
        words.append("keepdims")
    if "where" in settings and random.random() < 0.2:
        own = [n if random.random() < 0.8 else 1 for n in shape][random.choice([0, 0, 0, 1]):]
        marks = random.randrange(1 << 30)
        words.append(f"where bool {golden_text.tuple_of(own)} thirds({marks})")
        arguments["where"] = golden_text.read(words[-1].removeprefix("where "))
    if "dtype" in settings and random.random() < 0.2:
        arguments["dtype"] = random.choice(DTYPES)
        words.append(f"dtype {arguments['dtype']}")
    if "initial" in settings and random.random() < 0.2:
        arguments["initial"] = random.choice([0, 1, 3])
        words.append(f"initial {arguments['initial']}")
    if "ddof" in settings and random.random() < 0.4:
        arguments["ddof"] = random.choice([1, 2, 0.5])
        words.append(f"ddof {arguments['ddof']}")
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
        words += [f"q {q if kind == 'weak' else golden_text.operand(q)}", f"method {method}"]
    if "out" in settings and random.random() < 0.15:
        try:
            expected = call(a, **arguments)
            kind = random.choice(DTYPES) if random.random() < 0.5 else str(expected.dtype)
            place = layout(random, expected.ndim)
            out = laid_out(np.zeros(expected.shape, kind), list(expected.shape), *place)
            arguments["out"] = out
            words.append(f"out {golden_text.operand(out, 'zeros')}")
        except ERRORS:
            pass
    try:
        result = np.asarray(call(a, **arguments))
        if skipped(function, a, arguments, result):
            return None
        loose = function in FREE and result.dtype.kind in "fc" or function in MULTIPLYING and a.dtype.kind == "c"
        answer = golden_text.array(golden_text.with_one_nan(result), most=None if loose else golden_text.MOST)
    except ERRORS:
        if a.size == 0 or "q" in arguments and np.size(arguments["q"]) == 0 or (
                function == "nanmedian" and "out" in arguments):
            return None
        answer = "error"
    return f"{' | '.join(words)} = {answer}"


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
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    random = randoms.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    golden_text.write(file, cases(random, count))


def cases(random, count):
    while count:
        line = a_case(random)
        if line is not None and len(line) < 3000:
            yield line
            count -= 1


if __name__ == "__main__":
    main()
