"""Makes the goldens of the transcendental functions: points, and what is true there.

    python3 accuracy_goldens.py <directory of the resources>

accuracy.bin.gz holds, for each function, a line such as "exp2 1 1 500": the name, how many doubles
are operands, how many are results, and how many points there are. Then come, all big-endian, for one
operand after the other its doubles; then for each result the doubles nearest to the true values, and
then, as floats, what is left of the true values, in units of half the last place of those doubles.

The true values are computed with more and more bits until they do not change. Points are spread
evenly over the exponents of all doubles and where functions vanish, have poles or branch points, or
are about to overflow.
"""

import gzip
import multiprocessing
import pathlib
import struct
import sys

import numpy as np
from mpmath import mp, mpc, mpf

ONE = mpf(1)


def expm1(z):
    return mp.exp(z) - 1


def log1p(z):
    return mp.log(1 + z)


def log_sum(base):
    return lambda a, b: mp.log(mp.power(base, a) + mp.power(base, b)) / mp.log(base)


REAL = {
    "exp": mp.exp, "exp2": lambda x: mp.power(2, x), "expm1": expm1, "log": mp.log,
    "log2": lambda x: mp.log(x) / mp.log(2), "log10": lambda x: mp.log(x) / mp.log(10),
    "log1p": log1p, "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)), "sin": mp.sin, "cos": mp.cos,
    "tan": mp.tan, "arcsin": mp.asin, "arccos": mp.acos, "arctan": mp.atan, "sinh": mp.sinh,
    "cosh": mp.cosh, "tanh": mp.tanh, "arcsinh": mp.asinh, "arccosh": mp.acosh, "arctanh": mp.atanh,
    "degrees": lambda x: x * 180 / mp.pi, "radians": lambda x: x * mp.pi / 180,
}
BINARY = {
    "power": mp.power, "arctan2": mp.atan2, "hypot": lambda a, b: mp.sqrt(a * a + b * b),
    "logaddexp": log_sum(mp.e), "logaddexp2": log_sum(2),
}
COMPLEX = {n: REAL[n] for n in "exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan "
           "sinh cosh tanh arcsinh arccosh arctanh".split()}
COMPLEX |= {"sqrt": mp.sqrt, "power": mp.power}
POSITIVE = {"log", "log2", "log10"}
# Where something happens: values, whose neighbourhood is searched too.
PI = float(mp.pi)
SPOTS = [1, -1, 0.5, -0.5, 2, PI / 2, PI, 3 * PI / 2, -PI / 4, 709.7, -708.4, -745.1, 1023.9, -1022,
         -1074.5, 710.4, 22, 100 * PI, 1e5 * PI, 10, 1e3, 2.0**52, 3, np.e, 1 / np.e]
random = np.random.default_rng(20260404)


def spread(count, least=-1074, most=1023.99):
    bits = random.uniform(least, most, count)
    size = np.ldexp(1 + random.random(count), np.floor(bits).astype(int))
    return size * random.choice([-1, 1], count)


def near(spots, count, closest=-52, widest=0):
    spots = np.array(spots, float)
    picked = random.choice(spots, count)
    return picked * (1 + np.exp2(random.uniform(closest, widest, count)) * random.choice([-1, 1], count))


def real_points(name):
    points = [spread(150), spread(200, -60, 11), near(SPOTS, 200), np.array(SPOTS), random.uniform(-8, 8, 150)]
    if name in ("arcsin", "arccos", "arctanh"):
        points += [random.uniform(-1, 1, 300), near([1, -1], 100, -52, -3)]
    if name == "arccosh":
        points += [1 + abs(spread(300, -52, 10))]
    if name in ("exp", "exp2", "expm1", "sinh", "cosh"):
        points += [random.uniform(-745, 709, 200), random.uniform(-1080, 1024, 100)]
    if name in ("log1p", "expm1"):
        points += [near([-1], 100), spread(100, -80, 0)]
    points = np.concatenate(points)
    return [abs(points) if name in POSITIVE else points]


def binary_points(name):
    a = np.concatenate([spread(150), spread(250, -20, 12), random.uniform(-5, 5, 300)])
    b = random.permutation(a)
    if name == "power":
        a, b = abs(a), b
        base = np.exp2(random.uniform(-1000, 1000, 300))
        a = np.concatenate([a, base, near([1], 200, -52, -1)])
        b = np.concatenate([b, random.uniform(-1070, 1023, 300) / np.log2(base), spread(200, 0, 40)])
    elif name in ("logaddexp", "logaddexp2"):
        b[:300] = a[:300] * (1 + spread(300, -60, 0))
        x = random.uniform(-3, 0, 300)
        y = np.log1p(-np.exp(x)) if name == "logaddexp" else np.log2(1 - np.exp2(x))
        a, b = np.concatenate([a, x]), np.concatenate([b, near([1], 300, -52, -1) * y])
    else:
        b[:300] = a[:300] * (1 + spread(300, -60, 3))
    return [a, b]


def complex_points(name):
    def pairs(a):
        return a, random.permutation(a)

    x, y = pairs(np.concatenate([spread(150), spread(150, -60, 11), random.uniform(-4, 4, 200), near(SPOTS, 150)]))
    angle = random.uniform(-PI, PI, 250)
    length = near([1], 250, -52, -1)
    unit = [length * np.cos(angle), length * np.sin(angle)]
    edge = [near([1, -1], 150), spread(150, -70, 1)]
    tiny = [near([1, -1, 0.3, -5], 60), spread(60, -1074, -60)]
    sets = [(x, y), unit, edge, edge[::-1], tiny, tiny[::-1]]
    if name == "log1p":
        sets += [(unit[0] - 1, unit[1])]
    if name in ("expm1", "log1p"):
        grown = random.uniform(0, 3, 100)
        sets += [(grown, np.arccos(np.exp(-grown))), tuple(pairs(spread(150, -40, 1)))]
    x, y = (np.concatenate(parts) for parts in zip(*sets))
    if name == "power":
        count = len(x)
        a, b = random.uniform(-3, 3, count), random.uniform(-3, 3, count)
        a[:300], b[:300] = random.integers(-20, 20, 300), 0
        a[300:500], b[300:500] = random.uniform(-50, 50, 200), 0
        return [x, y, a, b]
    return [x, y]


def true_value(work):
    name, operands, pairs = work
    function = (COMPLEX if pairs else REAL | BINARY)[name]
    if 0 in operands[: 2 if pairs else 9] or not all(np.isfinite(operands)):
        return None
    last = None
    size = max(abs(np.frexp(v)[1]) for v in operands)
    for bits in (260, 520, 1300, 2600, 5200):
        with mp.workprec(bits + (size if bits > 260 else 0)):
            try:
                if pairs:
                    value = function(*(mpc(operands[i], operands[i + 1]) for i in range(0, len(operands), 2)))
                    value = (mp.re(value), mp.im(value))
                else:
                    value = function(*map(mpf, operands))
                    if isinstance(value, mpc) and value.imag != 0:
                        return None
                    value = (mp.re(value),)
            except (OverflowError, ValueError, ZeroDivisionError):
                return None
            # A zero is more likely a part too small to be seen with so few bits.
            zero = 0 in value and bits < 5200
            if last and not zero and all(abs(a - b) <= abs(a) * mpf(2) ** -90 for a, b in zip(value, last)):
                return [split(v) for v in value]
            last = value
    return None


def split(value):
    nearest = rounded(value)
    if not np.isfinite(nearest) or nearest == 0:
        return nearest, 0.0
    unit = mpf(float(np.spacing(abs(nearest)))) / 2
    return nearest, float((value - mpf(nearest)) / unit)


def rounded(value):
    """To the nearest double, subnormal ones too."""
    if value == 0:
        return 0.0
    sign, mantissa, exponent, bits = mpf(value)._mpf_
    if bits + exponent > 1100 or bits + exponent < -1100:
        return (-1) ** sign * (np.inf if bits + exponent > 0 else 0.0)
    drop = max(bits - 53, -1074 - exponent)
    if drop > 0:
        half = 1 << (drop - 1)
        mantissa = (mantissa + half - 1 + ((mantissa >> drop) & 1)) >> drop
        exponent += drop
    if mantissa.bit_length() + exponent > 1024:
        result = np.inf
    else:
        result = float(np.ldexp(float(mantissa), int(exponent))) if mantissa else 0.0
    return -result if sign else result


def main(directory):
    kinds = [(n, real_points, False) for n in REAL] + [(n, binary_points, False) for n in BINARY]
    kinds += [(n, complex_points, True) for n in COMPLEX]
    with multiprocessing.Pool() as pool, gzip.GzipFile(directory / "accuracy.bin.gz", "wb", 9, mtime=0) as file:
        for name, points, pairs in kinds:
            operands = [tuple(map(float, p)) for p in zip(*points(name))]
            results = pool.map(true_value, [(name, p, pairs) for p in operands], 8)
            kept = [(p, r) for p, r in zip(operands, results) if r is not None]
            count = len(kept)
            print(name, "complex" if pairs else "", count, "of", len(operands), flush=True)
            file.write(f"{name} {len(kept[0][0])} {len(kept[0][1])} {count}\n".encode())
            for i in range(len(kept[0][0])):
                file.write(struct.pack(f">{count}d", *(p[i] for p, _ in kept)))
            for i in range(len(kept[0][1])):
                file.write(struct.pack(f">{count}d", *(r[i][0] for _, r in kept)))
                file.write(struct.pack(f">{count}f", *(r[i][1] for _, r in kept)))


main(pathlib.Path(sys.argv[1]))
