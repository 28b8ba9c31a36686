"""Asks NumPy which spellings of a header it reads, for HeaderSpellingsTest.

    python3 npy_header_goldens.py <file of the resource>

Each line has, between tabs, the version of the format, the text of a header with octal escapes, and
the answer: the dtype's string, the order, and the extents of the array that NumPy loads from it, or
"refused". Refused are also arrays whose dtype no buffer has.
"""

import gzip
import io
import itertools
import pathlib
import struct
import sys
import warnings

import numpy as np
from numpy.lib import format as npy

DTYPES = [np.dtype(c) for c in "b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()]
NAMES = """bool bool_ bool8 byte ubyte short ushort intc uintc int int_ intp uint uintp long ulong
longlong ulonglong half single double float float_ longdouble csingle cdouble complex complex_
clongdouble float16 float32 float64 float96 float128 complex64 complex128 complex256 int8 int16 int32
int64 int128 uint8 uint16 uint32 uint64 Float64 FLOAT64 Int8 str bytes object void datetime64
timedelta64 unicode""".split()
DESCRS = NAMES + [mark + name for mark in "<>=|" for name in ("float64", "int", "bool")]
DESCRS += [
    mark + letter + size
    for mark, letter, size in itertools.product(
        ["", "<", ">", "=", "|", "!", "^"],
        "?bBhHiIlLqQpPnNefdgFDGucaSUVOMmtxzCZ",
        ["", "1", "2", "3", "4", "8", "16", "32"],
    )
]
DESCRS += """()f8 ()<f8 ()>f8 ()=i4 ()|u1 ()float64 ()<float64 ()>float64 ()int () ()< ()()f8 (1,)f8 (2)f8
(1)f8 1f8 2f8 0f8 1<f8 <1f8 f08 f008 f+8 f-8 <f08 c016 u01 f8.0 f8f8 f8,f8 f8, ,f8 <<f8 <>f8 f8< ff8 f88
f0 i0 <f8[ns] <M8[ns] m8[s] U5 |S5 |V16 O4 |O8 ??""".split()
DESCRS += ["", " ", " f8", "f8 ", "f 8", "<f 8", "< f8", "f\t8", "f+ 8", "f + 8", "f8\n", "\u00e98"]
DESCRS += ["float64 ", " float64", "()  f8", "( )f8", "() f8"]

SHAPES = """() (2,) (2) ((2,)) ((2),) (2,3) (2,3,) (2,,) (,) 2 [2] {2} (2 3) (0,) (00,) (0_0,) (02,)
(2_0,) (2__0,) (_2,) (2_,) (0x2,) (0X2,) (0x_2,) (0xF,) (0o2,) (0O2,) (0b11,) (0B1,) (0b2,) (0x,) (+2,)
(-0,) (2.0,) (2e0,) (2j,) (1+1,) (1+2j,) (True,) (False,) (None,) ('2',) (2L,) (2L,3L) (2l,) (2LL,)
(0x2L,) (2_0L,) (2.0L,) (TrueL,) (2;) (2*1,) (*(2,),) (2,)+(3,) tuple() (2if 1else 3,) (2,(3,))
(2and 3,) (-2L,) (1234567890123456789012345678901234567890,) (4611686018427387904,4)""".split()
SHAPES += ["(2 ,)", "( 2\n,\n3 )", "(2, # two\n3)", "(2 L,)", "(2 L, 3)", "(2, \\\n3)", "(\u00b2,)"]
SHAPES += ["(" + "1," * 64 + ")", "(" + "1," * 65 + ")", "(- 0,)", "(+ 3,)", "(--0,)", "(-True,)"]
SHAPES += ["(" * 30 + "2," + ")" * 30, "(0x" + "0" * 50 + "2,)"]

ORDERS = "True False true 0 1 None 'False' (True) (False,) [True] ((True)) 1==1 notTrue -True".split()
ORDERS += ["not True", "True # yes\n", "( True )"]

STRINGS = """'<f8' "<f8" '''<f8''' \"\"\"<f8\"\"\" u'<f8' U"<f8" r'<f8' R'<f8' b'<f8' br'<f8' f'<f8'
ur'<f8' '<''f8' '<'"f8" '<'u'f8' '<'b'f8' '\\x3cf8' '\\74f8' '\\074f8' '\\u003cf8' '\\U0000003cf8'
'\\N{LESS-THAN-SIGN}f8' '\\N{nothing}f8' '\\x3' '\\u03' '\\U00110000' r'\\x3cf8' '\\<f8' '\\'f8' <f8 f8
'<f8 '<f8' + '' ('<f8') ('<f8',()) ('<f8',(2,)) ('<f8',1) ('<f8',(1,)) (('<f8',()),()) ['<f8']
[('x','<f8')] [] None 8 {'x':1} ('<f8',) ('<f8',(),()) '\\q' '<f8\\0'""".split()
STRINGS += ["'<' 'f8'", "'<' \\\n'f8'", "'<'\n\t'f8'", "'\\N{LESS-THAN SIGN}f8'", "'<\\\nf8'"]
STRINGS += ["'<\nf8'", "'''<\\\nf8'''", "'''<f\n8'''", "'<' # mark\n 'f8'", "( '<f8' , ( ) )"]

DICTS = [
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
    "{'descr':'<f8','fortran_order':False,'shape':(2,)}",
    "{'shape': (2,), 'fortran_order': True, 'descr': '>f8'}   \n",
    "  \t{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "\n{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "# comment\n{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} # comment",
    "{'descr': '<f8', # comment's\n 'fortran_order': False, # }\n 'shape': (2,)}\n\n",
    "({'descr': '<f8', 'fortran_order': False, 'shape': (2,)})",
    "({'descr': '<f8', 'fortran_order': False, 'shape': (2,)},)",
    "[{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}]",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)},",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} {}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} x",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)};",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}\x00",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,),,}",
    "{,'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f8' 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'more': 1}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 1: 1}",
    "{'descr': '<f8', 'fortran_order': False}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'descr': '<i4'}",
    "{'descr': 7, 'fortran_order': False, 'shape': (2,), 'descr': '<i4'}",
    "{'shape': [1.5, None, {1, 2}], 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'shape': -1.5e3, 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'shape': {'a': {}}, 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'d' 'escr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'\\x64escr': '<f8', u'fortran_order': False, r'shape': (2,)}",
    "{b'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{('descr'): ('<f8'), ('fortran_order'): (False), ('shape'): ((2,))}",
    "{descr: '<f8', 'fortran_order': False, 'shape': (2,)}",
    "{'Descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
    "dict(descr='<f8', fortran_order=False, shape=(2,))",
    "{'descr': '<f8',\f'fortran_order'\t:\rFalse,\r\n'shape': (2,)}",
    "{'descr': '<f8', \\\n'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f8',\u00a0'fortran_order': False, 'shape': (2,)}",
    "{**{'descr': '<f8'}, 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}\n  x",
    "{'shape': {1}, 'descr': {2,}, 'shape': (2,), 'fortran_order': False, 'descr': '<f8'}",
    "{}",
    "",
    "{",
    "1",
    "None",
]


def texts():
    base = "{{'descr': {}, 'fortran_order': {}, 'shape': {}, }}\n"
    yield from DICTS
    for descr in DESCRS:
        yield base.format(repr(descr), "False", "(2,)")
    for string in STRINGS:
        yield base.format(string, "False", "(2,)")
    for order in ORDERS:
        yield base.format("'<i2'", order, "(2, 3)")
    for shape in SHAPES:
        yield base.format("'<i2'", "False", shape)


def answer(version, text):
    encoded = text.encode("utf8" if version == 3 else "latin1")
    head = npy.magic(version, 0) + struct.pack("<H" if version == 1 else "<I", len(encoded)) + encoded
    try:
        array = np.load(io.BytesIO(head + bytes(range(250)) * 20))
        fp = io.BytesIO(head)
        npy.read_magic(fp)
        _, fortran, dtype = np.lib._format_impl._read_array_header(fp, (version, 0))
    except Exception:
        return "refused"
    if dtype.newbyteorder("=") not in DTYPES:
        return "refused"
    return " ".join([dtype.str, "F" if fortran else "C", *map(str, array.shape)])


def escaped(text):
    return "".join(
        c if " " <= c <= "~" and c != "\\" else "".join(f"\\{b:03o}" for b in c.encode("latin1"))
        for c in text
    )


def main(path):
    warnings.simplefilter("ignore")
    lines = []
    for text in texts():
        for version in (1, 3):
            lines.append(f"{version}\t{escaped(text)}\t{answer(version, text)}\n")
    path.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))
    read = sum(not line.endswith("refused\n") for line in lines)
    print(len(lines), "headers,", read, "of them read; NumPy", np.__version__)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
