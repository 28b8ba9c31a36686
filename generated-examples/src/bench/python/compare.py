"""Times NumPy, then the benchmarks, then NumPy again, and prints a Markdown table of medians and ratios.

Usage, from the root of the repository: compare.py SCRIPT BENCHMARKS [JMH ARGUMENTS], for example
compare.py indexing.py 'IndexingBenchmark|CopyBenchmark'
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
root = here.parents[3]


def numpy():
    text = subprocess.run([sys.executable, here / sys.argv[1]], check=True, capture_output=True, text=True).stdout
    return {tuple(line.split(",")[:2]): float(line.split(",")[2]) for line in text.splitlines()}


before = numpy()
with tempfile.TemporaryDirectory() as folder:
    figures = pathlib.Path(folder, "jmh.csv")
    arguments = " ".join([sys.argv[2], f"-rf csv -rff {figures}", *sys.argv[3:]])
    subprocess.run(["mvn", "-q", "-ntp", "compile", "-Pbench", f"-Dbench.args={arguments}"], check=True, cwd=root, stdout=subprocess.DEVNULL)
    rows = list(csv.DictReader(figures.open()))
after = numpy()

table = {}
for row in rows:
    name = row["Benchmark"].split(".")[-1]
    key = (name, row["Param: dtype"].lower())
    if ":" not in name and key in before:
        theirs = (before[key] + after[key]) / 2
        table.setdefault(name, {})[key[1]] = (float(row["Score"]), theirs)

dtypes = ["float64", "float32", "int32", "uint8"]
print("| case | " + " | ".join(f"{d}: us, ratio" for d in dtypes) + " |")
print("|---|" + "---:|" * len(dtypes))
for name, cells in table.items():
    print(f"| {name} | " + " | ".join(f"{cells[d][0] / 1000:.4g}, {cells[d][0] / cells[d][1]:.2f}" for d in dtypes) + " |")
