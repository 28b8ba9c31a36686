"""NumPy's side of the benchmarks of indexing.

numpy_indexing.py GROUP DTYPE prints name<TAB>nanoseconds of a group's cases, the median of several runs.
"""
import dataclasses
import statistics
import sys
import timeit


@dataclasses.dataclass
class Group:
    """Cases of one class of benchmarks in Java, whose methods have the same names."""

    benchmark: str
    setup: str
    cases: dict[str, str]


# Ones, because pages of zeros are one page as long as nobody has written to them.
GROUPS = {
    "masks": Group(
        "MaskBenchmark",
        """
rare, half, most = (rng.random(N) < share for share in (0.01, 0.5, 0.99))
vector, one = np.arange(N).astype(dtype), np.ones((), dtype)
rare_out, half_out, most_out = (np.zeros(m.sum(), dtype) for m in (rare, half, most))
""",
        {
            "maskSelectRare": "vector[rare]",
            "maskSelectHalf": "vector[half]",
            "maskSelectMost": "vector[most]",
            "maskSelectRareInto": "np.compress(rare, vector, out=rare_out)",
            "maskSelectHalfInto": "np.compress(half, vector, out=half_out)",
            "maskSelectMostInto": "np.compress(most, vector, out=most_out)",
            "maskAssignRare": "vector[rare] = one",
            "maskAssignHalf": "vector[half] = one",
            "maskAssignMost": "vector[most] = one",
            "maskPutRare": "vector[rare] = rare_out",
            "maskPutHalf": "vector[half] = half_out",
            "maskPutMost": "vector[most] = most_out",
        },
    ),
    "gathers": Group(
        "GatherBenchmark",
        """
far, near = rng.integers(0, BIG, N), rng.integers(0, 10_000, 10_000)
big, cached, many_values = np.ones(BIG, dtype), np.ones(10_000, dtype), np.ones(N, dtype)
cached_out, vector_out = np.ones_like(cached), np.ones(N, dtype)
""",
        {
            "gatherFar": "big[far]",
            "gatherFarInto": "np.take(big, far, out=vector_out)",
            "gatherNear": "cached[near]",
            "gatherNearInto": "np.take(cached, near, out=cached_out)",
            "scatterFar": "big[far] = many_values",
            "scatterNear": "cached[near] = cached_out",
        },
    ),
    "picks": Group(
        "PickBenchmark",
        """
rows, columns = rng.integers(0, 1000, 500), rng.integers(0, 1000, 500)
matrix = np.ones((1000, 1000), dtype)
picked_rows, picked_columns = np.zeros((500, 1000), dtype), np.zeros((1000, 500), dtype)
""",
        {
            "pickRows": "matrix[rows]",
            "pickRowsInto": "np.take(matrix, rows, 0, out=picked_rows)",
            "pickColumns": "matrix[:, columns]",
            "pickColumnsInto": "np.take(matrix, columns, 1, out=picked_columns)",
            "pickPairs": "matrix[rows, columns]",
        },
    ),
    "small": Group(
        "SmallIndexBenchmark",
        """
few, few_marked = np.array([7, 2, 5, 0, 9, 3, 3, 8, 1, 4]), np.arange(10) % 2 == 0
small, line, matrix = np.ones(10, dtype), np.ones(1000, dtype), np.ones((1000, 1000), dtype)
""",
        {
            "smallPick": "small[few]",
            "smallMask": "small[few_marked]",
            "smallSlice": "small[2:8]",
            "scalarGet": "small[5]",
            "scalarSet": "small[5] = 1",
            "scalarGetLoop": "for k in range(1000): line[k]",
            "scalarSetLoop": "for k in range(1000): line[k] = 1",
            "rowLoop": "for row in matrix: row.size",
        },
    ),
    "copies": Group(
        "CopyBenchmark",
        """
vector, small = np.arange(N).astype(dtype), np.ones(10, dtype)
vector_out, half_out, small_out = np.zeros_like(vector), np.zeros(N // 2, dtype), np.zeros_like(small)
square = np.ones((4096, 4096), dtype)
square_out = np.zeros_like(square)
""",
        {
            "view": "vector[1:-1]",
            "viewByObject": "vector[1:-1]",
            "small": "small_out[...] = small",
            "contiguous": "vector_out[...] = vector",
            "strided": "half_out[...] = vector[::2]",
            "reversed": "vector_out[...] = vector[::-1]",
            "transposed": "square_out[...] = square.T",
        },
    ),
}
SECONDS, REPEATS = 0.03, 9


def main(group, dtype):
    import numpy as np

    names = {"np": np, "dtype": dtype, "N": 1_000_000, "BIG": 10_000_000, "rng": np.random.default_rng(1)}
    exec(group.setup, names)
    for name, statement in group.cases.items():
        timer = timeit.Timer(statement, globals=names)
        number = max(1, int(SECONDS / max(min(timer.repeat(2, 1)), 1e-7)))
        print(f"{name}\t{statistics.median(timer.repeat(REPEATS, number)) / number * 1e9:.1f}", flush=True)


if __name__ == "__main__":
    main(GROUPS[sys.argv[1]], sys.argv[2])
