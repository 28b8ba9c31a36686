"""Makes the goldens of complex functions at and near zeros, branch points, cuts, ends and infinities.

    python3 complex_plane_goldens.py <directory of the resources>

planes.bin.gz begins, for each of complex128 and complex64, with a line such as "points complex128
1600" and the real and the imaginary parts of the points, big-endian doubles. Then comes, for each
function, a line "arcsin complex128 1600", a byte for each point that is 0 where there is nothing to
compare, and the real and the imaginary parts of the results.

Where all is finite, results are the true values rounded to the dtype. What is infinite, NaN or zero,
and the signs on branch cuts, are NumPy's.
"""

import gzip
import pathlib
import sys

import numpy as np
from mpmath import mp, mpc, mpf

np.seterr(all="ignore")
mp.prec = 4500
FUNCTIONS = {
    "arcsin": mp.asin, "arccos": mp.acos, "arctan": mp.atan, "arcsinh": mp.asinh, "arccosh": mp.acosh,
    "arctanh": mp.atanh, "log": mp.log, "log1p": lambda z: mp.log(1 + z), "sqrt": mp.sqrt,
    "log10": lambda z: mp.log(z) / mp.log(10), "log2": lambda z: mp.log(z) / mp.log(2), "exp": mp.exp,
    "exp2": lambda z: mp.exp(z * mp.log(2)), "sin": mp.sin, "cos": mp.cos, "tan": mp.tan,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh,
}
TURNS = "exp exp2 sin cos tan sinh cosh tanh".split()


def points(real):
    info = np.finfo(real)
    tiny, eps, most = float(info.tiny), float(info.eps), float(info.max)
    least = float(info.smallest_subnormal)
    sizes = [0.0, least, 3 * least, tiny, tiny**0.5, eps, eps**0.5, 0.3, 0.75, 1 - eps / 2, 1, 1 + eps, 1.5]
    sizes += [np.pi / 2, 7, 88, 1 / eps**0.5, 1 / eps**3, most / 2, most, np.inf, np.nan]
    parts = np.array([s * v for v in sizes for s in (1, -1)], real)
    x, y = np.meshgrid(parts, parts, indexing="ij")
    z = np.empty(x.size, np.result_type(real, np.complex64))
    z.real, z.imag = x.ravel(), y.ravel()
    return z


def expected(name, z, of_numpy):
    """The result, or None where NumPy's is off and the true one was not computed."""
    if not np.isfinite(z):
        angle = abs(z.imag)
        return of_numpy if name != "exp2" or not 0 < angle < np.inf or angle < 100 else None
    if name in TURNS and max(abs(z.real), abs(z.imag)) > 1e9:
        return None
    if z == 0 or name == "arctanh" and z in (1, -1) or name == "arctan" and z in (1j, -1j):
        return of_numpy
    if name == "log1p" and z == -1:
        return of_numpy
    value = FUNCTIONS[name](mpc(float(z.real), float(z.imag)))
    real = z.real.dtype.type
    parts = []
    for true, numpy in zip((value.real, value.imag), (of_numpy.real, of_numpy.imag)):
        part = rounded(real, true)
        on_axis = z.real == 0 or z.imag == 0
        parts.append(np.copysign(part, numpy) if true == 0 or on_axis and numpy != 0 else part)
    return complex(*parts)


def rounded(real, true):
    """Once: mpmath's own float() is right for normal doubles only."""
    info = np.finfo(real)
    digits = int(info.nmant) + 1
    if true == 0:
        return real(0)
    exponent = max(mp.frexp(true)[1], int(info.minexp) + 1)
    unit = mpf(2) ** (exponent - digits)
    with mp.workprec(6000):
        scaled = mp.nint(true / unit)
    value = scaled * unit
    sign = -1 if true < 0 else 1
    return real(sign * (np.inf if abs(value) > mpf(float(info.max)) else float(abs(value))))


def main(directory):
    directory.mkdir(parents=True, exist_ok=True)
    with gzip.GzipFile(directory / "planes.bin.gz", "wb", 9, mtime=0) as file:
        for real in (np.float64, np.float32):
            z = points(real)
            head = f"{z.dtype.name} {len(z)}\n"
            file.write(("points " + head).encode())
            file.write(z.real.astype(">f8").tobytes() + z.imag.astype(">f8").tobytes())
            for name in FUNCTIONS:
                results = [expected(name, p, r) for p, r in zip(z, getattr(np, name)(z))]
                file.write(f"{name} {head}".encode())
                file.write(bytes(r is not None for r in results))
                values = [0j if r is None else complex(r) for r in results]
                for part in ("real", "imag"):
                    file.write(np.array([getattr(v, part) for v in values], ">f8").tobytes())
                print(name, z.dtype, sum(r is not None for r in results), flush=True)


main(pathlib.Path(sys.argv[1]))
