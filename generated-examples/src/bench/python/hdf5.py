"""Times HDF5 files against h5py, on the same machine at the same time, and writes docs/benchmarks/hdf5.md.

    python3 generated-examples/src/bench/python/hdf5.py [SIDE]

from the root of the repository; it needs a python3 with h5py, this one or /usr/bin/python3. The dataset has SIDE x SIDE
float64 (8000: 512 MB); chunks are 250 x 250. Each task opens the file and closes it; times are the best of 3 to
40 calls, in milliseconds, one thread, files in the page cache. The tasks are in io.monomorph.bench.hdf5.Hdf5Times.
"""
import pathlib
import subprocess
import sys
import tempfile

from measuring import Java, origin, root

H5PY = '''
import os, random, sys, time
import h5py, numpy as np
path, side = sys.argv[1], int(sys.argv[2])
values = (np.arange(side * side) * 0.25).reshape(side, side)
layouts = {"contiguous": {}, "chunked": dict(chunks=(250, 250)), "deflate": dict(chunks=(250, 250), compression=4),
           "shuffle and deflate": dict(chunks=(250, 250), compression=4, shuffle=True)}
def sync():
    # What this library does when a file that was written is closed.
    opened = os.open(path, os.O_RDWR)
    os.fsync(opened)
    os.close(opened)
def write(settings):
    with h5py.File(path, "w") as file:
        file.create_dataset("x", data=values, **settings)
    sync()
def picks(x):
    chance = random.Random(1)
    return sum(x[chance.randrange(side), chance.randrange(side)] for _ in range(10_000))
tasks = {"read all": lambda x: x[()], "sum": lambda x: x[()].sum(), "one row": lambda x: x[77].sum(),
         "one column": lambda x: x[:, 77].sum(), "every third row, fifth column": lambda x: x[::3, ::5],
         "10,000 single elements": picks, "mask of all": lambda x: x[values > 100]}
def change():
    with h5py.File(path, "r+") as file:
        file["x"][1000:1500, 1000:1500] = values[:500, :500]
    sync()
def read(task):
    with h5py.File(path, "r") as file:
        return task(file["x"])
def best(layout, name, call, calls=40):
    times = []
    # Short tasks are repeated until their code is warm.
    while len(times) < calls and sum(times) < 2000 or len(times) < min(calls, 3):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e3)
    print(layout, name, "%.2f" % min(times), sep="\\t", flush=True)
for layout, settings in layouts.items():
    best(layout, "create and write", lambda: write(settings))
    for name, task in tasks.items():
        # Masks take h5py minutes; once is enough.
        best(layout, name, lambda: read(task), 1 if name.startswith("mask") or name.startswith("10,000") else 40)
    best(layout, "write a block of 500 x 500", change)
'''


def lines(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    rows = (line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 2)
    return {(layout, task): float(time) for layout, task, time in rows}


def has_h5py(python):
    return subprocess.run([python, "-c", "import h5py"], capture_output=True).returncode == 0


def main():
    side = sys.argv[1] if len(sys.argv) > 1 else "8000"
    python = next((each for each in (sys.executable, "/usr/bin/python3") if has_h5py(each)), None)
    if python is None:
        sys.exit("there is no python3 with h5py")
    java = Java([])
    with tempfile.TemporaryDirectory() as folder:
        theirs = lines([python, "-c", H5PY, f"{folder}/theirs.h5", side])
        main_class = "io.monomorph.bench.hdf5.Hdf5Times"
        ours = lines([f"{java.home}/bin/java", "-Xmx8g", "-cp", java.classpath, main_class, f"{folder}/ours.h5", side])
    version = "import h5py; print('h5py', h5py.__version__, 'over libhdf5', h5py.version.hdf5_version)"
    versions = subprocess.run([python, "-c", version], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    notes = [f"- {note}" for note in origin(java) if not note.startswith(("NumPy", "JMH"))]
    table = [f"| {layout} | {task} | {theirs[layout, task]:.1f} | {time:.1f} | {time / theirs[layout, task]:.2f} |"
             for (layout, task), time in ours.items()]
    text = ["# HDF5 and h5py", "",
            f"`python3 generated-examples/src/bench/python/hdf5.py` measures and writes this page: a dataset of {side} x {side} float64,",
            "chunks of 250 x 250, deflate 4. Each task opens the file, works, and closes it; what was written is on the disk then",
            "(fsync), for h5py too. Milliseconds, the best of 3 to 40 calls, one thread, files in the page cache.", "",
            *notes, f"- {versions}", "",
            "| layout | task | h5py | Monomorph | ratio |", "|---|---|---:|---:|---:|", *table, ""]
    (root / "docs/benchmarks/hdf5.md").write_text("\n".join(text))


if __name__ == "__main__":
    main()
