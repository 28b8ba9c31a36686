"""Bars of ratios as SVG, without a plotting library."""
import html
import math

LEFT, WIDTH, BAR, GAP, TOP = 280, 520, 7, 8, 44
LEAST, MOST = 0.02, 8.0
COLOURS = ["#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b"]
SLOWER = "#cb181d"


def svg(bars):
    """A picture of {label: [(name, ratio), ...]}: to the left of 1 the library is faster. Logarithmic."""
    names = sorted({name for pairs in bars.values() for name, _ in pairs}, key=float)
    colours = {name: COLOURS[k * (len(COLOURS) - 1) // max(len(names) - 1, 1)] for k, name in enumerate(names)}
    height = TOP + sum(len(pairs) * BAR + GAP for pairs in bars.values()) + 10
    parts = [*legend(colours), *grid(height)]
    y = TOP
    for label, pairs in bars.items():
        middle = y + len(pairs) * BAR / 2 + 4
        parts.append(text(LEFT - 8, middle, label, "end"))
        for name, ratio in pairs:
            parts.append(bar(y, ratio, colours[name], f"{label}, {name}: {ratio:.2f}"))
            y += BAR
        y += GAP
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 60}" height="{height}" '
        'font-family="sans-serif" font-size="11">\n<rect width="100%" height="100%" fill="white"/>'
    )
    return "\n".join([head, *parts, "</svg>\n"])


def place(ratio):
    share = math.log(min(max(ratio, LEAST), MOST) / LEAST) / math.log(MOST / LEAST)
    return LEFT + share * WIDTH


def bar(y, ratio, colour, title):
    """From 1 to the ratio; slower ones in red."""
    start, end = sorted((place(1), place(ratio)))
    fill = SLOWER if ratio > 1 else colour
    return (
        f'<rect x="{start:.1f}" y="{y}" width="{max(end - start, 1):.1f}" height="{BAR - 1}" fill="{fill}">'
        f"<title>{html.escape(title)}</title></rect>"
    )


def grid(height):
    for ratio in (0.02, 0.05, 0.1, 0.2, 0.3, 0.6, 1, 2, 4, 8):
        x = place(ratio)
        stroke = "#333" if ratio == 1 else "#ddd"
        yield f'<line x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{height - 6}" stroke="{stroke}"/>'
        yield text(x, TOP - 12, f"{ratio:g}", "middle")


def legend(colours):
    yield text(LEFT - 8, 14, "time / NumPy's time", "end")
    for k, (name, colour) in enumerate(colours.items()):
        x = LEFT + 78 * k
        yield f'<rect x="{x}" y="6" width="10" height="10" fill="{colour}"/>'
        yield text(x + 14, 15, f"n = {name}", "start")
    x = LEFT + 78 * len(colours)
    yield f'<rect x="{x}" y="6" width="10" height="10" fill="{SLOWER}"/>'
    yield text(x + 14, 15, "slower", "start")


def text(x, y, words, anchor):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'
