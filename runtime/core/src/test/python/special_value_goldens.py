"""Makes the goldens of the ufuncs of real floating-point numbers over special values.

    python3 special_value_goldens.py <directory of the resources> [<number of random values> [<seed>]]

ufunc/special.bin.gz has, for each function and dtypes, a line such as "power dd->d 76": the letters of
the dtypes, and how many values there are. Then come, little-endian, the values of each input, as many
for each (fewer of the exponents of ldexp, of which the line says the number too), and NumPy's results
for all combinations, the last input running fastest, first those of the first output. Booleans are
bytes. Random values, if asked for, are added to those of functions of one number; to those of two a few.
NumPy computes each result by itself, so that no result depends on its neighbours.
"""

import gzip
import math
import pathlib
import sys
import warnings

import numpy as np

ONE = """absolute fabs negative positive sign square reciprocal sqrt cbrt exp exp2 expm1 log log2 log10
log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians conjugate
rint floor ceil trunc isfinite isinf isnan signbit spacing modf frexp logical_not""".split()
TWO = """add subtract multiply divide floor_divide remainder fmod divmod power float_power arctan2 hypot
logaddexp logaddexp2 copysign nextafter heaviside maximum minimum fmax fmin equal not_equal less
less_equal greater greater_equal logical_and logical_or logical_xor""".split()

USUAL = [0, 0.1, 1 / 3, 0.5, 1, 1.5, 2, 2.5, 3, np.pi / 2, 7, 1000]
MORE = [0.25, 0.75, 1.25, 4, 5, 6, 7.25, 8, 9, 10, 16, 27, 32, 64, 100, 125, 128, 1e4, 1e5, 1024, np.pi,
        np.pi / 4, np.e, 708, 709.5, 710.2, 720, 744, 746, 88, 88.6, 89.2, 104, 1022, 1023, 1075, 1076, 126,
        127, 128, 149, 151, 11, 12, 14, 15, 17, 24, 26, 1e-3, 1e-5, 1e-8, 1e-20, 1e-40, 1e-160, 1e-310,
        1e8, 1e20, 1e22, 1e30, 1e100, 1e154, 1.4e154, 1e300, 2.0**-1074, 2.0**-149, 2.0**-24]
POWERS = [2, 4, 0.25, 8, 10, 27, 63, 64, 1023, 1024, 1075, 1e-5, 1e300]
EXPONENTS = [0, 1, -1, 2, -2, 5, 10, 14, 23, 24, 100, 127, -126, -149, 1000, 1023, 1024, -1022, -1074, -1075,
             2098, -2098, 2**31 - 1, -(2**31)]


def edges(info):
    """Where numbers end, where they change, and where they are all integers, all even."""
    digits = info.nmant
    numbers = [info.max, info.max / 2, info.tiny, info.tiny / 2, info.smallest_subnormal]
    numbers += [info.smallest_subnormal * 3, 1 + info.eps, 1 - info.eps / 2, np.inf, np.nan]
    for bits in (digits - 1, digits, digits + 1):
        numbers += [2.0**bits, 2.0**bits - 1, 2.0**bits + 1, 2.0**bits - 0.5, 2.0**bits + 2]
    return numbers + [2.0**31, 2.0**31 - 1, 2.0**63, 2.0**64]


def values(dtype, name, inputs):
    dtype = np.dtype(dtype)
    if dtype.kind == "i":
        return np.array(EXPONENTS, dtype)
    extremes = edges(np.finfo(dtype))
    if inputs == 1:
        numbers = USUAL + MORE + extremes
    elif name in ("power", "float_power"):
        numbers = USUAL[4:9] + USUAL[:1] + USUAL[3:4] + POWERS + extremes[:-4]
    else:
        numbers = USUAL + extremes[:12] + extremes[15:17]
    numbers = np.array(numbers).astype(dtype)
    numbers = np.concatenate([numbers, -numbers])
    if COUNT:
        numbers = np.concatenate([numbers, anything(dtype, COUNT if inputs == 1 else math.isqrt(COUNT))])
    bits = numbers.view(f"u{dtype.itemsize}")
    _, first = np.unique(bits, return_index=True)
    return numbers[np.sort(first)]


def anything(dtype, count):
    """Random bits, and numbers of usual sizes; NaN is one."""
    bits = RANDOM.integers(0, 256, dtype.itemsize * count, np.uint8).view(dtype)
    usual = RANDOM.standard_normal(count) * 2.0 ** RANDOM.integers(-12, 12, count)
    numbers = np.where(RANDOM.random(count) < 0.5, bits, usual.astype(dtype))
    return np.where(np.isnan(numbers), dtype.type(np.nan), numbers)


def alone(ufunc, loop, operands):
    """Each in a call for itself, twice: to a single number, 0.5, power takes the square root."""
    results = []
    for operand in zip(*operands):
        result = ufunc(*(np.array([x, x]) for x in operand), sig=loop, casting="same_kind")
        results.append([r[0] for r in (result if ufunc.nout > 1 else [result])])
    return [np.array(r) for r in zip(*results)]


def records():
    cases = [(n, f"{t}->") for n in ONE + TWO for t in ("e", "f", "d")]
    cases = [(n, t * getattr(np, n).nin) for n, t in ((n, t[0]) for n, t in cases)]
    cases += [("ldexp", t + "i") for t in "efd"]
    for name, inputs in cases:
        ufunc = getattr(np, name)
        loop = next((t for t in ufunc.types if t.startswith(inputs + "->")), None)
        if loop is None:
            continue
        lists = [values(t, name, len(inputs)) for t in inputs]
        operands = [m.ravel() for m in np.meshgrid(*lists, indexing="ij")]
        results = alone(ufunc, loop, operands)
        counts = " ".join(str(len(v)) for v in lists)
        yield f"{name} {loop} {counts}", [*lists, *results]


def main(directory):
    warnings.simplefilter("ignore")
    with gzip.GzipFile(directory / "ufunc" / "special.bin.gz", "wb", 9, mtime=0) as file:
        for head, arrays in records():
            file.write((head + "\n").encode())
            for array in arrays:
                file.write(array.astype(array.dtype.newbyteorder("<")).tobytes())


COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 0
RANDOM = np.random.default_rng(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
main(pathlib.Path(sys.argv[1]))
