"""Times NumPy, then the benchmarks, then NumPy again, and prints a Markdown table of times and ratios.

Of every case the shortest of several runs counts: other work on the machine only adds to it.

Usage, from the root of the repository: compare.py SCRIPT BENCHMARKS [JMH ARGUMENTS], for example
compare.py indexing.py 'IndexingBenchmark|CopyBenchmark'
"""
import json
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
    figures = pathlib.Path(folder, "jmh.json")
    arguments = " ".join([sys.argv[2], f"-rf json -rff {figures}", *sys.argv[3:]])
    subprocess.run(["mvn", "-q", "-ntp", "compile", "-Pbench", f"-Dbench.args={arguments}"], check=True, cwd=root, stdout=subprocess.DEVNULL)
    rows = json.loads(figures.read_text())
after = numpy()

table = {}
for row in rows:
    name = row["benchmark"].split(".")[-1]
    key = (name, row["params"]["dtype"].lower())
    if key in before:
        ours = min(min(fork) for fork in row["primaryMetric"]["rawData"])
        table.setdefault(name, {})[key[1]] = (ours, min(before[key], after[key]))

dtypes = ["float64", "float32", "int32", "uint8"]
print("| case | " + " | ".join(f"{d}: us, ratio" for d in dtypes) + " |")
print("|---|" + "---:|" * len(dtypes))
for name, cells in table.items():
    print(f"| {name} | " + " | ".join(f"{cells[d][0] / 1000:.4g}, {cells[d][0] / cells[d][1]:.2f}" for d in dtypes) + " |")
