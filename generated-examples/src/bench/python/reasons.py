"""Why rows miss their bar: the headings of docs/benchmarks.md that tell it, by the rows they are about."""
import re

# The first that fits, of op:dtype:n:layout or case:dtype. A row without one is a question that is still open.
REASONS = [
    ("new memory", r":new result$"),
    ("memory", r":\d+000000:"),
    ("exp and its like", r"^(exp|log|tanh|power|sin):"),
    ("division and roots", r"^(divide|sqrt):"),
    ("casts and copies", r"^(cast|copy):"),
    ("steps", r"a\[::"),
    ("complex numbers", r":complex"),
    ("marks", r"^(less|isnan|any|where):"),
    ("places", r"^argmax:"),
    ("the loop itself", r":1000:"),
    ("the way to the loop", r":10:"),
    ("far elements", r"^(gather|scatter)Far"),
    ("new memory", r"^(gatherNear|pickRows|pickColumns|pickPairs|maskSelect(Most|Half|Rare)|contiguous|reversed|strided|transposed):"),
    ("masks", r"^mask"),
]


def reason(name):
    """A link to the heading, or nothing."""
    heading = next((heading for heading, rows in REASONS if re.search(rows, name)), None)
    return f"[{heading}](../benchmarks.md#{heading.replace(' ', '-')})" if heading else "not known"
