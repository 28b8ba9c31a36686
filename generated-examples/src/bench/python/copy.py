"""NumPy's side of CopyBenchmark: prints median nanoseconds."""
import statistics
import timeit

import numpy as np

for dtype in ("float64", "float32", "int32", "uint8"):
    vector = np.arange(1_000_000).astype(dtype)
    vector_out = np.zeros_like(vector)
    half_out = np.zeros(500_000, dtype)
    matrix = np.ones((4096, 4096), dtype)
    matrix_out = np.zeros_like(matrix)
    small = np.arange(10).astype(dtype)
    small_out = np.zeros_like(small)
    cases = {
        "view": "vector[1:-1]",
        "small": "small_out[...] = small",
        "contiguous": "vector_out[...] = vector",
        "strided": "half_out[...] = vector[::2]",
        "reversed": "vector_out[...] = vector[::-1]",
        "transposed": "matrix_out[...] = matrix.T",
    }
    for name, statement in cases.items():
        timer = timeit.Timer(statement, globals=globals())
        number = {"view": 100000, "small": 100000, "transposed": 1}.get(name, 20)
        runs = timer.repeat(7, number)
        print(f"{name},{dtype},{statistics.median(runs) / number * 1e9:.0f}")
