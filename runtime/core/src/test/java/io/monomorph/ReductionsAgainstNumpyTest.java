package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reductions give what NumPy's give, bit for bit but for the NaN that comes out. The script
 * reduction_goldens.py makes the cases; the property {@code monomorph.reductions} names a file with
 * more of them.
 */
class ReductionsAgainstNumpyTest {
  /** Functions that choose an element: of zeros of both signs they may choose another one. */
  private static final Set<String> CHOOSING =
      Set.of(
          "min",
          "max",
          "ptp",
          "nanmin",
          "nanmax",
          "median",
          "nanmedian",
          "quantile",
          "percentile",
          "nanquantile",
          "nanpercentile");

  /** Functions that multiply: complex products are rounded in other places than NumPy's. */
  private static final Set<String> MULTIPLYING =
      Set.of("prod", "nanprod", "cumprod", "nancumprod", "nanvar", "nanstd");

  @Test
  void reductionsAreAsNumpys() {
    assertEquals(List.of(), failures(NumpyGoldens.lines("reductions.txt").stream()));
  }

  @Test
  void furtherReductionsAreAsNumpys() throws IOException {
    String file = System.getProperty("monomorph.reductions", "");
    if (!file.isEmpty()) {
      try (Stream<String> lines = Files.lines(Path.of(file))) {
        assertEquals(List.of(), failures(lines));
      }
    }
  }

  private static List<String> failures(Stream<String> lines) {
    List<String> failures = new ArrayList<>();
    int[] count = new int[2];
    lines.forEach(
        line -> {
          ReductionCase one = new ReductionCase(line, Elements.backends().get(count[0]++ % 2));
          String difference = difference(one);
          if (!difference.isEmpty() && count[1]++ < 25) {
            failures.add("%n%s%n   %s".formatted(line, difference));
          }
        });
    assertTrue(count[0] > 1000);
    if (count[1] > 0) {
      failures.add("%n%d of %d differ".formatted(count[1], count[0]));
    }
    return failures;
  }

  private static String difference(ReductionCase one) {
    NdBuffer result;
    try {
      result = one.run();
    } catch (IllegalArgumentException | UnsupportedOperationException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      return one.expected.equals("error") ? "" : "refused: " + refusal.getMessage();
    } catch (RuntimeException e) {
      return "threw " + e + " " + Arrays.toString(e.getStackTrace()).substring(0, 400);
    }
    if (one.expected.equals("error")) {
      return "gives " + result.repr();
    }
    String[] expected = one.expected.split(";", -1);
    if (!result.dtype().toString().equals(expected[0])
        || !Arrays.equals(result.shape(), ReductionCase.longs(expected[1]))) {
      return "gives " + result.dtype() + Arrays.toString(result.shape());
    }
    NdBuffer numpys = decode(result.dtype(), expected[2], result.shape());
    return same(one, result, numpys)
        ? ""
        : "gives %s, NumPy %s".formatted(result.repr(), numpys.repr());
  }

  private static boolean same(ReductionCase one, NdBuffer result, NdBuffer numpys) {
    if (result.dtype().isInteger() || result.dtype() == DType.BOOL) {
      return result.equals(numpys);
    }
    boolean complex = result.dtype().isComplex();
    DType wide = complex ? DType.COMPLEX128 : DType.FLOAT64;
    double[] a = (double[]) Assignment.cast(result.operand(), wide).array();
    double[] b = (double[]) Assignment.cast(numpys.operand(), wide).array();
    boolean products = one.dtype().isComplex() && MULTIPLYING.contains(one.function);
    boolean single =
        one.dtype() == DType.COMPLEX64
            || result.dtype() == DType.COMPLEX64
            || result.dtype() == DType.FLOAT32;
    double tolerance = !products ? 0 : single ? 2e-5 : 1e-13;
    for (int k = 0; k < a.length; k++) {
      boolean nan =
          complex
              && (Double.isNaN(a[k]) || Double.isNaN(a[k ^ 1]))
              && (Double.isNaN(b[k]) || Double.isNaN(b[k ^ 1]));
      boolean equal =
          Double.doubleToLongBits(a[k]) == Double.doubleToLongBits(b[k])
              || (a[k] == b[k] && CHOOSING.contains(one.function))
              || (nan && CHOOSING.contains(one.function) && !one.function.equals("median"));
      if (!equal && tolerance > 0) {
        double size = complex ? Math.hypot(b[k], b[k ^ 1]) : Math.abs(b[k]);
        equal = a[k] != b[k] && !(Math.abs(a[k] - b[k]) > tolerance * size);
      }
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  private static NdBuffer decode(DType dtype, String hex, long... shape) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    NdBuffer result = Buffers.zeros(dtype, shape);
    int n = (int) result.size();
    Object block = dtype.newBlock(n);
    for (int k = 0; k < n * dtype.slots(); k++) {
      switch (block) {
        case boolean[] x -> x[k] = bytes.get() != 0;
        case byte[] x -> x[k] = bytes.get();
        case short[] x -> x[k] = bytes.getShort();
        case int[] x -> x[k] = bytes.getInt();
        case long[] x -> x[k] = bytes.getLong();
        case float[] x -> x[k] = bytes.getFloat();
        case double[] x -> x[k] = bytes.getDouble();
        default -> throw new AssertionError(dtype);
      }
    }
    if (n > 0) {
      Object array = java.util.Objects.requireNonNull(result.operand().array());
      Casts.run(dtype, block, 0, 1, dtype, array, 0, 1, n);
    }
    return result;
  }
}
