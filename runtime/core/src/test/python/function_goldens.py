"""Makes the goldens of all functions over special values: exact results, and roughly the others.

    python3 function_goldens.py <directory of the resources>

values.bin.gz begins with the special values of each dtype: a line "values int8 20", then 8 bytes for
each, or 16 if complex: integers as they are, floats as doubles, big-endian. A line such as
"floor_divide int8,int8 int8 400" is followed by the results over all combinations of the values of
the dtypes, the last operand running fastest. Functions of three operands take every third value.
"""

import gzip
import pathlib
import sys
import warnings

import numpy as np

NAMES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
NAMES += "float16 float32 float64 complex64 complex128".split()
FUNCTIONS = """add subtract multiply divide floor_divide remainder fmod divmod power negative positive
absolute fabs sign heaviside rint conjugate sqrt square reciprocal gcd lcm degrees radians bitwise_and
bitwise_or bitwise_xor invert left_shift right_shift bitwise_count equal not_equal less less_equal
greater greater_equal logical_and logical_or logical_xor logical_not maximum minimum fmax fmin isfinite
isinf isnan signbit copysign nextafter spacing modf frexp ldexp floor ceil trunc clip
exp exp2 expm1 log log2 log10 log1p logaddexp logaddexp2 cbrt sin cos tan arcsin arccos arctan sinh
cosh tanh arcsinh arccosh arctanh arctan2 hypot float_power""".split()


def values(name):
    dtype = np.dtype(name)
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        edges = [0, 1, 2, 3, 5, 7, 8, 9, 12, 31, 32, 63, 64, 100, info.max, info.max - 1, info.max // 2 + 1]
        edges += [-1, -2, -3, -7, -8, -12, -31, -64, info.min, info.min + 1]
        return np.array([e for e in edges if info.min <= e <= info.max], dtype)
    if dtype.kind == "f":
        info = np.finfo(dtype)
        edges = [0.0, 0.5, 1, 1.5, 2.5, 3, 7.25, 0.1, 1000, info.max, info.tiny, info.smallest_subnormal]
        edges += [1 + info.eps, np.inf, np.nan]
        return np.array([s * e for e in edges for s in (1, -1)], dtype)
    parts = [0.0, -0.0, 1, -2.5, 3, np.inf, -np.inf, np.nan]
    pairs = np.array([complex(a, b) for a in parts for b in parts], dtype)
    return np.random.default_rng(4).permutation(pairs)[:44]


def raw(array):
    if array.dtype.kind == "c":
        return array.astype(np.complex128).view(np.float64).astype(">f8").tobytes()
    if array.dtype.kind == "f":
        return array.astype(">f8").tobytes()
    # As unsigned bits, so that uint64 keeps them.
    return array.astype(np.uint64).astype(">u8").tobytes()


def operands(dtypes):
    lists = [values(d)[:: 3 if len(dtypes) == 3 else 1] for d in dtypes]
    return [m.ravel() for m in np.meshgrid(*lists, indexing="ij")]


def records():
    for name in NAMES:
        yield f"values {name} {len(values(name))}", values(name)
    for name in FUNCTIONS:
        ufunc = np._core.umath.clip if name == "clip" else getattr(np, name)
        seen = set()
        for loop in ufunc.types:
            sides = [[np.dtype(t).name for t in side] for side in loop.split("->")]
            if any(d not in NAMES for side in sides for d in side) or str(sides) in seen:
                continue
            seen.add(str(sides))
            inputs = operands(sides[0])
            if name == "power" and sides[0][1].startswith("int"):
                inputs[1] = np.where(inputs[1] < 0, 0, inputs[1])
            results = ufunc(*inputs, sig=loop, casting="same_kind")
            results = results if isinstance(results, tuple) else (results,)
            count = len(inputs[0])
            yield f"{name} {','.join(sides[0])} {','.join(sides[1])} {count}", *results


def more_records():
    """What NumPy has no loops of its own for."""
    for name in NAMES[1:9]:
        a, b = operands([name, name])
        yield f"divide {name},{name} float64 {len(a)}", np.divide(a, b)
    for name in ["bool", *NAMES[9:]]:
        z = values(name)
        yield f"angle {name} {np.angle(z).dtype} {len(z)}", np.angle(z)
    for name in NAMES:
        z = values(name)
        yield f"real {name} {z.real.dtype} {len(z)}", z.real
        yield f"imag {name} {z.imag.dtype} {len(z)}", z.imag


def main(directory):
    warnings.simplefilter("ignore")
    directory.mkdir(parents=True, exist_ok=True)
    with gzip.GzipFile(directory / "values.bin.gz", "wb", 9, mtime=0) as file:
        for head, *arrays in (*records(), *more_records()):
            file.write((head + "\n").encode())
            for array in arrays:
                if "complex64" in head.split()[-2]:
                    array = array.astype(np.complex64)
                file.write(raw(array))


main(pathlib.Path(sys.argv[1]))
