"""What the reports share: reading the CSV files, and tables in Markdown."""
import csv
import math
import textwrap


def read(path):
    """The notes in front, and the rows as dictionaries; nothing if there is no such file."""
    if not path.exists():
        return [], []
    lines = path.read_text().splitlines()
    notes = [line[2:] for line in lines if line.startswith("# ")]
    return notes, list(csv.DictReader(line for line in lines if not line.startswith("# ")))


def number(text):
    return float(text) if text else None


def geometric_mean(values):
    values = [value for value in values if value]
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def time(text):
    nanoseconds = number(text)
    if nanoseconds is None:
        return ""
    for unit, size in (("ns", 1), ("us", 1e3), ("ms", 1e6)):
        if nanoseconds < 1000 * size:
            break
    return f"{nanoseconds / size:.3g} {unit}" if nanoseconds < 1e9 else f"{nanoseconds / size:.0f} ms"


def two(value):
    return "" if value is None else f"{value:.2f}"


def paragraph(text):
    """Lines of at most 120 characters."""
    return textwrap.wrap(text, 120, break_long_words=False, break_on_hyphens=False)


def table(head, rows):
    """Markdown; the columns whose head ends with a colon are numbers."""
    yield "| " + " | ".join(column.rstrip(":") for column in head) + " |"
    yield "|" + "|".join("---:" if column.endswith(":") else "---" for column in head) + "|"
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""
