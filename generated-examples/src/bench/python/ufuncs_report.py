"""Writes ufuncs.md and its pictures from the CSV files in a folder: ufuncs_report.py [docs/benchmarks]"""
import math
import pathlib
import sys

import ratio_plot
from reasons import reason
from tables import geometric_mean, number, paragraph, read, table, time, two

# The bars of issue-level targets: rows of up to 1000 elements, all rows, loops in C, loops by hand, independence.
SMALL, ANY, C_LOOP, BY_HAND, INDEPENDENT = 0.3, 1.0, 1.15, 1.1, 1.1
SMALL_N = 1000
BY_HAND_LAYOUT = " by hand"


def with_vectors(row):
    """The ratio in a JVM that has the Vector API; rows that were not timed there have nothing of it."""
    return number(row["vector_ratio"] or row["ratio"])


def best(row):
    """The library's nanoseconds with the Vector API, or without where that was not timed."""
    return row["java_vector_ns"] or row["java_ns"]


def size(text):
    """Powers of ten as 1e3, and 9e6."""
    digits = text.rstrip("0")
    zeros = len(text) - len(digits)
    return text if zeros < 3 else f"{digits}e{zeros}"


def means(rows):
    """Geometric means of the ratios by length, without the Vector API and with it."""
    def line(name, some):
        plain, with_vector = [number(row["ratio"]) for row in some], [with_vectors(row) for row in some]
        slower = sum(1 for value in with_vector if value and value > ANY)
        return [name, str(len(some)), two(geometric_mean(plain)), two(geometric_mean(with_vector)), str(slower)]

    by_size = {n: [row for row in rows if int(row["n"]) == n] for n in sorted({int(row["n"]) for row in rows})}
    lines = [line(f"n = {size(str(n))}", some) for n, some in by_size.items()] + [line("**all**", rows)]
    return table(["rows", "number:", "without the Vector API:", "with it:", "slower than NumPy:"], lines)


def slow(rows):
    """Rows that miss their target, the worst first."""
    def target(row):
        return SMALL if int(row["n"]) <= SMALL_N else ANY

    missed = [row for row in rows if with_vectors(row) is None or with_vectors(row) > target(row)]
    missed.sort(key=lambda row: -(with_vectors(row) or math.inf) / target(row))
    cells = [
        [row["op"], row["dtype"], size(row["n"]), row["layout"], two(with_vectors(row)), two(number(row["tuned_ratio"])), str(target(row)),
         reason(":".join(row[column] for column in ("op", "dtype", "n", "layout")))]
        for row in missed
    ]
    return table(["op", "dtype", "n:", "layout", "ratio:", "tuned:", "target:", "because of"], cells)


def compared(rows, reference, column, target):
    """Times against those of another loop."""
    cells = []
    for row, theirs in ((row, number(reference(row) or "")) for row in rows):
        if theirs and row["java_ns"]:
            share = number(best(row)) / theirs
            name = row["op"] if row["layout"] == "contiguous" else f"{row['op']}, {row['layout']}"
            cells.append([name, size(row["n"]), time(best(row)), time(str(theirs)), two(share), "" if share <= target else "missed"])
    return table(["op", "n:", "library:", f"{column}:", "ratio:", ""], cells)


def everything(rows):
    head = ["op", "dtype", "n:", "layout", "library:", "NumPy:", "ratio:", "with Vector API:", "ratio:", "tuned:", "ratio:", "bytes:"]
    cells = [
        [row["op"], row["dtype"], size(row["n"]), row["layout"], time(row["java_ns"]), time(row["numpy_ns"]),
         two(number(row["ratio"])), time(row["java_vector_ns"]), two(number(row["vector_ratio"])),
         time(row["tuned_ns"]), two(number(row["tuned_ratio"])),
         f"{float(row['bytes_per_op'] or 0):.0f}"]
        for row in rows
    ]
    return table(head, cells)


def plots(folder, rows):
    """One picture of contiguous vectors and one of everything else, as lines of Markdown."""
    vectors = [row for row in rows if row["layout"] == "contiguous"]
    others = [row for row in rows if row["layout"] != "contiguous"]
    for name, some, label in (
        ("contiguous", vectors, lambda row: f"{row['op']} {row['dtype']}"),
        ("layouts", others, lambda row: f"{row['op']} {row['dtype']} {row['layout']}"),
    ):
        bars = {}
        for row in some:
            if with_vectors(row):
                bars.setdefault(label(row), []).append((size(row["n"]), with_vectors(row)))
        if bars:
            (folder / f"ufuncs-{name}.svg").write_text(ratio_plot.svg(bars))
            yield f"![Ratios of the library's time to NumPy's: {name}](ufuncs-{name}.svg)"
            yield ""


def like_by_hand(row):
    return row["op"], row["n"], row["layout"]


def write(folder):
    notes, all_rows = read(folder / "ufuncs.csv")
    rows = [row for row in all_rows if not row["layout"].endswith(BY_HAND_LAYOUT)]
    by_hand = {
        (row["op"], row["n"], row["layout"].removesuffix(BY_HAND_LAYOUT)): row["java_ns"]
        for row in all_rows if row["layout"].endswith(BY_HAND_LAYOUT)
    }
    twice = [row for row in rows if like_by_hand(row) in by_hand]
    _, independence = read(folder / "independence.csv")
    _, peers = read(folder / "peers.csv")
    lines = [
        "# Ufuncs and NumPy",
        "",
        *paragraph(
            "`python3 generated-examples/src/bench/python/ufuncs.py` measures and writes this page, its pictures and the CSV files beside it. Times are"
            " medians of a call of the public API; a ratio below 1 says that the library is faster than NumPy on the same machine in the same minute."
            ' Results go to an existing buffer, except in rows called "new result"; "bytes" is the memory that a call allocates, as JMH\'s profiler'
            " estimates it."
        ),
        "",
        *(f"- {note}" for note in notes),
        "",
        "## Geometric means of the ratios",
        "",
        *paragraph(
            "The Vector API is present in a JVM started with `--add-modules jdk.incubator.vector`; rows for which it changes nothing were timed only once."
            " New results were also timed in a JVM that is tuned for them, with `-XX:+UseTransparentHugePages -XX:+UseSerialGC -Xmn64m`."
        ),
        "",
        *means(rows),
        *plots(folder, rows),
        "## Rows that miss their target",
        "",
        f"The target is a ratio of {SMALL} up to {SMALL_N} elements and {ANY} above, with the Vector API.",
        "",
        *slow(rows),
        "## Memory-bound rows and a loop in C",
        "",
        f"`gcc -O3 -march=native`, the same traffic in one loop; the target is {C_LOOP}.",
        "",
        *compared(rows, lambda row: row["c_ns"], "C", C_LOOP),
        "## Loops by hand",
        "",
        *paragraph(
            "A user's ufunc `scale_add`, which is `a * 2 + b`, and the sum of `a` and `b` in a new array, beside loops over Java arrays; the target is"
            f" {BY_HAND}."
        ),
        "",
        *compared(twice, lambda row: by_hand[like_by_hand(row)], "by hand", BY_HAND),
    ]
    if independence:
        lines += [
            "## Independence",
            "",
            *paragraph(
                "The time of float64 add and sum when every ufunc has run on every dtype, in several layouts and on two other backends: first in the JVM, or"
                f" between compilation and timing. The ratio is to a JVM in which nothing else ran; the target is {INDEPENDENT}."
            ),
            "",
            *table(["op", "n:", "others", "time:", "ratio:"],
                   [[row["op"], size(row["n"]), row["others"], time(row["java_ns"]), two(number(row["ratio"]))] for row in independence]),
        ]
    if peers:
        lines += [
            "## Other libraries of Java",
            "",
            *paragraph(
                "Vectors of float64, results in existing vectors; `addTransposed` is `a.T + b` of square matrices of that many elements. ND4J uses all cores,"
                " the others one."
            ),
            "",
            *table(["op", "n:", *(f"{library}:" for library in sorted({row["library"] for row in peers}))], by_library(peers)),
        ]
    lines += ["## All rows", "", *everything(rows)]
    (folder / "ufuncs.md").write_text("\n".join(lines).rstrip() + "\n")


def by_library(peers):
    libraries = sorted({row["library"] for row in peers})
    by_row = {}
    for row in peers:
        by_row.setdefault((row["op"], row["n"]), {})[row["library"]] = row["java_ns"]
    for (op, n), times in sorted(by_row.items(), key=lambda item: (item[0][0], int(item[0][1]))):
        yield [op, size(n), *(time(times.get(library, "")) for library in libraries)]


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "docs/benchmarks"))
