package io.monomorph;

import io.monomorph.dtype.DType;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Results of ufuncs as their goldens write them. All NaN have the same bits. What an answer leaves
 * open is left out of what was found too: the elements, where only dtype and shape are written; the
 * signs of zeros, where {@code zeros} stands behind; last bits, where {@code close} does.
 */
final class UfuncAnswer {
  private static final String ZEROS = " zeros";
  private static final String CLOSE = " close";

  private UfuncAnswer() {}

  /** Several results; numbers that are to be close have to be the same. */
  static String of(NdBuffer[] results, String expected) {
    return of(results, expected, (a, b) -> 0);
  }

  /**
   * Several results.
   *
   * @param tolerance how far a part of an element may be from the one that is expected, given the
   *     size of that element and its part
   */
  static String of(NdBuffer[] results, String expected, DoubleBinaryOperator tolerance) {
    String[] answers = expected.split("; ", -1);
    return IntStream.range(0, results.length)
        .mapToObj(k -> of(results[k], answers[Math.min(k, answers.length - 1)], tolerance))
        .collect(Collectors.joining("; "));
  }

  private static String of(NdBuffer result, String expected, DoubleBinaryOperator tolerance) {
    if (expected.endsWith(CLOSE)) {
      String found = GoldenText.inFull(GoldenText.withOneNan(result)) + CLOSE;
      return isClose(result, expected, tolerance) ? expected : found;
    }
    if (expected.endsWith(ZEROS)) {
      return GoldenText.ofOneNan(withOneZero(result)) + ZEROS;
    }
    boolean open = !expected.contains("[") && !expected.equals("error");
    return open ? GoldenText.head(result) : GoldenText.ofOneNan(result);
  }

  /** A zero more makes -0 0. */
  private static NdBuffer withOneZero(NdBuffer result) {
    return Functions.add(result, Buffers.zeros(result.dtype()));
  }

  private static boolean isClose(NdBuffer result, String expected, DoubleBinaryOperator tolerance) {
    NdBuffer wanted = GoldenOperand.of(expected.substring(0, expected.lastIndexOf(" crc ")));
    if (!GoldenText.head(wanted).equals(GoldenText.head(result))) {
      return false;
    }
    double[] a = (double[]) wanted.astype(DType.COMPLEX128).toFlatArray();
    double[] b = (double[]) result.astype(DType.COMPLEX128).toFlatArray();
    return IntStream.range(0, a.length)
        .allMatch(
            k -> {
              double size = Math.hypot(a[k & ~1], a[k | 1]);
              return a[k] == b[k]
                  || (Double.isNaN(a[k]) && Double.isNaN(b[k]))
                  || Math.abs(a[k] - b[k]) <= tolerance.applyAsDouble(size, a[k]);
            });
  }

  /** The unit in the last place of the parts of a dtype, of a number of size 1. */
  static double epsilon(DType dtype) {
    int size = dtype.itemSize() / dtype.slots();
    return size == 2 ? 0x1p-10 : size == 4 ? 0x1p-23 : 0x1p-52;
  }
}
