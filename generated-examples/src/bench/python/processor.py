"""Times compilations with the annotation processor, and writes docs/benchmarks/processor.md.

    python3 generated-examples/src/bench/python/processor.py [--rounds N] [--before COMMAND]

from the root of the repository takes some twenty minutes; AutoValue and Immutables come from Maven Central. Every
compilation is a process of javac of its own, as builds that fork have it; the ways take turns. COMMAND, if given, runs
each of them: it may see to it that the machine does nothing else meanwhile.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from measuring import Java, origin, root

BACKENDS = {"backends-1": "1 backend", "backends-10": "10 backends", "backends-50": "50 backends", "ufuncs-100": "100 ufuncs"}
PEERS = {
    "autovalue-15": "AutoValue, 15 classes", "autovalue-150": "AutoValue, 150 classes",
    "immutables-15": "Immutables, 15 classes", "immutables-150": "Immutables, 150 classes",
}
WAYS = ("with", "written", "without")
ARTIFACTS = ("com.google.auto.value:auto-value:1.11.1", "com.google.auto.value:auto-value-annotations:1.11.1", "org.immutables:value:2.12.2")
TEXT = pathlib.Path(__file__).with_name("processor_notes.md")


def compile_once(javac, file, folder):
    """The seconds that a process of javac takes: those of the clock, and those of all its threads."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    start = time.perf_counter()
    process = subprocess.Popen([javac, "-nowarn", "-d", folder, f"@{file}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{file} was not compiled")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def print_one(javac, file):
    with tempfile.TemporaryDirectory() as folder:
        print(*compile_once(javac, file, f"{folder}/out"))


def fresh(java, before, folder, rounds):
    """Medians over the rounds, of the clock and of all threads, for each project and way."""
    times = {}
    for number in range(rounds):
        for name in [*BACKENDS, *PEERS]:
            ways = [way for way in WAYS if name in BACKENDS or way != "written"]
            for way in ways if number % 2 else ways[::-1]:
                file = str(folder / name / f"{way}.txt")
                command = [*before, sys.executable, __file__, "--one", f"{java.home}/bin/javac", file]
                done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
                times.setdefault((name, way), []).append(tuple(map(float, done.stdout.split())))
    return {key: [statistics.median(column) for column in zip(*measured)] for key, measured in times.items()}


def more(one, other):
    return f"{100 * (one / other - 1):.0f} %"


def fresh_rows(times, names):
    for name, shown in names.items():
        wall, busy = ({way: times[name, way][k] for way in WAYS if (name, way) in times} for k in (0, 1))
        written = [f"{wall['written']:.2f} s", more(wall["written"], wall["without"])] if "written" in wall else ["", ""]
        cells = [shown, f"{wall['with']:.2f} s", f"{wall['without']:.2f} s", more(wall["with"], wall["without"])]
        cells += [*written, more(busy["with"], busy["without"])]
        yield f"| {' | '.join(cells)} |"


def warm_rows(lines):
    for name, *cells in lines:
        with_, written, without, memory, memory_without = map(float, cells)
        yield (
            f"| {BACKENDS[name]} | {with_:.0f} ms | {written:.0f} ms | {without:.0f} ms | {more(with_, without)} | {more(written, without)}"
            f" | {memory:.0f} | {memory_without:.0f} |"
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--before", default="")
    parser.add_argument("--one", nargs=2)
    options = parser.parse_args()
    if options.one:
        return print_one(*options.one)
    java = Java([])
    before = options.before.split()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for artifact in ARTIFACTS:
            copy = ["mvn", "-q", "-B", "-ntp", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}/jars"]
            subprocess.run(copy, cwd=root, check=True)
        jars = sorted(str(jar) for jar in (folder / "jars").iterdir())
        peers = [":".join(jar for jar in jars if part in jar) for part in ("auto-value", "/value-")]
        parts = java.classpath.split(os.pathsep)
        jar = f"{temporary}/processor.jar"
        subprocess.run([f"{java.home}/bin/jar", "-c", "-f", jar, "-C", str(root / "processor/target/classes"), "."], check=True)
        cost = [f"{java.home}/bin/java", "-cp", java.classpath, "io.monomorph.bench.processor.ProcessorCost"]
        cost.insert(1, f"-Dbench.classes={parts[0]}")
        subprocess.run([*cost, "prepare", temporary, jar, *peers], check=True)
        times = fresh(java, before, folder, options.rounds)
        lines = []
        for what in ("warm", "use"):
            done = subprocess.run([*cost, what, temporary, str(options.rounds)], stdout=subprocess.PIPE, text=True, check=True)
            lines += [line.split("\t") for line in done.stdout.splitlines()]
    text = TEXT.read_text()
    places = {
        "ORIGIN": [f"- {note}" for note in origin(java) if not note.startswith(("NumPy", "JMH"))] + [f"- rounds: {options.rounds}"],
        "FRESH": fresh_rows(times, BACKENDS),
        "PEERS": fresh_rows(times, PEERS),
        "WARM": warm_rows(line[1:] for line in lines if line[0] == "warm"),
        "USE": [f"- {line[1]}" for line in lines if line[0] == "use"],
    }
    for place, rows in places.items():
        text = text.replace(f"<!-- {place} -->", "\n".join(rows))
    (root / "docs/benchmarks/processor.md").write_text(text)


if __name__ == "__main__":
    main()
