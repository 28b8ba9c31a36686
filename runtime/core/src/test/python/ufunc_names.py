"""The ufuncs that Monomorph has, and what stands for operands in the goldens of ufuncs."""

import numpy as np

FUNCTIONS = """add subtract multiply divide floor_divide remainder fmod divmod power float_power negative positive
absolute fabs sign heaviside rint conjugate exp exp2 expm1 log log2 log10 log1p logaddexp logaddexp2 sqrt cbrt square
reciprocal gcd lcm sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh arctan2 hypot degrees radians
bitwise_and bitwise_or bitwise_xor invert left_shift right_shift bitwise_count equal not_equal less less_equal greater
greater_equal logical_and logical_or logical_xor logical_not maximum minimum fmax fmin clip isfinite isinf isnan signbit
copysign nextafter spacing modf frexp ldexp floor ceil trunc real imag angle""".split()

# One letter for each dtype, and for weak numbers: n an integer, r a real number, t a truth value, c a complex number.
DTYPES = dict(zip("?bBhHiIqQefdFD", map(np.dtype, "?bBhHiIqQefdFD")))
LETTERS = {dtype: letter for letter, dtype in DTYPES.items()}
WEAK = {"n": 1, "r": 1.0, "t": True, "c": 1j}


class Part:
    """A function of NumPy's that is no ufunc there, but is one here."""

    nin, nout = 1, 1

    def __init__(self, function):
        self.function = function

    def __call__(self, x, out=None, dtype=None, casting="same_kind"):
        # An array, because parts of Python's own True are integers.
        return self.function(np.asarray(x))


def ufunc(name):
    if name == "clip":
        return np._core.umath.clip
    function = getattr(np, name)
    return function if isinstance(function, np.ufunc) else Part(function)
