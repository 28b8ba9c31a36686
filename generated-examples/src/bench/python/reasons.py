"""Why rows miss their target: the headings of docs/benchmarks.md that tell it, by the rows they are about."""
import re

# The first that fits, of op:dtype:n:layout or case:dtype. A row without one is a question that is still open.
REASONS = [
    ("new memory", r":new result$"),
    ("exp and similar functions", r"^(exp|log|tanh|power|sin):"),
    ("division and roots", r"^(divide|sqrt):"),
    ("complex numbers", r":complex"),
    ("casts", r"^cast:float64 to int32"),
    ("steps", r":1000(00)?:a\[::"),
    ("memory", r":\d+000000:"),
    ("copies", r"^(copy|abs):"),
    ("marks", r"^(less|isnan|any|where):"),
    ("places", r"^argmax:"),
    ("the loop itself", r":1000:"),
    ("the way to the loop", r":10:"),
    ("far elements", r"^(gather|scatter)Far"),
    ("columns", r"^pickColumnsInto"),
    ("masks", r"^mask(Assign|Put|Select.*Into)"),
    ("new memory", r"^(gatherNear|pickRows|pickColumns|maskSelect\w+):"),
    ("memory", r"^(contiguous|reversed|strided|transposed):"),
    ("small indices", r"^(small|scalar|pickPairs|view)"),
]


def reason(name):
    """A link to the heading, or nothing."""
    heading = next((heading for heading, rows in REASONS if re.search(rows, name)), None)
    return f"[{heading}](../benchmarks.md#{heading.replace(' ', '-')})" if heading else "not known"
