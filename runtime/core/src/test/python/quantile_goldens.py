"""Makes the goldens of quantiles of long rows, with quantiles of all dtypes.

    python3 quantile_goldens.py <file, ending in .gz> [count] [seed]

A line is "<function> | <method> | <operand> | <quantiles> = <result>" in the notation of README.md beside the goldens.
Quantiles are taken along the columns, so that rows have different numbers of NaN; a number is one of Python's. NaN in
a result has the same bits wherever it comes from.
"""

import random
import sys
import warnings

import golden_text
import golden_values
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
    made = f"scattered({columns}, {step})"
    values = golden_values.read(made, rows * columns, np.dtype(dtype)).reshape(rows, columns)
    asked = str(q) if q_dtype == "weak" else golden_text.operand(q)
    question = [function, method, golden_text.operand(values, made), asked]
    found = golden_text.outcome(
        lambda: golden_text.with_one_nan(getattr(np, function)(values, q, axis=1, method=method)),
        (IndexError, ValueError, OverflowError, TypeError))
    return f"{' | '.join(question)} = {found}"


def main(file, count="4000", seed="1"):
    warnings.simplefilter("ignore")
    rng = random.Random(int(seed))
    golden_text.write(file, (case(rng) for _ in range(int(count))))


main(*sys.argv[1:])
