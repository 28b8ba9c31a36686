"""Times all ufuncs against NumPy, on the same machine at the same time, and writes docs/benchmarks.

    python3 generated-examples/src/bench/python/ufuncs.py

from the root of the repository does it all, in about 20 minutes on two cores; --peers then adds other libraries. The rows are in io.monomorph.bench.rows;
they go in groups, each NumPy, the library, the library with the Vector API, NumPy again, and a loop in C where it
can be compared. A run of some rows only, --rows REGEX over op:dtype:n:layout, prints its CSV and writes no file unless
--out names a folder; --again REGEX puts what it measures in the place of what the files have.
"""
import argparse
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import ufuncs_report
from measuring import TUNED, VECTOR_API, Java, allocated, drift, median, origin, ratio, replace, root, rounded, save, write

here = pathlib.Path(__file__).parent

COLUMNS = "op,dtype,n,layout,java_ns,numpy_ns,ratio,bytes_per_op,java_vector_ns,vector_ratio,tuned_ns,tuned_ratio,c_ns,numpy_drift".split(",")
# Where the accelerator may be faster; the others are not timed twice.
VECTOR = r"^(exp|log|sin|tanh|power|less|isnan|maximum|max|argmax|sum|mean|any|where|cast)|a\[1:\]|a\[::|1000x1|float16|multiply:complex"
# Where new memory counts, or large pages may; the others are not timed in the tuned JVM.
TUNABLE = r"new result|:10000000:contiguous"
# The loop in C that moves as much memory.
C_LOOPS = {"add": "add", "multiply": "add", "divide": "add", "maximum": "add", "scale_add": "triad",
           "copy": "copy", "sqrt": "root", "abs": "scale", "sum": "sum"}


def rows_of(java, rows, options=()):
    """Nanoseconds and bytes by the row's id."""
    if not rows:
        return {}
    results = java.run("RowBenchmark.call", {"row": [row["id"] for row in rows]}, options)
    return {result["params"]["row"]: (median(result), allocated(result)) for result in results}


def numpy(rows):
    text = "\n".join(json.dumps(row) for row in rows)
    done = subprocess.run([sys.executable, here / "numpy_rows.py"], input=text, text=True, stdout=subprocess.PIPE, check=True)
    return {name: float(value) for name, value in (line.split("\t") for line in done.stdout.splitlines())}


def c_program(folder):
    """The compiled loops in C, or None where there is no compiler."""
    program = pathlib.Path(folder, "bandwidth")
    source = here.parent / "c/bandwidth.c"
    try:
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-o", program, source, "-lm"], check=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        print(f"no loops in C: {problem}", file=sys.stderr)
        return None
    return program


def c_loop(row):
    fits = row["dtype"] == "float64" and row["n"] == 10_000_000 and row["layout"] == "contiguous"
    return C_LOOPS.get(row["op"]) if fits else None


def c_times(program, rows):
    if program is None or not any(map(c_loop, rows)):
        return {}
    text = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in map(str.split, text.splitlines())}


def groups(rows, most=8):
    """Neighbours of one ufunc, so that each group takes about half a minute."""
    for _, same in itertools.groupby(rows, key=lambda row: row["op"]):
        same = list(same)
        for start in range(0, len(same), most):
            yield same[start : start + most]


def measure(java, rows, vector, program):
    """The cells of the group's rows in the order of COLUMNS."""
    before, c_before = numpy(rows), c_times(program, rows)
    plain = rows_of(java, rows)
    accelerated = rows_of(java, [row for row in rows if vector and re.search(vector, row["id"])], VECTOR_API)
    tuned = rows_of(java, [row for row in rows if re.search(TUNABLE, row["id"])], TUNED)
    after, c_after = numpy(rows), c_times(program, rows)
    for row in rows:
        name, loop = row["id"], c_loop(row)
        theirs = (before[name] + after[name]) / 2
        ours, heap = plain.get(name, (None, None))
        faster, _ = accelerated.get(name, (None, None))
        fastest, _ = tuned.get(name, (None, None))
        c = (c_before[loop] + c_after[loop]) / 2 if loop in c_before else None
        cells = [ours, theirs, ratio(ours, theirs), heap, faster, ratio(faster, theirs), fastest, ratio(fastest, theirs), c]
        yield [row["op"], row["dtype"], row["n"], row["layout"], *map(rounded, [*cells, drift(before[name], after[name])])]


def independence(java):
    """Cells of op,n,state,java_ns,ratio."""
    results = java.run("IndependenceBenchmark", {})
    times = {}
    for result in results:
        op, parameters = result["benchmark"].split(".")[-1], result["params"]
        times[op, parameters["n"], parameters["others"]] = median(result)
    for (op, n, state), value in times.items():
        yield [op, n, state, rounded(value), rounded(ratio(value, times[op, n, "never"]))]


def peers(java):
    """Cells of op,n,library,java_ns."""
    for suffix, parameters, jvm in (("", {}, ()), (" with vectors", {"library": ["monomorph"]}, VECTOR_API)):
        for result in java.run("PeerBenchmark", parameters, jvm):
            row = result["params"]
            yield [result["benchmark"].split(".")[-1], row["n"], row["library"] + suffix, rounded(median(result))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", default="", help="only rows whose op:dtype:n:layout matches this")
    parser.add_argument("--vector", default=VECTOR, help="rows that are timed with the Vector API too; '' for none")
    parser.add_argument("--jmh", default="-f 1 -wi 3 -i 5 -w 300ms -r 300ms", help="settings of JMH")
    parser.add_argument("--out", type=pathlib.Path, help="folder for the files, docs/benchmarks if all rows are run")
    parser.add_argument("--again", default="", help="only these rows, in place of those that the files have of the same commit")
    parser.add_argument("--no-independence", action="store_true", help="leave that benchmark out")
    parser.add_argument("--peers", action="store_true", help="only ND4J, TensorFlow's ndarray and ImgLib2, which are large")
    options = parser.parse_args()
    out = options.out or (None if options.rows and not options.again else root / "docs/benchmarks")
    if out:
        out.mkdir(parents=True, exist_ok=True)

    if options.peers:
        java = Java(options.jmh.split(), "bench,bench-peers")
        save(out / "peers.csv", origin(java), "op,n,library,java_ns".split(","), peers(java))
        ufuncs_report.write(out)
        return
    java = Java(options.jmh.split())
    rows = [row for row in java.rows if re.search(options.again or options.rows, row["id"])]
    notes = origin(java)
    cells = []
    with tempfile.TemporaryDirectory() as folder:
        program = c_program(folder)
        for group in groups(rows):
            print(f"{len(cells)} of {len(rows)}: {group[0]['id']} ...", file=sys.stderr, flush=True)
            cells.extend(measure(java, group, options.vector, program))
            if out and not options.again:
                save(out / "ufuncs.csv", notes, COLUMNS, cells)
    if options.again:
        replace(out / "ufuncs.csv", COLUMNS, 4, cells)
        ufuncs_report.write(out)
        return
    missing = [",".join(map(str, row[:4])) for row in cells if row[COLUMNS.index("java_ns")] == ""]
    if missing:
        print("without a result:", *missing, sep="\n  ", file=sys.stderr)
    if not out:
        write(sys.stdout, notes, COLUMNS, cells)
        return
    if not options.no_independence:
        print("independence ...", file=sys.stderr, flush=True)
        save(out / "independence.csv", notes, "op,n,others,java_ns,ratio".split(","), independence(java))
    ufuncs_report.write(out)


if __name__ == "__main__":
    main()
