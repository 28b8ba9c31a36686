"""Writes everyday.md from everyday.csv in a folder: everyday_report.py [docs/benchmarks]"""
import inspect
import pathlib
import sys
import textwrap

from everyday_tasks import TASKS
from tables import geometric_mean, number, paragraph, read, table, time, two

WAYS = {"eager_plain": "step by step", "eager_vector": "with vectors", "lazy_plain": "expression", "lazy_vector": "with vectors"}


def of_size(rows, large):
    return [row for row in rows if (int(row["n"]) > 1000) == large]


def both(row, way):
    """The median, and the worst where another JVM was much slower."""
    median, worst = number(row[way]), number(row[way + "_worst"])
    if median is None:
        return ""
    return two(median) if worst < 1.25 * median else f"{two(median)} ({two(worst)})"


def means(rows):
    cells = []
    for title, large in (("1,000,000", True), ("1,000", False)):
        found = of_size(rows, large)
        values = {way: [number(row[way]) for row in found if row[way]] for way in WAYS}
        slower = [sum(value > 1 for value in values[way]) for way in WAYS]
        cells.append([title, str(len(found)), *(two(geometric_mean(values[way])) for way in WAYS), ", ".join(map(str, slower))])
    return table(["elements", "tasks:", *(f"{title}:" for title in WAYS.values()), "slower than NumPy:"], cells)


def ratios(rows):
    head = ["task", "area", "NumPy:", *(f"{title}:" for title in WAYS.values()), "bytes:", "of the expression:"]
    cells = [
        [row["task"], row["area"], time(row["numpy_ns"]), *(both(row, way) for way in WAYS), *(megabytes(row[name]) for name in ("eager_bytes", "lazy_bytes"))]
        for row in rows
    ]
    return table(head, cells)


def megabytes(text):
    found = number(text)
    return "" if found is None else f"{found / 1e6:.1f} MB" if found >= 1e5 else f"{found / 1e3:.1f} kB"


def first(rows):
    names = ["numpy_first_ns", *(f"{way}_first_ns" for way in WAYS)]
    return table(["task", "NumPy:", *(f"{title}:" for title in WAYS.values())], [[row["task"], *(time(row[name]) for name in names)] for row in rows])


def sources():
    for task in TASKS.values():
        lines = textwrap.dedent(inspect.getsource(task.run)).splitlines()
        yield from (line for line in lines if not line.startswith("@"))
        yield ""


def show(rows):
    """For the eye, in a terminal."""
    rows = list(rows)
    for row in rows:
        ways = "".join(f"{two(number(row[way])):>8}" for way in WAYS)
        print(f"{row['task']:<26}{row['n']:>8}{time(row['numpy_ns']):>10}{ways}   drift {two(number(row['numpy_drift']))}")
    for large in (True, False):
        print("geometric means", *(two(geometric_mean(number(row[way]) for row in of_size(rows, large))) for way in WAYS))


def write(folder):
    notes, rows = read(folder / "everyday.csv")
    lines = [
        "# Everyday tasks and NumPy",
        "",
        *paragraph(
            "`python3 generated-examples/src/bench/python/everyday.py` measures and writes this page and the CSV file beside it. The tasks are of the kinds that"
            " are found in public code and tutorials, each written as a NumPy user writes it (below), as a user of the library writes it step by step, with a new"
            " buffer for every step (`a.sub(a.mean(0)).div(a.std(0))`), and as an expression (`a.lazy().sub(a.mean(0)).div(a.std(0)).eval()`). All get the same"
            " data, and their results are compared before anything is timed. The sources in Java are in `io.monomorph.bench.everyday`."
        ),
        "",
        *paragraph(
            "A ratio below 1 says that the library is faster than NumPy on the same machine in the same minutes. It is the median of several JVMs, each of which"
            " runs all tasks in another order; the worst of them is in parentheses where it is more than 1.25 times as long. JVMs have default options; those"
            " \"with vectors\" have `--add-modules jdk.incubator.vector` too. Tasks without an expression are single calls, or loops over small arrays."
        ),
        "",
        *(f"- {note}" for note in notes),
        "",
        "## Geometric means of the ratios",
        "",
        *paragraph("Beside them, how many tasks take longer than NumPy, for the four columns."),
        "",
        *means(rows),
        "## 1,000,000 elements",
        "",
        *paragraph("Pictures have 1080 x 1920 x 3 elements, matrices 1000 x 1000; distances are between 500 points."),
        "",
        *ratios(of_size(rows, True)),
        "## 1,000 elements",
        "",
        *ratios(of_size(rows, False)),
        "## The first call",
        "",
        *paragraph("The same tasks, each called once in a JVM of its own, and in a Python of its own. Loading classes and running code that is not compiled yet count."),
        "",
        *first(of_size(rows, True)),
        "## The tasks in Python",
        "",
        "```python",
        *list(sources())[:-1],
        "```",
    ]
    (folder / "everyday.md").write_text("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "docs/benchmarks"))
