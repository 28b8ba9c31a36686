package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that stand for others, as netCDF4 and NumPy unpack them. */
class UnpackedTest {
  @TempDir Path folder;

  private Path copy() throws IOException {
    Path path = folder.resolve("netcdf.nc");
    Files.copy(Resources.file("netcdf.nc"), path);
    return path;
  }

  private static long[] bits(NdBuffer values) {
    NdBuffer wide = values.astype(DType.FLOAT64);
    long[] bits = new long[(int) wide.size()];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = Double.doubleToLongBits(wide.getDouble(k));
    }
    return bits;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short_double", "short_float", "short_mixed", "only_scale", "only_offset", "only_missing",
        "whole_numbers", "unsigned", "unsigned_range", "limits", "floats", "scaled_floats",
        "big_endian", "uint64"
      })
  void valuesAreThoseOfNetcdf(String name) throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("netcdf.nc"))) {
      NdBuffer expected = file.dataset("expected_" + name).buffer();
      NdBuffer unpacked = file.dataset(name).unpacked();
      assertEquals(expected.dtype(), unpacked.dtype());
      assertArrayEquals(bits(expected), bits(unpacked));
      assertArrayEquals(bits(expected.get("::-3")), bits(unpacked.get("::-3")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short_double",
        "short_float",
        "short_mixed",
        "only_scale",
        "only_offset",
        "only_missing",
        "whole_numbers",
        "unsigned",
        "floats",
        "big_endian"
      })
  void whatIsAssignedIsPacked(String name) throws IOException {
    try (Hdf5File file = Hdf5File.open(copy(), Hdf5Mode.READ_WRITE)) {
      NdBuffer unpacked = file.dataset(name).unpacked();
      NdBuffer before = file.dataset(name).buffer().copy();
      NdBuffer values = unpacked.copy();
      file.dataset(name).buffer().assign(1);
      unpacked.assign(values);
      if (name.equals("only_missing")) {
        // Two stored numbers mean that an element is missing, and the first is written.
        assertArrayEquals(bits(values), bits(unpacked));
      } else {
        assertEquals(before, file.dataset(name).buffer());
      }
    }
    try (Hdf5File file = Hdf5File.open(folder.resolve("netcdf.nc"))) {
      assertArrayEquals(
          bits(file.dataset("expected_" + name).buffer()), bits(file.dataset(name).unpacked()));
    }
  }

  private Hdf5Dataset packed(Hdf5File file) {
    Hdf5Dataset made =
        file.root()
            .newDataset("t", DType.INT16, 20, 30)
            .chunks(7, 8)
            .deflate(1)
            .fill(-1)
            .maxShape(-1, 30)
            .create();
    made.setAttribute("scale_factor", 0.5);
    made.setAttribute("add_offset", 100.0);
    made.setAttribute("_FillValue", Buffers.full(DType.INT16, -1));
    return made;
  }

  @Test
  void viewsAndUpdatesOfChunksWork() throws IOException {
    Path path = folder.resolve("views.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset made = packed(file);
      NdBuffer t = made.unpacked();
      assertTrue(t.isnan().all().get());
      t.at("2:19:3, ::-2").set(Buffers.arange(6 * 15).reshape(6, 15));
      t.get("2").addInPlace(0.5);
      assertEquals(14.5, t.getDouble(2, 1));
      assertEquals((14.5 - 100) / 0.5, made.buffer().getDouble(2, 1));
      assertEquals(6 * 15, t.isfinite().countNonzero().get());
      assertEquals(t.copy().nanmean(), t.nanmean());
      assertEquals(t.copy().transpose().nansum(0), t.transpose().nansum(0));
      assertEquals(made.path(), Hdf5Dataset.of(t).orElseThrow().path());
      made.resize(21, 30);
      assertThrows(IllegalStateException.class, () -> t.getDouble(0, 0));
    }
    if (Referee.isThere()) {
      assertEquals("14.5", Referee.python(path, "print(f['t'][2, 1] * 0.5 + 100.0)").strip());
    }
  }

  private static String refused(Runnable action) {
    RuntimeException thrown = assertThrows(RuntimeException.class, action::run);
    Throwable cause =
        thrown instanceof IllegalArgumentException
            ? thrown
            : Objects.requireNonNull(thrown.getCause());
    assertTrue(cause instanceof IllegalArgumentException, thrown.toString());
    return String.valueOf(cause.getMessage());
  }

  @Test
  void whatCannotBeStoredIsRefused() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("refused.h5"))) {
      Hdf5Dataset made = packed(file);
      NdBuffer t = made.unpacked();
      assertEquals(
          "the value 1.0E9 is out of the range of int16", refused(() -> t.at("3, 3").set(1e9)));
      assertEquals(
          "the value inf is out of the range of int16",
          refused(() -> t.at("3, 3").set(Double.POSITIVE_INFINITY)).replace("Infinity", "inf"));
      assertEquals(
          "the value 99.5 would be stored as a number that stands for a missing element",
          refused(() -> t.at("3, 3").set(99.5)));
      assertTrue(t.isnan().all().get());
      Hdf5Dataset whole = file.root().write("whole", Buffers.arange(DType.INT8, 5));
      assertEquals(
          "NaN cannot be stored as int8: set the attribute _FillValue to what stands for it",
          refused(() -> whole.unpacked().at("2").set(Double.NaN)));
      assertEquals(Buffers.arange(DType.INT8, 5), whole.buffer());
      whole.setAttribute("scale_factor", "0.1");
      assertTrue(refused(whole::unpacked).contains("scale_factor"), refused(whole::unpacked));
      whole.setAttribute("scale_factor", new double[] {1, 2});
      assertTrue(refused(whole::unpacked).contains("has 2"), refused(whole::unpacked));
      Hdf5Dataset truth = file.root().newDataset("truth", DType.BOOL, 3).create();
      assertTrue(refused(truth::unpacked).contains("use buffer()"));
    }
  }

  @Test
  void withoutAttributesNumbersStandForThemselves() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("plain.h5"))) {
      NdBuffer floats = Buffers.fromArray(new float[] {1, Float.NaN, Float.POSITIVE_INFINITY});
      Hdf5Dataset made = file.root().write("floats", floats);
      assertEquals(DType.FLOAT32, made.unpacked().dtype());
      assertArrayEquals(bits(floats), bits(made.unpacked()));
      made.unpacked().at("0").set(Double.NaN);
      assertTrue(Double.isNaN(made.buffer().getDouble(0)));
      assertEquals(
          DType.FLOAT64, file.root().write("b", Buffers.arange(DType.INT8, 3)).unpacked().dtype());
    }
  }
}
