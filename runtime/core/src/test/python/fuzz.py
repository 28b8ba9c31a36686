"""Holds the library against NumPy in many more random cases than the goldens, plain and with vectors.

    python3 fuzz.py [<thousands of cases> [<seed> [<category> ...]]]

Each category has a script beside this one, which makes a file of cases, and a class of tests, which reads the file
that a property names. The cases are shared out among the categories by what one costs; 1000 is about a million
cases in all, in a minute and a half. One process runs at a time: the scripts, then Maven, whose two executions of
the tests are without and with the module of vectors. The seed is of the first category; each further one has the next.

What comes out is a table. Reports are in target/surefire-reports, the cases in target/fuzz.
"""

import gzip
import math
import os
import pathlib
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
MODULE = HERE.parents[2]
ROOT = MODULE.parents[1]
FOLDER = MODULE / "target" / "fuzz"
REPORTS = MODULE / "target" / "surefire-reports"
DTYPES = 14

# Category: cases of each thousand, script, file, property, class.
CATEGORIES = {
    "casts": (200, "cast", "casts.npz", "casts", "CastsTest"),
    "ufuncs over special and random values": (160, "special_value", "ufunc/special.bin.gz", "special", "UfuncSpecialValuesTest"),
    "slices": (220, "slice", "slices.txt", "slices", "SlicesAgainstNumpyTest"),
    "result types and scalars": (60, "type", "types.txt", "types", "TypesAgainstNumpyTest"),
    "orders": (80, "order", "orders.txt", "orders", "OrdersAgainstNumpyTest"),
    "orders of results": (20, "result_order", "result_orders.txt", "resultorders", "ResultOrdersAgainstNumpyTest"),
    "chains of views": (70, "view", "views.txt", "views", "ViewsAgainstNumpyTest"),
    "indices": (64, "index", "index.txt", "index", "IndexAgainstNumpyTest"),
    "indices of long axes": (6, "index", "index_long.txt", "index", "IndexAgainstNumpyTest"),
    "functions that index": (75, "index_function", "index_functions.txt", "indexFunctions", "IndexFunctionsAgainstNumpyTest"),
    "lists of numbers": (85, "literal", "literals.txt", "literals", "LiteralsAgainstNumpyTest"),
    "creation": (25, "creation", "creation.txt", "creation", "CreationAgainstNumpyTest"),
    "reductions": (25, "reduction", "reductions.txt", "reductions", "ReductionsAgainstNumpyTest"),
    "ufuncs over views": (12, "ufunc_value", "ufunc_values.gz", "ufuncvalues", "UfuncValuesAgainstNumpyTest"),
    "reductions of ufuncs": (3, "ufunc_reduction", "ufunc_reductions.gz", "ufuncs", "UfuncReductionsAgainstNumpyTest"),
    "declared ufuncs": (12, "declared", "declared.gz", "declared", "DeclaredAgainstNumpyTest"),
    "complex medians": (10, "complex_median", "complex_medians.gz", "complexmedians", "ComplexMediansAgainstNumpyTest"),
    "quantiles": (3, "quantile", "quantiles.gz", "quantiles", "QuantilesAgainstNumpyTest"),
    "ufuncs at an index": (1.5, "at", "at.gz", "at", "UpdateAtAgainstNumpyTest"),
    "functions": (4, "composed", "functions.gz", "functions", "FunctionsAgainstNumpyTest"),
    "printing": (2, "print", "print.txt", "printing", "ArrayTextTest"),
}


def lines(path):
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
        return sum(1 for _ in file)


def pairs(path):
    """The combinations of values for each loop: see special_value_goldens.py."""
    total, sizes = 0, {"?": 1, "e": 2, "f": 4, "d": 8, "i": 4}
    with gzip.open(path, "rb") as file:
        for head in iter(file.readline, b""):
            _, loop, *counts = head.decode().split()
            inputs, outputs = loop.split("->")
            count = math.prod(map(int, counts))
            size = sum(int(n) * sizes[c] for n, c in zip(counts, inputs)) + sum(count * sizes[c] for c in outputs)
            file.seek(size, os.SEEK_CUR)
            total += count
    return total


def make(name, thousands, seed):
    """How many cases there are, in the file that is returned too."""
    share, script, file, _, _ = CATEGORIES[name]
    count, path = max(2000, round(share * thousands)), FOLDER / file
    path.parent.mkdir(parents=True, exist_ok=True)
    target, arguments = path, [count, seed]
    if script == "cast":
        arguments[0] = count // DTYPES**2
    elif script == "special_value":
        target, arguments[0] = FOLDER, max(1, count // 360)
    elif script == "creation":
        arguments[0] = max(1, count // 900)
    elif script == "print":
        target = FOLDER
    elif name == "indices of long axes":
        arguments.append("long")
    subprocess.run([sys.executable, HERE / f"{script}_goldens.py", target, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    if script == "cast":
        return arguments[0] * DTYPES**2, path
    if script == "special_value":
        return pairs(path), path
    if script == "print":
        return path.read_bytes().count(b"\0") // 2 + 1, FOLDER
    return lines(path), path


def differences(reports, test):
    """What the report of a class says: how many cases differ, or that something else went wrong."""
    found = 0
    for path in reports.glob(f"TEST-*.{test}.xml"):
        for failure in [*xml.parse(path).iter("failure"), *xml.parse(path).iter("error")]:
            text = (failure.get("message") or "") + (failure.text or "")
            told = re.findall(r"(\d+) of \d+ (?:\w+ )?differ", text)
            found += int(told[0]) if told else 1
        return found
    return "not run"


def main(thousands="1000", seed="1", *chosen):
    names = list(chosen or CATEGORIES)
    rows, properties, tests = [], {}, set()
    for number, name in enumerate(names):
        begin = time.monotonic()
        own = int(seed) + number
        count, path = make(name, float(thousands), own)
        _, _, _, key, test = CATEGORIES[name]
        tests.add(test)
        if key in properties:
            with properties[key].open("a") as both:
                both.write(path.read_text())
        else:
            properties[key] = path
        rows.append((name, count, own, test))
        print(f"{name}: {count} cases in {time.monotonic() - begin:.0f} s", flush=True)
    for report in REPORTS.rglob("TEST-*.xml"):
        report.unlink()
    begin = time.monotonic()
    command = ["mvn", "-q", "-o", "-ntp", "test", "-pl", "runtime/core", "-am", "-Dtest=" + ",".join(sorted(tests))]
    command += ["-Dsurefire.failIfNoSpecifiedTests=false", "-Dmaven.test.failure.ignore=true"]
    command += [f"-Dmonomorph.{key}={path}" for key, path in properties.items()]
    with (FOLDER / "maven.log").open("w") as log:
        status = subprocess.run(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT).returncode
    print(f"tests in {time.monotonic() - begin:.0f} s, Maven's exit code {status}\n")
    print("| category | cases | seed | plain | vectors |\n|---|---:|---:|---:|---:|")
    for name, count, own, test in rows:
        print(f"| {name} | {count:,} | {own} | {differences(REPORTS, test)} | {differences(REPORTS / 'vectors', test)} |")
    print(f"| all | {sum(row[1] for row in rows):,} | | | |")


main(*sys.argv[1:])
