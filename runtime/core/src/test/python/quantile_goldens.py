"""Makes the goldens of quantiles of long rows, with quantiles of all dtypes.

    python3 quantile_goldens.py <file, ending in .gz> [count] [seed]

A line is

    <function> <method> <dtype> <rows> <columns> <step of NaN> <dtype of q> <q,...> = <dtype> <result,...>

or ends in "refused". Element k of all is (k * 7919 + 13) modulo the columns, cast to the dtype; it is
NaN where k modulo the step is 5, if there is a step. Quantiles are taken along the columns, so that
rows have different numbers of NaN. The dtype of q is "weak" for a number of Python's. Results are the
bits of doubles.
"""

import gzip
import random
import struct
import sys
import warnings

import numpy as np

METHODS = """inverted_cdf averaged_inverted_cdf closest_observation interpolated_inverted_cdf hazen weibull linear
median_unbiased normal_unbiased lower higher midpoint nearest""".split()
FUNCTIONS = "quantile percentile nanquantile nanpercentile".split()
Q_DTYPES = "weak float16 float16 float16 float32 float32 float64 int8 uint8 int16 uint32 int64 uint64".split()
DTYPES = "float16 float32 float32 float64 float64 int8 uint8 int32 int64 uint64".split()
LENGTHS = [1, 2, 3, 7, 100, 127, 128, 129, 200, 256, 1000, 2047, 2049, 2050, 4097, 8191, 16389, 20004, 20011, 30000, 30001]


def quantiles(rng, dtype, percent, columns):
    top = 100 if percent else 1
    if dtype == "weak":
        return [rng.choice([0, top, rng.random() * top, top / 2, top * rng.randint(0, columns) / columns])]
    if np.dtype(dtype).kind in "iu":
        return [rng.choice([0, top, rng.randint(0, top)]) for _ in range(3)]
    return [rng.choice([rng.random(), rng.randint(0, columns) / columns, 0.0, 1.0, 0.9 + rng.random() / 10]) * top for _ in range(4)]


def bits(value):
    return "nan" if np.isnan(value) else struct.pack(">d", value).hex()


def case(rng):
    function, method = rng.choice(FUNCTIONS), rng.choice(METHODS)
    dtype, q_dtype = rng.choice(DTYPES), rng.choice(Q_DTYPES)
    if q_dtype == "uint64" and method == "linear":
        q_dtype = "int64"  # NumPy's partition refuses such ranks among floating-point elements only
    columns = rng.choice(LENGTHS + [rng.randint(1, 30000)])
    rows = rng.choice([1, 1, 2])
    step = rng.choice([0, 0, 997, 10007, 101]) if dtype.startswith("float") else 0
    asked = quantiles(rng, q_dtype, "percent" in function, columns)
    q = asked[0] if q_dtype == "weak" else np.array(asked).astype(q_dtype)
    k = np.arange(rows * columns)
    values = ((k * 7919 + 13) % columns).astype(dtype)
    if step:
        values[k % step == 5] = np.nan
    question = f"{function} {method} {dtype} {rows} {columns} {step} {q_dtype} "
    question += ",".join(repr(v) if q_dtype == "weak" else float(v).hex() for v in np.ravel(q).tolist())
    try:
        result = getattr(np, function)(values.reshape(rows, columns), q, axis=1, method=method)
    except (IndexError, ValueError, OverflowError, TypeError):
        return question + " = refused"
    return question + f" = {result.dtype} " + ",".join(map(bits, np.ravel(result)))


def main(file, count="4000", seed="1"):
    warnings.simplefilter("ignore")
    rng = random.Random(int(seed))
    with gzip.GzipFile(file, "wb", 9, mtime=0) as out:
        for _ in range(int(count)):
            out.write((case(rng) + "\n").encode())


main(*sys.argv[1:])
