"""Writes indexing.md from indexing.csv in a folder: indexing_report.py [docs/benchmarks]"""
import math
import pathlib
import re
import sys

from reasons import reason
from tables import geometric_mean, number, paragraph, read, table, time, two

# The target of masks, columns, transposes and small arrays, and that of the others.
HALF, ANY = 0.5, 1.0
HALF_CASES = r"^(mask|pickColumns|transposed|small|scalar)"
# How much two measurements of NumPy may differ before a row is worth a second look.
DRIFT = 1.15

# Each setting has what those before it have.
SETTINGS = {"plain": "ratio", "with vectors": "vector_ratio", "tuned": "tuned_ratio"}


def target(row):
    return HALF if re.search(HALF_CASES, row["case"]) else ANY


def ratio(row, setting):
    """Cases that were not timed in a JVM have nothing of it."""
    columns = list(SETTINGS.values())
    known = [row[column] for column in columns[: columns.index(SETTINGS[setting]) + 1] if row[column]]
    return number(known[-1]) if known else None


def means(rows):
    """Geometric means of the ratios by dtype, and how many rows miss their target."""
    dtypes = list(dict.fromkeys(row["dtype"] for row in rows))
    parts = [(dtype, [row for row in rows if row["dtype"] == dtype]) for dtype in dtypes]
    lines = []
    for name, some in [*parts, ("**all**", rows)]:
        cells = [two(geometric_mean([ratio(row, setting) for row in some])) for setting in SETTINGS]
        missing = [str(sum(1 for row in some if missed(row, setting))) for setting in SETTINGS]
        lines.append([name, str(len(some)), *cells, *missing])
    return table(["dtype", "rows:", *(f"{s}:" for s in SETTINGS), *(f"missed, {s}:" for s in SETTINGS)], lines)


def missed(row, setting):
    value = ratio(row, setting)
    return value is None or value > target(row)


def slow(rows):
    """Rows that miss their target, the worst first."""
    found = [row for row in rows if missed(row, "plain") or missed(row, "with vectors")]
    found.sort(key=lambda row: -(ratio(row, "plain") or math.inf) / target(row))
    cells = [
        [row["case"], row["dtype"], str(target(row)), *(two(ratio(row, setting)) for setting in SETTINGS), reason(f"{row['case']}:{row['dtype']}")]
        for row in found
    ]
    return table(["case", "dtype", "target:", *(f"{setting}:" for setting in SETTINGS), "because of"], cells)


def by_hand(rows):
    cells = []
    for row in rows:
        loop = number(row["by_hand_ns"])
        if loop and row["java_ns"]:
            ours, theirs = number(row["java_ns"]), number(row["numpy_ns"])
            cells.append([row["case"], row["dtype"], time(row["java_ns"]), time(row["by_hand_ns"]), two(ours / loop), two(loop / theirs)])
    return table(["case", "dtype", "library:", "by hand:", "library to loop:", "loop to NumPy:"], cells)


def unsteady(rows):
    """The rows whose ratios another run may change."""
    found = [row for row in rows if number(row["numpy_drift"]) > DRIFT]
    return table(["case", "dtype", "NumPy's slower to its faster:"], [[row["case"], row["dtype"], two(number(row["numpy_drift"]))] for row in found])


def everything(rows):
    head = ["case", "dtype", "NumPy:", "library:", "ratio:", "with vectors:", "ratio:", "tuned:", "ratio:", "bytes:"]
    cells = [
        [row["case"], row["dtype"], time(row["numpy_ns"]),
         time(row["java_ns"]), two(number(row["ratio"])), time(row["vector_ns"]), two(number(row["vector_ratio"])),
         time(row["tuned_ns"]), two(number(row["tuned_ratio"])), f"{float(row['bytes_per_op'] or 0):.0f}"]
        for row in rows
    ]
    return table(head, cells)


def write(folder):
    notes, rows = read(folder / "indexing.csv")
    lines = [
        "# Copies, indexing and NumPy",
        "",
        *paragraph(
            "`python3 generated-examples/src/bench/python/indexing.py` measures and writes this page and the CSV file beside it. Times are medians of a call of"
            " the public API; a ratio below 1 says that the library is faster than NumPy on the same machine in the same minutes. Vectors and masks have 1e6"
            " elements, 1, 50 or 99 % of them marked; `far` cases take 1e6 of 1e7 elements, `near` ones 1e4 of 1e4; matrices are 1000 x 1000, of which 500"
            " rows or columns are picked; `transposed` is 4096 x 4096; `small` and single scalar cases are of buffers of 10 elements, loops of 1000. Cases"
            " `Into` write to an existing buffer, by `Destination.into` and NumPy's `out`; the other selections return new ones. \"Bytes\" is the memory that a call"
            " allocates, as JMH's profiler estimates it."
        ),
        "",
        *paragraph(
            "A JVM started with `--add-modules jdk.incubator.vector` has the Vector API. A tuned one has it too, and memory that is quick to allocate and to"
            " access; see the options. Cells without times have those of a plain JVM."
        ),
        "",
        *(f"- {note}" for note in notes),
        "",
        "## Geometric means of the ratios, and rows that miss their target",
        "",
        f"The target is a ratio of {HALF} for masks, columns, transposes, small buffers and single elements, {ANY} for the others.",
        "",
        *means(rows),
        "## Rows that miss their target, plain or with vectors",
        "",
        *slow(rows),
        "## New results, and loops by hand",
        "",
        *paragraph("`new double[n]` and a loop over arrays, or `byte`: the time of a Java program for one type alone, without checks of the indices."),
        "",
        *by_hand(rows),
        "## Drift",
        "",
        f"NumPy was timed before and after the library; rows whose two medians differ by more than {DRIFT}:",
        "",
        *unsteady(rows),
        "## All rows",
        "",
        *everything(rows),
    ]
    (folder / "indexing.md").write_text("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "docs/benchmarks"))
