"""Image files written by NumPy, zlib and struct alone, and the arrays that they hold.

    python3 src/test/python/image_goldens.py

writes src/test/resources/io/monomorph/image: the files, and arrays.npz with an array for each of
them, by its name. ImageFileGoldensTest reads them.
"""

import pathlib
import struct
import zlib

import numpy as np

OUT = pathlib.Path(__file__).parent.parent / "resources/io/monomorph/image"
RANDOM = np.random.default_rng(7)
ARRAYS = {}


def save(name, data, array):
    (OUT / name).write_bytes(data)
    ARRAYS[name] = array


def samples(bits, *shape):
    return RANDOM.integers(0, 1 << bits, shape)


# PNG ------------------------------------------------------------------------


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def packed(rows, bits):
    """Rows of samples as bytes, the first sample in the highest bits."""
    if bits == 16:
        return rows.astype(">u2").reshape(len(rows), -1).view(np.uint8)
    if bits == 8:
        return rows.astype(np.uint8).reshape(len(rows), -1)
    spread = (rows[..., None] >> np.arange(bits - 1, -1, -1)) & 1
    return np.packbits(spread.reshape(len(rows), -1).astype(np.uint8), axis=1)


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def filtered(lines, step):
    """Each line with another of the five filters."""
    out = bytearray()
    before = np.zeros(lines.shape[1], int)
    for number, line in enumerate(lines.astype(int)):
        kind = number % 5
        out.append(kind)
        for k, value in enumerate(line):
            a = line[k - step] if k >= step else 0
            b = before[k]
            c = before[k - step] if k >= step else 0
            guess = [0, a, b, (a + b) // 2, paeth(a, b, c)][kind]
            out.append((value - guess) % 256)
        before = line
    return bytes(out)


ADAM7 = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]


def png(values, kind, bits, interlaced=False, extra=b""):
    channels = values.shape[2] if values.ndim == 3 else 1
    step = max(channels * bits // 8, 1)
    passes = [values[y::dy, x::dx] for y, x, dy, dx in ADAM7] if interlaced else [values]
    data = b"".join(filtered(packed(part, bits), step) for part in passes if part.size)
    header = struct.pack(">IIBBBBB", values.shape[1], values.shape[0], bits, kind, 0, 0, interlaced)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(data))
        + chunk(b"IEND", b"")
    )


GRAY, RGB, PALETTE, GRAY_ALPHA, RGBA = 0, 2, 3, 4, 6


def gray_array(values, bits):
    if bits == 1:
        return values.astype(bool)
    return values.astype(np.uint16) if bits == 16 else (values * (255 // ((1 << bits) - 1))).astype(np.uint8)


def pngs():
    for interlaced in (False, True):
        tail = "-adam7.png" if interlaced else ".png"
        for bits in (1, 2, 4, 8, 16):
            values = samples(bits, 11, 13)
            save(f"gray{bits}{tail}", png(values, GRAY, bits, interlaced), gray_array(values, bits))
        for bits in (8, 16):
            dtype = np.uint8 if bits == 8 else np.uint16
            for name, kind, channels in (("rgb", RGB, 3), ("gray-alpha", GRAY_ALPHA, 2), ("rgba", RGBA, 4)):
                values = samples(bits, 6, 7, channels)
                save(f"{name}{bits}{tail}", png(values, kind, bits, interlaced), values.astype(dtype))
    for bits in (1, 2, 4, 8):
        colours = samples(8, 1 << bits, 3)
        values = samples(bits, 9, 10)
        plte = chunk(b"PLTE", colours.astype(np.uint8).tobytes())
        save(f"palette{bits}.png", png(values, PALETTE, bits, extra=plte), colours[values].astype(np.uint8))
        alphas = samples(8, (1 << bits) - 1)
        trns = chunk(b"tRNS", alphas.astype(np.uint8).tobytes())
        rgba = np.concatenate([colours, np.append(alphas, 255)[:, None]], axis=1)
        save(
            f"palette-alpha{bits}.png",
            png(values, PALETTE, bits, extra=plte + trns),
            rgba[values].astype(np.uint8),
        )
    # A colour that is to be transparent is a number like others.
    for bits in (1, 2, 4, 8, 16):
        values = samples(bits, 6, 7)
        trns = chunk(b"tRNS", struct.pack(">H", values[2, 3]))
        save(f"gray-transparent{bits}.png", png(values, GRAY, bits, extra=trns), gray_array(values, bits))
    for bits in (8, 16):
        values = samples(bits, 6, 7, 3)
        trns = chunk(b"tRNS", struct.pack(">HHH", *values[2, 3]))
        array = values.astype(np.uint8 if bits == 8 else np.uint16)
        save(f"rgb-transparent{bits}.png", png(values, RGB, bits, extra=trns), array)
    # Colours that are grays are colours.
    grays = np.repeat(np.arange(4)[:, None] * 85, 3, axis=1)
    values = samples(2, 5, 6)
    plte = chunk(b"PLTE", grays.astype(np.uint8).tobytes())
    save("palette-of-grays.png", png(values, PALETTE, 2, extra=plte), grays[values].astype(np.uint8))
    values = samples(1, 5, 6)
    plte = chunk(b"PLTE", bytes([0, 0, 0, 255, 255, 255]))
    save(
        "palette-black-white.png",
        png(values, PALETTE, 1, extra=plte),
        np.repeat(values[..., None] * 255, 3, axis=2).astype(np.uint8),
    )
    # What would change the look of it changes no number.
    values = samples(8, 5, 6, 3)
    gamma = chunk(b"gAMA", struct.pack(">I", 100000))
    save("gamma.png", png(values, RGB, 8, extra=gamma), values.astype(np.uint8))


# BMP ------------------------------------------------------------------------


def bmp(rows, bits, width, height, palette=b"", compression=0, masks=b"", used=0):
    """Rows of packed bytes, from the top."""
    padded = b"".join(bytes(row) + b"\0" * (-len(row) % 4) for row in rows[::-1])
    start = 14 + 40 + len(masks) + len(palette)
    header = struct.pack("<2sIHHI", b"BM", start + len(padded), 0, 0, start)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, compression, len(padded), 2835, 2835, used, 0)
    return header + info + masks + palette + padded


def bmps():
    def of(values, bits, colours):
        table = np.zeros((len(colours), 4), np.uint8)
        table[:, :3] = colours[:, ::-1]
        height, width = values.shape
        return bmp(packed(values, bits), bits, width, height, table.tobytes(), used=len(colours))

    for bits in (1, 4, 8):
        values = samples(bits, 5, 11)
        colours = samples(8, 1 << bits, 3)
        save(f"palette{bits}.bmp", of(values, bits, colours), colours[values].astype(np.uint8))
    black_white = np.array([[0] * 3, [255] * 3])
    values = samples(1, 5, 11)
    save("bits.bmp", of(values, 1, black_white), values.astype(bool))
    save("bits-inverted.bmp", of(values, 1, black_white[::-1]), values == 0)
    values = samples(8, 5, 11)
    save("gray8.bmp", of(values, 8, np.repeat(np.arange(256)[:, None], 3, axis=1)), values.astype(np.uint8))
    values = samples(8, 5, 7, 3)
    down = bytearray(bmp(values[::-1, :, ::-1].astype(np.uint8).reshape(5, -1), 24, 7, 5))
    down[22:26] = struct.pack("<i", -5)
    save("top-down.bmp", bytes(down), values.astype(np.uint8))
    save("rgb24.bmp", bmp(values[..., ::-1].astype(np.uint8).reshape(5, -1), 24, 7, 5), values.astype(np.uint8))
    bgrx = np.zeros((5, 7, 4), np.uint8)
    bgrx[..., :3] = values[..., ::-1]
    save("rgb32.bmp", bmp(bgrx.reshape(5, -1), 32, 7, 5), values.astype(np.uint8))
    for name, sizes, compression, masks in (
        ("rgb555", (5, 5, 5), 0, b""),
        ("rgb565", (5, 6, 5), 3, struct.pack("<III", 0xF800, 0x7E0, 0x1F)),
    ):
        values = np.stack([samples(bits, 5, 7) for bits in sizes], axis=2)
        pixels = (values[..., 0] << sizes[1] + sizes[2]) | (values[..., 1] << sizes[2]) | values[..., 2]
        tops = np.array([(1 << bits) - 1 for bits in sizes])
        scaled = (values * 255 + tops // 2) // tops
        rows = pixels.astype("<u2").view(np.uint8).reshape(5, -1)
        save(f"{name}.bmp", bmp(rows, 16, 7, 5, compression=compression, masks=masks), scaled.astype(np.uint8))


# TIFF -----------------------------------------------------------------------


def tiff(strips, width, height, bits, photometric, kind=1, order="<", planar=1, extra=(), colours=None):
    channels = len(bits)
    entries = [
        (256, 3, [width]), (257, 3, [height]), (258, 3, bits), (259, 3, [1]), (262, 3, [photometric]),
        (273, 4, None), (277, 3, [channels]), (278, 3, [height]), (279, 4, [len(s) for s in strips]),
        (284, 3, [planar]), (339, 3, [kind] * channels),
    ]
    if extra:
        entries.append((338, 3, list(extra)))
    if colours is not None:
        entries.append((320, 3, list((colours.T * 257).ravel())))
    entries.sort(key=lambda entry: entry[0])
    at = 8 + 2 + 12 * len(entries) + 4
    later = b""
    fields = {}
    for tag, code, values in entries:
        values = [0] * len(strips) if values is None else values
        data = b"".join(struct.pack(order + {3: "H", 4: "I"}[code], int(v)) for v in values)
        if len(data) > 4:
            fields[tag] = at + len(later)
            later += data
    starts = []
    place = at + len(later)
    for strip in strips:
        starts.append(place)
        place += len(strip)
    directory = struct.pack(order + "H", len(entries))
    for tag, code, values in entries:
        values = starts if values is None else values
        data = b"".join(struct.pack(order + {3: "H", 4: "I"}[code], int(v)) for v in values)
        if tag in fields:
            if tag == 273:
                where = fields[tag] - at
                later = later[:where] + data + later[where + len(data):]
            data = struct.pack(order + "I", fields[tag])
        directory += struct.pack(order + "HHI", tag, code, len(values)) + data.ljust(4, b"\0")
    head = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "I", 8)
    return head + directory + b"\0" * 4 + later + b"".join(strips)


def tiffs():
    kinds = {"u": 1, "i": 2, "f": 3}
    for order in "<>":
        tail = "-be.tif" if order == ">" else ".tif"
        for code in ("u1", "i1", "u2", "i2", "u4", "i4", "f2", "f4", "f8"):
            dtype = np.dtype(code)
            if dtype.kind == "f":
                values = RANDOM.normal(size=(5, 7)).astype(dtype)
            else:
                low, high = np.iinfo(dtype).min, np.iinfo(dtype).max
                values = RANDOM.integers(low, high, (5, 7), endpoint=True).astype(dtype)
            data = values.astype(dtype.newbyteorder(order)).tobytes()
            save(
                dtype.name + tail,
                tiff([data], 7, 5, [8 * dtype.itemsize], 1, kinds[dtype.kind], order),
                values,
            )
    for code in ("u1", "u2", "f4"):
        dtype = np.dtype(code)
        values = (RANDOM.random((5, 7, 3)) * (1 if code == "f4" else 255)).astype(dtype)
        bits = [8 * dtype.itemsize] * 3
        kind = kinds[dtype.kind]
        save(f"rgb-{dtype.name}.tif", tiff([values.tobytes()], 7, 5, bits, 2, kind), values)
        planes = [values[..., k].tobytes() for k in range(3)]
        save(f"planes-{dtype.name}.tif", tiff(planes, 7, 5, bits, 2, kind, planar=2), values)
    values = samples(8, 5, 7, 4).astype(np.uint8)
    save("rgba8.tif", tiff([values.tobytes()], 7, 5, [8] * 4, 2, extra=[2]), values)
    values = samples(1, 5, 11)
    data = packed(values, 1).tobytes()
    save("bits.tif", tiff([data], 11, 5, [1], 1), values.astype(bool))
    save("bits-inverted.tif", tiff([data], 11, 5, [1], 0), values == 0)
    values = samples(8, 5, 7).astype(np.uint8)
    save("inverted8.tif", tiff([values.tobytes()], 7, 5, [8], 0), 255 - values)
    for name, bits, photometric, kind in (
        ("scaled", 12, 1, 1), ("lab", 8, 8, 1), ("inverted-int8", 8, 0, 2), ("inverted-float32", 32, 0, 3),
    ):
        channels = 3 if name == "lab" else 1
        data = bytes(5 * 8 * channels * bits // 8)
        (OUT / f"refused-{name}.tif").write_bytes(tiff([data], 8, 5, [bits] * channels, photometric, kind))
    for bits in (2, 4):
        grays = samples(bits, 5, 7)
        save(f"gray{bits}.tif", tiff([packed(grays, bits).tobytes()], 7, 5, [bits], 1), gray_array(grays, bits))
    values5 = samples(8, 5, 7, 5).astype(np.uint8)
    save("five8.tif", tiff([values5.tobytes()], 7, 5, [8] * 5, 2, extra=[2, 0]), values5)
    colours = samples(8, 256, 3)
    save(
        "palette8.tif",
        tiff([values.tobytes()], 7, 5, [8], 3, colours=colours),
        colours[values].astype(np.uint8),
    )


# GIF ------------------------------------------------------------------------


def gif(values, colours, interlaced=False):
    height, width = values.shape
    if interlaced:
        values = np.concatenate([values[0::8], values[4::8], values[2::4], values[1::2]])
    bits = 0
    filled = 0
    data = bytearray()

    def code(value):
        nonlocal bits, filled
        bits |= value << filled
        filled += 9
        while filled >= 8:
            data.append(bits & 255)
            bits >>= 8
            filled -= 8

    # A table that is cleared before it grows needs no compression.
    for number, value in enumerate(values.ravel()):
        if number % 250 == 0:
            code(256)
        code(int(value))
    code(257)
    data.append(bits & 255)
    blocks = b"".join(bytes([len(data[k : k + 255])]) + data[k : k + 255] for k in range(0, len(data), 255))
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0xF7, 0, 0)
        + colours.astype(np.uint8).tobytes()
        + b","
        + struct.pack("<HHHHB", 0, 0, width, height, 0x40 if interlaced else 0)
        + b"\x08"
        + blocks
        + b"\0;"
    )


def gifs():
    values = samples(8, 20, 30)
    colours = samples(8, 256, 3)
    save("palette8.gif", gif(values, colours), colours[values].astype(np.uint8))
    for height in (1, 2, 3, 4, 5, 8, 20):
        part = values[:height]
        save(f"interlaced{height}.gif", gif(part, colours, True), colours[part].astype(np.uint8))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir():
        old.unlink()
    pngs()
    bmps()
    tiffs()
    gifs()
    np.savez_compressed(OUT / "arrays.npz", **ARRAYS)
