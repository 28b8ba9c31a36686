"""Times copies and indexing against NumPy, on the same machine at the same time, and writes docs/benchmarks.

    python3 generated-examples/src/bench/python/indexing.py

from the root of the repository does it all, in about a quarter of an hour. The cases are in numpy_indexing.py and the classes of
io.monomorph.bench that it names. For each group of cases and dtype NumPy comes first, then the library, the library with
the Vector API, with it and a JVM tuned for new results, loops by hand for those that give new results, and NumPy again. All times are
medians. Some cases only, --rows REGEX over case:dtype, print their CSV and write no file unless --out names a folder.
"""
import argparse
import pathlib
import re
import subprocess
import sys

import indexing_report
from measuring import TUNED, VECTOR_API, Java, allocated, drift, median, origin, ratio, replace, root, rounded, save, write
from numpy_indexing import GROUPS

here = pathlib.Path(__file__).parent

COLUMNS = "case,dtype,java_ns,numpy_ns,ratio,bytes_per_op,vector_ns,vector_ratio,tuned_ns,tuned_ratio,by_hand_ns,numpy_drift".split(",")
DTYPES = ["float64", "float32", "int32", "uint8"]
# Where vectors are used; the others are not timed with them alone.
VECTOR = r"^(mask|gather|scatter|pick|strided|reversed)"
# Where new memory or far memory counts; the others are not timed in the tuned JVM.
TUNABLE = r"^(maskSelect(Rare|Half|Most)|gather(Near|Far|FarInto)|scatterFar|pick(Rows|Columns)|strided|reversed|contiguous|transposed)$"
BY_HAND = {"maskSelectRare", "maskSelectHalf", "maskSelectMost", "gatherFar", "gatherNear", "pickRows", "pickColumns", "pickPairs"}
BY_HAND_DTYPES = {"float64", "uint8"}


def numpy(group, dtype):
    done = subprocess.run([sys.executable, here / "numpy_indexing.py", group, dtype], stdout=subprocess.PIPE, text=True, check=True)
    return {name: float(value) for name, value in (line.split("\t") for line in done.stdout.splitlines())}


def times(java, benchmark, cases, dtype, options=()):
    """Nanoseconds and bytes by the case's name."""
    if not cases:
        return {}
    pattern = rf"\.{benchmark}\.({'|'.join(cases)})$"
    results = java.run(pattern, {"dtype": [dtype.upper()]}, options)
    return {result["benchmark"].split(".")[-1]: (median(result), allocated(result)) for result in results}


def measure(java, name, cases, dtype, options):
    """The cells of some cases of a group in the order of COLUMNS."""
    benchmark = GROUPS[name].benchmark
    before = numpy(name, dtype)
    plain = times(java, benchmark, cases, dtype)
    accelerated = times(java, benchmark, [case for case in cases if re.search(options.vector, case)], dtype, VECTOR_API)
    tuned = times(java, benchmark, [case for case in cases if re.search(TUNABLE, case)], dtype, TUNED)
    by_hand = times(java, "HandIndexBenchmark", [case for case in cases if case in BY_HAND and dtype in BY_HAND_DTYPES], dtype)
    after = numpy(name, dtype)
    for case in cases:
        theirs = (before[case] + after[case]) / 2
        ours, heap = plain.get(case, (None, None))
        faster, best, loop = (some.get(case, (None, None))[0] for some in (accelerated, tuned, by_hand))
        cells = [ours, theirs, ratio(ours, theirs), heap, faster, ratio(faster, theirs), best, ratio(best, theirs), loop]
        yield [case, dtype, *map(rounded, [*cells, drift(before[case], after[case])])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", default="", help="only rows whose case:dtype matches this")
    parser.add_argument("--again", default="", help="only these rows, in place of those that the file has of the same commit")
    parser.add_argument("--vector", default=VECTOR, help="cases that are timed with the Vector API too")
    parser.add_argument("--jmh", default="-f 1 -wi 3 -i 5 -w 200ms -r 100ms", help="settings of JMH")
    parser.add_argument("--out", type=pathlib.Path, help="folder for the files, docs/benchmarks if all rows are run")
    options = parser.parse_args()
    out = options.out or (None if options.rows and not options.again else root / "docs/benchmarks")
    if out:
        out.mkdir(parents=True, exist_ok=True)

    java = Java(options.jmh.split())
    notes = [*origin(java), f"tuned: {' '.join(TUNED)}"]
    cells = []
    for name, group in GROUPS.items():
        for dtype in DTYPES:
            cases = [case for case in group.cases if re.search(options.again or options.rows, f"{case}:{dtype}")]
            if not cases:
                continue
            print(f"{len(cells)} rows; {name}, {dtype} ...", file=sys.stderr, flush=True)
            cells.extend(measure(java, name, cases, dtype, options))
            if out and not options.again:
                save(out / "indexing.csv", notes, COLUMNS, cells)
    if options.again:
        replace(out / "indexing.csv", COLUMNS, 2, cells)
    missing = [",".join(row[:2]) for row in cells if row[COLUMNS.index("java_ns")] == ""]
    if missing:
        print("without a result:", *missing, sep="\n  ", file=sys.stderr)
    if out:
        indexing_report.write(out)
    else:
        write(sys.stdout, notes, COLUMNS, cells)


if __name__ == "__main__":
    main()
