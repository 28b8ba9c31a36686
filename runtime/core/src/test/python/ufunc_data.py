"""What the goldens of ufuncs compute with, and how they tell results: the notation of README.md beside the goldens."""

import golden_text
import numpy as np

LETTERS = "?bBhHiIqQefdFD"
KINDS = {"small": "sixteenths({0})", "all": "wide({0}, 0)", "special": "wide({0}, 62)"}

# Of real zeros of both signs NumPy's result depends on the dtype, the processor and the place in the row.
CHOOSING = "maximum minimum fmax fmin clip".split()


def form(random, letter, dims, kind=None, steps=None, broadcast=()):
    """An operand as a view of an array in C order: each so many-th element along an axis, and the axes in any order."""
    steps = steps or [1 for _ in dims]
    axes = list(range(len(dims)))
    if random.random() < 0.5:
        random.shuffle(axes)
    room = golden_text.c_strides([abs(s) * n for s, n in zip(steps, dims)])
    seen, strides = [dims[a] for a in axes], [room[a] * steps[a] for a in axes]
    lies = "" if 0 in seen or strides == golden_text.c_strides(seen) else f" strides {golden_text.tuple_of(strides)}"
    made = KINDS[kind or random.choice("small all all special".split())].format(random.getrandbits(40))
    shown = f" broadcast {golden_text.tuple_of(broadcast(seen))}" if broadcast else ""
    return f"{np.dtype(letter)} {golden_text.tuple_of(seen)}{lies} {made}{shown}"


def view(random, letter, dims, kind=None, broadcast=True):
    steps = [random.choice([1, 1, 1, -1, 2, -2, 3]) for _ in dims] if random.random() < 0.5 else None
    wider = broadcast and random.random() < 0.1

    def shape(seen):
        return [random.choice([2, 3, 9])] * random.randint(0, 1) + [random.choice([1, 3, 130]) if n == 1 else n for n in seen]

    return form(random, letter, dims, kind, steps, shape if wider else ())


def is_array(text):
    return " (" in text


def operand(text):
    """An array, or a number of Python's."""
    return golden_text.read(text) if is_array(text) else {"True": True, "False": False}.get(text) if text[0] in "TF" else number(text)


def number(text):
    return int(text) if text.lstrip("-").isdigit() else float(text)


def dtype(text):
    """The dtype of an operand in the notation."""
    return np.dtype(text.split(" ")[0])


def letter(name):
    """Of a dtype; NumPy has two for each of some."""
    char = np.dtype(name).char
    return {"l": "q", "L": "Q"}.get(char, char)


def options(facts):
    """Those of the parts that begin with a word of a setting, by the word."""
    words = (fact.partition(" ") for fact in facts)
    return {word: rest for word, _, rest in words if word in "out where axis keepdims initial dtype indices with casting seed".split()}


def outputs(letters, dims):
    """Buffers for results, of the dtypes of a list, which begin with small numbers."""
    return tuple(golden_text.read(f"{name} {golden_text.tuple_of(dims)} sixteenths(7)") for name in letters.split(", "))


def names(letters):
    return ", ".join(np.dtype(letter).name for letter in letters)


def describe(result, zeros=False, rough=False):
    """A result; zeros of both signs count as one if that is said, and no elements where they may differ."""
    result = golden_text.with_one_nan(np.asarray(result))
    if rough:
        return golden_text.head(result)
    if zeros and result.dtype.kind in "fc":
        return golden_text.array(result + np.zeros((), result.dtype)) + " zeros"
    return golden_text.array(result)
