"""Lists the public names of NumPy, one a line, without "np.": functions, classes and constants of the namespace itself,
of its modules, and of arrays and ufuncs ("ndarray.sum", "ufunc.at").

    python3 public_names.py <file>
"""

import pathlib
import sys
import types
import warnings

import numpy as np

warnings.simplefilter("ignore")
# What is in these is not meant for others, or only leads elsewhere.
PRIVATE = ("core", "f2py")


def public(of):
    return [name for name in dir(of) if not name.startswith("_")]


def names():
    for name in public(np):
        value = getattr(np, name)
        if not isinstance(value, types.ModuleType):
            yield name
        elif name in PRIVATE:
            yield f"{name}.*"
        else:
            inside = getattr(value, "__all__", public(value))
            yield from (f"{name}.{inner}" for inner in inside)
    for kind in (np.ndarray, np.ufunc):
        yield from (f"{kind.__name__}.{name}" for name in public(kind))


pathlib.Path(sys.argv[1]).write_text("\n".join(sorted(set(names()))) + "\n")
