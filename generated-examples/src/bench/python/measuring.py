"""What the drivers share: the compiled benchmarks, their results, and CSV files that say what was measured where."""
import csv
import itertools
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

from tables import read

root = pathlib.Path(__file__).parents[4]

VECTOR_API = ["--add-modules=jdk.incubator.vector"]
# Large pages, and a young generation that a cache holds, under the collector that takes the shortest breaks from it.
TUNED = [*VECTOR_API, "-XX:+UseTransparentHugePages", "-XX:+UseSerialGC", "-Xmn64m"]


class Java:
    """The compiled benchmarks, and the JVM that Maven chose for them."""

    def __init__(self, jmh, profiles="bench"):
        self.jmh = jmh
        text = self.maven("io.monomorph.bench.rows.ListRows", profiles)
        lines = text[text.index("\n/") + 1 :].splitlines() if not text.startswith("/") else text.splitlines()
        self.home, self.classpath, self.version = lines[:3]
        self.rows = [json.loads(line) for line in lines[3:] if line.startswith("{")]

    @staticmethod
    def maven(main, profiles):
        command = ["mvn", "-q", "-B", "-ntp", "compile", f"-P{profiles}", f"-Dbench.main={main}", "-Dbench.args="]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        return re.sub("\x1b\\[[0-9;]*m", "", done.stdout)

    def run(self, benchmark, parameters, options=()):
        """JMH's results of a benchmark, in a JVM with more options, as a list of dictionaries."""
        with tempfile.TemporaryDirectory() as folder:
            results = pathlib.Path(folder, "results.json")
            command = [f"{self.home}/bin/java", "-cp", self.classpath, "org.openjdk.jmh.Main", benchmark, *self.jmh]
            command += ["-prof", "gc", "-rf", "json", "-rff", str(results)]
            for name, values in parameters.items():
                command += ["-p", f"{name}={','.join(values)}"]
            if options:
                command += ["-jvmArgsAppend", " ".join(options)]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            while done.returncode and "JMH lock" in done.stdout + done.stderr:
                print("waiting for another JMH on this machine ...", file=sys.stderr, flush=True)
                time.sleep(10)
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            # A row that fails is missing among the results, and the others go on.
            for failure in re.findall(r"^(?:ERROR: |java\.|io\.).*(?:Exception|Error).*", done.stdout + done.stderr, re.M):
                print("failed:", failure, file=sys.stderr)
            if not results.exists():
                return []
            return json.loads(results.read_text() or "[]")


def median(result):
    return statistics.median(itertools.chain(*result["primaryMetric"]["rawData"]))


def allocated(result):
    return next(value["score"] for key, value in result["secondaryMetrics"].items() if key.endswith("gc.alloc.rate.norm"))


def ratio(ours, theirs):
    return None if ours is None or theirs is None else ours / theirs


def drift(before, after):
    """How much slower the slower of two measurements of the same was."""
    return max(before, after) / min(before, after)


def rounded(value):
    """Four digits are more than can be repeated."""
    return "" if value is None else f"{value:.4g}" if value < 10_000 else f"{value:.0f}"


def origin(java):
    """Where and with what was measured."""
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=root, capture_output=True, text=True).stdout.strip()
    version = subprocess.run([sys.executable, "-c", "import numpy; print(numpy.__version__)"], capture_output=True, text=True, check=True)
    settings = " ".join(java.jmh)
    return [f"commit: {commit}", f"JVM: {java.version}", f"NumPy: {version.stdout.strip()}", f"CPU: {cpu}", f"JMH: {settings}"]


def write(file, notes, columns, rows):
    file.writelines(f"# {note}\n" for note in notes)
    csv.writer(file, lineterminator="\n").writerows([columns, *rows])
    file.flush()


def save(path, notes, columns, rows):
    with path.open("w", newline="") as file:
        write(file, notes, columns, rows)


def replace(path, columns, keys, cells):
    """Puts rows in the place of those that a file has, under its notes; the first columns are the key."""
    notes, rows = read(path)
    new = {tuple(map(str, row[:keys])): row for row in cells}
    old = [[row[column] for column in columns] for row in rows]
    save(path, notes, columns, [new.get(tuple(row[:keys]), row) for row in old])
