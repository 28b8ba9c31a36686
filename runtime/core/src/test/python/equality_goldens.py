"""Makes the goldens of NdBuffer.allEqual and bitwiseEquals.

    python3 equality_goldens.py <file, ending in .gz> [<number of cases> [<seed>]]

A line is "all_equal | <operand> | <operand or number> | <whether NaN equals NaN> = <truth>", or "bits | <operand> |
<operand> = <truth>", in the notation of README.md beside the goldens. The rule for numbers is that of the method
all_equal of zarr's NDBuffer: a floating-point zero is compared by its bits.
"""

import random as randoms
import sys
import warnings

import golden_text
import numpy as np
from golden_text import tuple_of
from ufunc_data import LETTERS, view
from ufunc_data import operand as value

REAL = "0.0 -0.0 1.0 -1.0 nan inf 2.5 1e-05".split()
WHOLE = "0 1 3 100".split()


def shape(random):
    return [random.choice([0, 1, 1, 2, 3, 5, 40]) for _ in range(random.choice([0, 1, 1, 2, 2, 3, 4]))]


def part(random, dims):
    cut = [1 if random.random() < 0.3 else n for n in dims]
    return cut[random.randint(0, len(cut)) :]


def filled(random, letter, dims, of):
    """An array of one element, of which sometimes one is another."""
    kind = np.dtype(letter).kind
    if kind in "iu":
        of = str(abs(int(float(of)))) if np.isfinite(float(of)) else "0"
    elements = [of] * int(np.prod(dims))
    if elements and random.random() < 0.3:
        elements[random.randrange(len(elements))] = random.choice(REAL if kind in "fc" else WHOLE)
    if kind == "c":
        elements = [str(complex(float(e), 0.0)) for e in elements]
    if kind == "b":
        elements = [str(float(e) != 0) for e in elements]
    return f"{np.dtype(letter)} {tuple_of(dims)} [{' '.join(elements)}]"


def case(random):
    letter = random.choice(LETTERS)
    dims = shape(random)
    while np.prod(dims) > 400:
        dims = shape(random)
    of = random.choice(REAL if np.dtype(letter).kind in "fc" else WHOLE)
    one = view(random, letter, dims, broadcast=False) if random.random() < 0.3 else filled(random, letter, dims, of)
    if random.random() < 0.3:
        other = one if random.random() < 0.4 else filled(random, random.choice([letter, letter, random.choice(LETTERS)]), part(random, dims), of if np.dtype(letter).kind in "fc" else "1")
        return ["bits", one, other]
    chance = random.random()
    if chance < 0.5:
        other = of if chance < 0.3 else random.choice(REAL + WHOLE + ["True", "-1", "300", "-0.0", "0.0"])
    elif chance < 0.65:
        other = one
    else:
        other = filled(random, letter, part(random, dims) if chance < 0.9 else shape(random), of)
    return ["all_equal", one, other, str(random.random() < 0.7)]


def same_bits(a, b):
    b = np.broadcast_to(b, a.shape)
    return a.dtype == b.dtype and a.tobytes() == b.tobytes()


def all_equal(a, other, equal_nan):
    if isinstance(other, float) and other == 0:
        return same_bits(a, np.asarray(other).astype(a.dtype))
    b = np.broadcast_to(other, a.shape) if isinstance(other, np.ndarray) else other
    equal = np.equal(a, b)
    if equal_nan and a.dtype.kind in "fc":
        equal = equal | (np.isnan(a) & np.isnan(b))
    return bool(np.all(equal))


def outcome(name, one, other, equal_nan=""):
    try:
        a, b = value(one), value(other)
        if name == "bits":
            return str(same_bits(a, b))
        return str(all_equal(a, b, equal_nan == "True"))
    except ValueError:
        return "error"


def lines(random, count):
    for _ in range(count):
        parts = case(random)
        yield f"{' | '.join(parts)} = {outcome(*parts)}"


def main(path, count=4000, seed=1):
    warnings.simplefilter("ignore")
    golden_text.write(path, lines(randoms.Random(int(seed)), int(count)))


if __name__ == "__main__":
    np.seterr(all="ignore")
    main(*sys.argv[1:])
