package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** What NumPy gave, as the scripts beside the tests wrote it down, and how to compare with it. */
public final class NumpyGoldens {
  private NumpyGoldens() {}

  /** The arrays of a {@code .npz} resource. */
  public static Map<String, NdBuffer> arrays(String resource) {
    try (InputStream in = open(resource);
        NpzFile arrays = Buffers.loadNpz(in)) {
      return new LinkedHashMap<>(arrays);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The arrays of a {@code .npz} resource, or of the file that a property names instead. */
  public static Map<String, NdBuffer> arrays(String resource, String property) {
    String file = System.getProperty(property, "");
    if (file.isEmpty()) {
      return arrays(resource);
    }
    try (NpzFile arrays = Buffers.loadNpz(Path.of(file))) {
      return new LinkedHashMap<>(arrays);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text resource, which is compressed if its name ends in {@code .gz}. */
  public static List<String> lines(String resource) {
    try (InputStream in = open(resource);
        InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(NumpyGoldens.class.getResourceAsStream(resource), resource);
  }

  /** The array of that name. */
  public static NdBuffer array(Map<String, NdBuffer> arrays, String name) {
    return Objects.requireNonNull(arrays.get(name), name);
  }

  /** Dtype, shape and the bits of all elements are the same. */
  public static void assertSameBits(NdBuffer expected, NdBuffer actual, String what) {
    assertEquals(expected.dtype(), actual.dtype(), what);
    assertEquals(List.of(box(expected.shape())), List.of(box(actual.shape())), what);
    assertSameBits(expected.dtype(), expected.toFlatArray(), actual.toFlatArray(), what);
  }

  /** Two block arrays have the same bits. */
  public static void assertSameBits(DType dtype, Object expected, Object actual, String what) {
    assertEquals(Array.getLength(expected), Array.getLength(actual), what);
    for (int k = 0; k < Array.getLength(expected); k++) {
      if (bits(expected, k) != bits(actual, k)) {
        int element = k / dtype.slots();
        throw new AssertionError(
            "%s: element %d is %s (%x), NumPy has %s (%x)"
                .formatted(
                    what,
                    element,
                    Array.get(actual, k),
                    bits(actual, k),
                    Array.get(expected, k),
                    bits(expected, k)));
      }
    }
  }

  private static Long[] box(long[] shape) {
    Long[] boxed = new Long[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      boxed[axis] = shape[axis];
    }
    return boxed;
  }

  private static long bits(Object block, int slot) {
    if (block instanceof float[] floats) {
      return Float.floatToRawIntBits(floats[slot]);
    }
    if (block instanceof double[] doubles) {
      return Double.doubleToRawLongBits(doubles[slot]);
    }
    if (block instanceof boolean[] booleans) {
      return booleans[slot] ? 1 : 0;
    }
    return Array.getLong(block, slot);
  }
}
