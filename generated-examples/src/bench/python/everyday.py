"""Times the everyday tasks in NumPy and in the library, step by step and as expressions, and writes docs/benchmarks.

    python3 generated-examples/src/bench/python/everyday.py

from the root of the repository takes about half an hour on two cores. First all results are compared with NumPy's.
Then every JVM runs all tasks, each in another order, between two runs of NumPy; the ratios are medians over the JVMs,
beside the worst. At last every task is called once in a JVM of its own.

    python3 generated-examples/src/bench/python/everyday.py --quick --tasks 'laplace|life'

is for work on them: one JVM of each kind, some tasks, and the ratios are printed.
"""
import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import types

import numpy as np

import everyday_report
from everyday_tasks import TASKS
from measuring import VECTOR_API, Java, drift, origin, root, rounded, save

SIZES = (1_000_000, 1000)
# Loops over small arrays have one size.
ONE_SIZE = {"thousand_small_steps"}
JVMS = {"plain": (), "vector": VECTOR_API}
WAYS = ("eager", "lazy")
COLUMNS = ["task", "area", "n", "numpy_ns", "numpy_drift", *(f"{way}_{jvm}{of}" for way in WAYS for jvm in JVMS for of in ("", "_worst")),
           "eager_bytes", "lazy_bytes", "numpy_first_ns", *(f"{way}_{jvm}_first_ns" for way in WAYS for jvm in JVMS)]


class Everyday:
    """The Java program, over the arrays of a folder."""

    def __init__(self, home, classpath, folder, cpu):
        self.command = [f"{home}/bin/java", *(["-Dcpu=true"] if cpu else []), "-cp", classpath]
        self.folder = folder

    def run(self, options, *arguments):
        command = [*self.command, *options, "io.monomorph.bench.everyday.Everyday", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return {tuple(line[:2]): tuple(map(float, line[2:])) for line in map(str.split, done.stdout.splitlines())}

    def times(self, options, n, seed, seconds, tasks):
        return self.run(options, "time", self.folder / str(n), seed, seconds, *tasks)

    def first(self, options, n, way, task):
        return self.run(options, "first", self.folder / str(n), way, task)[task, way][0]

    def check(self, options, n, tasks):
        self.run(options, "check", self.folder / str(n), *tasks)
        for task in tasks:
            given = TASKS[task].run(*TASKS[task].arrays(n))
            for way in WAYS:
                compare(f"{task} of {n}, {way}", np.load(self.folder / str(n) / task / f"{way}.npy"), np.asarray(given))


def compare(what, ours, theirs):
    """Functions such as exp differ in the last bits, and integers cut off from them by one."""
    if ours.dtype != theirs.dtype or ours.shape != theirs.shape:
        sys.exit(f"{what}: {ours.dtype} {ours.shape} instead of {theirs.dtype} {theirs.shape}")
    exact = theirs.dtype.kind in "iub"
    tolerance = {"atol": 1 if theirs.dtype.itemsize == 1 else 0, "rtol": 0} if exact else {"rtol": 3e-5 if theirs.dtype.itemsize == 4 else 1e-9, "atol": 1e-6}
    if not np.allclose(ours.astype("f8"), theirs.astype("f8"), equal_nan=True, **tolerance):
        sys.exit(f"{what}: {ours} instead of {theirs}")


def write_arrays(folder, tasks):
    for n in SIZES:
        for task in tasks:
            place = folder / str(n) / task
            place.mkdir(parents=True)
            for k, array in enumerate(TASKS[task].arrays(n)):
                np.save(place / f"{k}.npy", array)


def numpy_time(task, n, seconds, clock):
    """The median of samples that take at least 2 ms."""
    arrays = TASKS[task].arrays(n)
    run = TASKS[task].run
    calls, times, end = 1, [], time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        start = clock()
        for _ in range(calls):
            run(*arrays)
        took = clock() - start
        if took < 0.002:
            calls *= 2
            times = []
        else:
            times.append(took / calls)
    return statistics.median(times) * 1e9


def numpy_first(task, n):
    """The first call in a Python of its own that has imported NumPy."""
    code = ("import sys, time; from everyday_tasks import TASKS; task = TASKS[sys.argv[1]]; arrays = task.arrays(int(sys.argv[2]));"
            "start = time.perf_counter(); task.run(*arrays); print(time.perf_counter() - start)")
    done = subprocess.run([sys.executable, "-c", code, task, str(n)], cwd=pathlib.Path(__file__).parent, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1e9


class Cells:
    """What was measured of a task of a size."""

    def __init__(self):
        self.numpy, self.drift, self.ratios, self.bytes, self.first = [], [], {}, {}, {}

    def row(self, task, n):
        spread = [cell for way in WAYS for jvm in JVMS for cell in self.spread(way, jvm)]
        firsts = [self.first.get(key) for key in ("numpy", *((way, jvm) for way in WAYS for jvm in JVMS))]
        cells = [statistics.median(self.numpy), max(self.drift), *spread, self.bytes.get("eager"), self.bytes.get("lazy"), *firsts]
        return [task, TASKS[task].area, n, *map(rounded, cells)]

    def spread(self, way, jvm):
        found = self.ratios.get((way, jvm))
        return (statistics.median(found), max(found)) if found else (None, None)


def measure(program, tasks, options):
    clock = time.thread_time if options.cpu else time.perf_counter
    cells = {(task, n): Cells() for n in SIZES for task in tasks if n == SIZES[0] or task not in ONE_SIZE}
    for n in SIZES:
        chosen = [task for task in tasks if (task, n) in cells]
        for seed in range(options.jvms):
            for jvm, jvm_options in JVMS.items():
                print(f"{n} elements, {jvm} {seed + 1} of {options.jvms} ...", file=sys.stderr, flush=True)
                before = {task: numpy_time(task, n, options.seconds / 2, clock) for task in chosen}
                ours = program.times(jvm_options, n, seed, options.seconds, chosen)
                after = {task: numpy_time(task, n, options.seconds / 2, clock) for task in chosen}
                for task in chosen:
                    cell = cells[task, n]
                    theirs = (before[task] + after[task]) / 2
                    cell.numpy.append(theirs)
                    cell.drift.append(drift(before[task], after[task]))
                    for way in WAYS:
                        if (task, way) in ours:
                            cell.ratios.setdefault((way, jvm), []).append(ours[task, way][0] / theirs)
                            cell.bytes[way] = ours[task, way][1]
    return cells


def measure_first(program, cells):
    print("first calls ...", file=sys.stderr, flush=True)
    for task, n in [key for key in cells if key[1] == SIZES[0]]:
        cell = cells[task, n]
        cell.first["numpy"] = numpy_first(task, n)
        for way, jvm in cell.ratios:
            cell.first[way, jvm] = program.first(JVMS[jvm], n, way, task)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", default="", help="only tasks whose name matches this")
    parser.add_argument("--jvms", type=int, default=3, help="JVMs of each kind that run all tasks")
    parser.add_argument("--seconds", type=float, default=0.5, help="for warming up, and again for measuring, each task each way")
    parser.add_argument("--quick", action="store_true", help="one JVM, no first calls, and no file is written")
    parser.add_argument("--cpu", action="store_true", help="count the time of the thread, where something else runs on the machine")
    parser.add_argument("--java", nargs=2, metavar=("HOME", "CLASSPATH"), help="compiled classes to run, instead of building them")
    parser.add_argument("--out", type=pathlib.Path, default=root / "docs/benchmarks", help="folder for the files")
    options = parser.parse_args()
    tasks = [task for task in TASKS if re.search(options.tasks, task)]
    if options.java:
        home, classpath = options.java
        version = subprocess.run([f"{home}/bin/java", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[-1]
        java = types.SimpleNamespace(version=version, jmh=[])
    else:
        java = Java([])
        home, classpath = java.home, java.classpath
    clock = "of the thread" if options.cpu else "of the clock"
    notes = [*origin(java)[:-1], f"JVMs: {options.jvms} of each kind", f"time: {clock}, {options.seconds} s a task, warmed up as long, and up to 3 s for 40 calls and the bytes of the heap"]
    if options.quick:
        options.jvms = 1
    with tempfile.TemporaryDirectory() as folder:
        write_arrays(pathlib.Path(folder), tasks)
        program = Everyday(home, classpath, pathlib.Path(folder), options.cpu)
        for n in SIZES:
            for jvm_options in JVMS.values():
                program.check(jvm_options, n, tasks)
        cells = measure(program, tasks, options)
        if not options.quick:
            measure_first(program, cells)
    rows = [cell.row(task, n) for (task, n), cell in cells.items()]
    if options.quick:
        everyday_report.show(dict(zip(COLUMNS, map(str, row))) for row in rows)
        return
    save(options.out / "everyday.csv", notes, COLUMNS, rows)
    everyday_report.write(options.out)


if __name__ == "__main__":
    main()
