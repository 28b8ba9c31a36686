"""Times HDF5 files against h5py, on the same machine at the same time, and writes docs/benchmarks/hdf5.md.

    python3 generated-examples/src/bench/python/hdf5.py [SIDE]

from the root of the repository; it needs a python3 with h5py, this one or /usr/bin/python3, and takes some five minutes.
The dataset has SIDE x SIDE float64 (8000: 512 MB). The tasks are in hdf5_tasks.py, and in io.monomorph.bench.hdf5.
"""
import pathlib
import subprocess
import sys
import tempfile
import textwrap

from measuring import Java, origin, root

# Why rows are above h5py's time, and what was tried. A row has the note whose words it begins with.
NOTES = {
    "create": "*create*: a new file is written and forced to the disk before it replaces the old one, and three more "
    "times until the dataset is in it, so that a crash at any moment leaves a file that can be read; for h5py there is "
    "one fsync, at the end. To write the end of the file together with the header of the root group would save one, but "
    "only for files that this library has made.",
    "create and write": "*create and write*: the time is that of the file system, which finds room for each page: "
    "h5py makes one call of the system for all elements, where here each megabyte goes through memory outside the heap, "
    "since Java gives no array to the system (256 KB took 1.15 times as long). Writing through the mapping, and by "
    "`RandomAccessFile` in parts of 64 KB, took 1.4 to 2 times as long. With deflate: the zlib of the JDK takes 3.7 ms for a chunk, and that of the system, "
    "which h5py calls, 3.0.",
    "write": "*write all* and *write a block*: as *create and write*; what was written is forced to the disk before "
    "the header that refers to it, which is one barrier more than h5py has.",
    "sum": "*sum*: a sum here is that of one array, with the same bits, in a tree over all rows; h5py's is one over the "
    "sums of rows of chunks. Elements go through memory outside the heap to an array, which h5py reads to at once: of the "
    "20 ms that 128 MB take after some tens of calls, 10 are the calls of the system. Adding up elements where they are "
    "in a box, without a copy to a block, saved 8 %, and was left out. Two threads halve the time.",
    "read": "*read*: elements go through memory outside the heap; and a new array on the heap is zeroed by the JVM before "
    "it is filled, which large pages of the system do for NumPy on the way. With deflate: the zlib of the JDK takes 0.68 "
    "ms for a chunk, and that of the system 0.63.",
    "one": "*one row*, *one column*: in the first calls the JVM still interprets; after some hundred of them a row of the "
    "contiguous dataset takes 0.18 ms, opening and closing the file included, and a column of the one in chunks 0.7.",
    "first": "*first element*: see *one row*.",
    "1,000 elements": "*1,000 elements*: the way through the index to each of them takes four calls of the system, as no "
    "part of it is kept. Reading such parts from a mapping from the start took twice as long.",
    "open": "*open*: see *one row*; after some hundred calls 0.07 ms.",
}


def lines(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    rows = (line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 3)
    return {(layout, task): (float(passed), float(busy)) for layout, task, passed, busy in rows}


def has_h5py(python):
    return subprocess.run([python, "-c", "import h5py"], capture_output=True).returncode == 0


def row(layout, task, theirs, ours):
    times = [number(theirs[0]) if theirs else "", number(ours[0])]
    ratio = f"{ours[0] / theirs[0]:.2f}" if theirs else ""
    return f"| {layout} | {task} | {' | '.join(times)} | {ratio} |"


def number(value):
    return f"{value:.1f}" if value >= 1 else f"{value:.3f}"


def main():
    side = sys.argv[1] if len(sys.argv) > 1 else "8000"
    python = next((each for each in (sys.executable, "/usr/bin/python3") if has_h5py(each)), None)
    if python is None:
        sys.exit("there is no python3 with h5py")
    java = Java([])
    tasks = str(pathlib.Path(__file__).with_name("hdf5_tasks.py"))
    run = [f"{java.home}/bin/java", "-Xmx8g", "-cp", java.classpath]
    with tempfile.TemporaryDirectory() as folder:
        theirs = lines([python, tasks, f"{folder}/theirs.h5", side])
        ours = lines([*run, "io.monomorph.bench.hdf5.Hdf5Times", f"{folder}/ours.h5", side])
        many = [f"{folder}/datasets.h5", f"{folder}/chunks.h5"]
        theirs |= lines([python, tasks, *many, "many"])
        ours |= lines([*run, "io.monomorph.bench.hdf5.ManyTimes", *many])
    version = "import h5py; print('h5py', h5py.__version__, 'over libhdf5', h5py.version.hdf5_version)"
    versions = subprocess.run([python, "-c", version], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    origins = [f"- {note}" for note in origin(java) if not note.startswith(("NumPy", "JMH"))]
    slow = [task for (layout, task), times in ours.items() if (layout, task) in theirs and times[0] > theirs[layout, task][0]]
    # The longest words that a task begins with name its note.
    keys = {max((key for key in NOTES if task.startswith(key)), key=len, default=None) for task in slow}
    notes = [textwrap.fill(f"- {NOTES[key]}", 120, subsequent_indent="  ") for key in NOTES if key in keys]
    table = [row(layout, task, theirs.get((layout, task)), times) for (layout, task), times in ours.items()]
    text = [
        "# HDF5 and h5py",
        "",
        f"`python3 generated-examples/src/bench/python/hdf5.py` measures and writes this page: a dataset of {side} x {side}",
        "float64, chunks of 250 x 250, deflate 4; and two files with many datasets and chunks. Each task opens the file,",
        "works, and closes it; what was written is on the disk then (fsync), for h5py too. Milliseconds, the best of 3 to 60",
        "calls, files in the page cache, one thread unless a row says two (h5py has a lock, so that its threads take turns).",
        "",
        *origins,
        f"- {versions}",
        "",
        "| layout | task | h5py | Monomorph | ratio |",
        "|---|---|---:|---:|---:|",
        *table,
        "",
    ]
    if notes:
        text += ["## Rows above 1", "", *notes, ""]
    (root / "docs/benchmarks/hdf5.md").write_text("\n".join(text))


if __name__ == "__main__":
    main()
