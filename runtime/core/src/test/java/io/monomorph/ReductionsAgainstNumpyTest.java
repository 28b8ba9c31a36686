package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import java.io.IOException;
import java.util.Set;
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
    GoldenLines.compare(
        NumpyGoldens.lines("reductions.txt.gz").stream(), ReductionsAgainstNumpyTest::difference);
  }

  @Test
  void furtherReductionsAreAsNumpys() throws IOException {
    GoldenLines.compareFurther("monomorph.reductions", ReductionsAgainstNumpyTest::difference);
  }

  private static String difference(String question, String expected, int number) {
    ReductionCase one = new ReductionCase(question, Elements.backends().get(number % 2));
    NdBuffer result;
    try {
      result = one.run();
    } catch (IllegalArgumentException | UnsupportedOperationException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      return expected.equals("error") ? "" : "error: " + refusal.getMessage();
    }
    NdBuffer comparable = GoldenText.withOneNan(result);
    String found =
        expected.contains("...") ? GoldenText.of(comparable) : GoldenText.inFull(comparable);
    return found.equals(expected) || alike(one, result, found, expected) ? "" : found;
  }

  /** Whether the result has the dtype and the shape, and elements that are near enough. */
  private static boolean alike(ReductionCase one, NdBuffer result, String found, String expected) {
    String head = GoldenText.head(result) + " [";
    return found.startsWith(head)
        && expected.startsWith(head)
        && !expected.contains("...")
        && same(one, result, GoldenOperand.of(expected.substring(0, expected.indexOf(" crc "))));
  }

  private static double[] parts(NdBuffer result) {
    DType wide = result.dtype().isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
    return (double[]) result.astype(wide).toFlatArray();
  }

  private static boolean same(ReductionCase one, NdBuffer result, NdBuffer numpys) {
    if (result.dtype().isInteger() || result.dtype() == DType.BOOL) {
      return result.equals(numpys);
    }
    boolean complex = result.dtype().isComplex();
    double[] a = parts(result);
    double[] b = parts(numpys);
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
}
