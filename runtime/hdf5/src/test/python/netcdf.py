"""Writes goldens/netcdf.nc: dimensions and packed variables, and what netCDF4 and NumPy make of them.

    /usr/bin/python3 src/test/python/netcdf.py src/test/resources/io/monomorph/hdf5/goldens
"""
import sys

import netCDF4
import numpy as np

random = np.random.RandomState(13)
f = netCDF4.Dataset(sys.argv[1] + "/netcdf.nc", "w", format="NETCDF4")

# Dimensions: one without limit, one without a variable, one whose variable has another axis too.
f.createDimension("time", None)
f.createDimension("lat", 3)
f.createDimension("lon", 4)
f.createDimension("letter", 2)
f.createVariable("time", "f8", ("time",))[:] = [0.5, 1.5]
f.createVariable("lat", "f4", ("lat",))[:] = [-10, 0, 10]
f.createVariable("letter", "i1", ("letter", "lat"))[:] = random.randint(0, 9, (2, 3))
f.createVariable("cube", "i2", ("time", "lat", "lon"))[:] = random.randint(0, 9, (2, 3, 4))
f.createVariable("square", "i2", ("lon", "lon"))[:] = random.randint(0, 9, (4, 4))
f.createVariable("scalar", "f4")[...] = 1.5
inner = f.createGroup("region").createGroup("inner")
inner.createDimension("lon", 2)
inner.createVariable("both", "i4", ("lat", "lon"))[:] = random.randint(0, 9, (3, 2))

# Packed variables: name, stored numbers, attributes.
every = np.arange(-(2**15), 2**15).astype("i2")
few = random.randint(-120, 120, 60)
packed = {
    "short_double": (every, dict(scale_factor=0.01, add_offset=273.15, _FillValue=np.int16(-32768))),
    "short_float": (every[::7], dict(scale_factor=np.float32(0.1), add_offset=np.float32(-40))),
    "short_mixed": (every[::7], dict(scale_factor=np.float32(0.1), add_offset=273.15)),
    "only_scale": (few.astype("i1"), dict(scale_factor=np.float32(0.5))),
    "only_offset": (few.astype("i4"), dict(add_offset=np.float32(0.1))),
    "only_missing": (few.astype("i4"), dict(missing_value=np.array(few[[3, 5]], "i4"))),
    "whole_numbers": (few.astype("i2"), dict(scale_factor=np.int16(2), add_offset=np.int16(5))),
    "unsigned": (few.astype("i1"), dict(_Unsigned="true", scale_factor=2.0, _FillValue=np.int8(few[7]))),
    "unsigned_range": (few.astype("i1"), dict(_Unsigned="true", scale_factor=0.1, valid_range=np.array([20, -50], "i1"))),
    "limits": (few.astype("i2"), dict(valid_min=np.int16(-50), valid_max=np.int16(60))),
    "floats": (np.where(few > 90, np.float32(1e20), few).astype("f4"), dict(_FillValue=np.float32(1e20))),
    "scaled_floats": (few.astype("f4"), dict(scale_factor=np.float32(0.1), add_offset=np.float32(3))),
    "big_endian": (few.astype(">i2"), dict(scale_factor=0.1, _FillValue=np.int16(few[0]))),
    "uint64": (np.array([0, 1, 2**53 + 1, 2**64 - 1], "u8"), dict(scale_factor=0.5)),
}

for name, (raw, attributes) in packed.items():
    f.createDimension("of_" + name, len(raw))
    attributes = dict(attributes)
    fill = attributes.pop("_FillValue", None)
    endian = "big" if raw.dtype.byteorder == ">" else "native"
    native = raw.astype(raw.dtype.newbyteorder("="))
    v = f.createVariable(name, native.dtype, ("of_" + name,), fill_value=fill, endian=endian, zlib=True)
    v.set_auto_maskandscale(False)
    v.setncatts(attributes)
    v[:] = native
    v.set_auto_maskandscale(True)
    v.set_always_mask(True)
    read = v[:]
    # NumPy's arithmetic on arrays without axes; what netCDF4 masks is NaN.
    unsigned = "_Unsigned" in attributes
    taken = native.view("u1") if unsigned else native
    value = taken
    if "scale_factor" in attributes:
        value = np.multiply(taken, np.broadcast_to(attributes["scale_factor"], taken.shape))
    if "add_offset" in attributes:
        value = np.add(value, np.broadcast_to(attributes["add_offset"], taken.shape))
    if value.dtype.kind in "iu":
        value = value.astype("f8")
    value = np.array(value)
    plain = value.copy()
    value[np.ma.getmaskarray(read)] = np.nan
    close = np.ma.filled(read.astype("f8"), np.nan)
    default = netCDF4.default_fillvals[native.dtype.str[1:]] if native.dtype.itemsize > 1 else None
    # Its NumPy may be an older one, which takes scalars for less than arrays.
    agree = np.isclose(close, value.astype("f8"), atol=1e-4, equal_nan=True)
    assert agree.all(), (name, taken[~agree], close[~agree], value[~agree])
    if fill is None and default is not None:
        # netCDF4 masks its default fill value too, which no attribute names.
        value[taken == default] = plain[taken == default]
    e = f.createVariable("expected_" + name, value.dtype, ("of_" + name,), zlib=True)
    e.set_auto_maskandscale(False)
    e[:] = value
f.close()
