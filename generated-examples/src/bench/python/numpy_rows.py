"""NumPy's side of the rows: reads them as lines of JSON, and prints for each "id<tab>median nanoseconds".

Samples of a time take at least 2 ms, and are taken for 0.15 s, at least five.
"""
import functools
import json
import statistics
import sys
import time
import timeit

import numpy as np


@functools.lru_cache(maxsize=8)
def sample(name, dtype, zeros, view, shape):
    """As Sample.java makes it; the name tells apart samples that are alike."""
    if zeros:
        whole = np.zeros(shape, dtype)
        whole.fill(0)  # touches the memory
    else:
        rng = np.random.default_rng(ord(name[0]))
        is_bool = dtype == "bool"
        numbers = rng.uniform(0 if is_bool else 0.1, 2 if is_bool else 10, shape)
        whole = (numbers.astype("int8") if is_bool else numbers).astype(dtype)
    return whole.T if view == "T" else eval(f"whole[{view}]") if view else whole


def median(statement, arrays, budget=0.15):
    timer = timeit.Timer(statement, globals={"np": np, **arrays})
    number = 1
    while (took := timer.timeit(number)) < 0.002:
        number = max(2 * number, int(number * 0.0022 / max(took, 1e-9)))
    times, end = [], time.perf_counter() + budget
    while len(times) < 5 or time.perf_counter() < end:
        times.append(timer.timeit(number) / number)
    return statistics.median(times) * 1e9


for line in sys.stdin:
    row = json.loads(line)
    arrays = {
        name: sample(name, dtype, zeros, view, tuple(shape))
        for name, (dtype, zeros, view, shape) in row["samples"].items()
    }
    print(f"{row['id']}\t{median(row['numpy'], arrays):.1f}", flush=True)
