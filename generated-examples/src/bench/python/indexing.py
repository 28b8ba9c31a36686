"""NumPy's side of IndexingBenchmark and CopyBenchmark: prints name,dtype,nanoseconds, the shortest of several runs."""
import timeit

import numpy as np

rng = np.random.default_rng(1)
N, BIG = 1_000_000, 10_000_000
rare, half, most = (rng.random(N) < share for share in (0.01, 0.5, 0.99))
far = rng.integers(0, BIG, N)
near = rng.integers(0, 10_000, 10_000)
rows, columns = rng.integers(0, 1000, 500), rng.integers(0, 1000, 500)
few, few_marked = rng.integers(0, 10, 10), np.arange(10) % 2 == 0

CASES = {
    "maskSelectRare": "vector[rare]",
    "maskSelectHalf": "vector[half]",
    "maskSelectMost": "vector[most]",
    "maskAssignRare": "vector[rare] = one",
    "maskAssignHalf": "vector[half] = one",
    "maskAssignMost": "vector[most] = one",
    "gatherFar": "big[far]",
    "gatherNear": "cached[near]",
    "scatterFar": "big[far] = many_values",
    "scatterNear": "cached[near] = cached",
    "pickColumns": "matrix[:, columns]",
    "pickRows": "matrix[rows]",
    "pickPairs": "matrix[rows, columns]",
    "pickRowsInto": "np.take(matrix, rows, 0, out=picked_rows)",
    "pickColumnsInto": "np.take(matrix, columns, 1, out=picked_columns)",
    "gatherFarInto": "np.take(big, far, out=vector_out)",
    "maskSelectRareInto": "np.compress(rare, vector, out=rare_out)",
    "maskSelectHalfInto": "np.compress(half, vector, out=half_marked)",
    "maskSelectMostInto": "np.compress(most, vector, out=most_out)",
    "smallPick": "small[few]",
    "smallMask": "small[few_marked]",
    "smallSlice": "small[2:8]",
    "scalarGet": "small[5]",
    "scalarSet": "small[5] = 1",
    "scalarGetLoop": "for k in range(1000): line[k]",
    "scalarSetLoop": "for k in range(1000): line[k] = 1",
    "rowLoop": "for row in matrix: row.size",
    "view": "vector[1:-1]",
    "viewByObject": "vector[1:-1]",
    "small": "small_out[...] = small",
    "contiguous": "vector_out[...] = vector",
    "strided": "half_out[...] = vector[::2]",
    "reversed": "vector_out[...] = vector[::-1]",
    "transposed": "square_out[...] = square.T",
}

for dtype in ("float64", "float32", "int32", "uint8"):
    vector = np.arange(N).astype(dtype)
    vector_out, half_out = np.zeros_like(vector), np.zeros(N // 2, dtype)
    # Ones, because pages of zeros are one page as long as nobody has written to them.
    big, cached, matrix = np.ones(BIG, dtype), np.ones(10_000, dtype), np.ones((1000, 1000), dtype)
    square = np.ones((4096, 4096), dtype)
    square_out = np.zeros_like(square)
    small, many_values, one = np.ones(10, dtype), np.ones(N, dtype), np.ones((), dtype)
    small_out, line = np.zeros_like(small), np.ones(1000, dtype)
    picked_rows, picked_columns = np.zeros((500, 1000), dtype), np.zeros((1000, 500), dtype)
    rare_out, half_marked, most_out = (np.zeros(m.sum(), dtype) for m in (rare, half, most))
    for name, statement in CASES.items():
        timer = timeit.Timer(statement, globals=globals())
        number = max(1, int(0.05 / max(min(timer.repeat(2, 1)), 1e-7)))
        runs = timer.repeat(15, number)
        print(f"{name},{dtype},{min(runs) / number * 1e9:.1f}", flush=True)
