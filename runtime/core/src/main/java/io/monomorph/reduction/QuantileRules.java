package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.RoundingLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.layout.Layout;
import io.monomorph.reduction.QuantileRule.Weight;
import io.monomorph.spi.Operand;

/**
 * NumPy's ways to find quantiles: the nine of Hyndman and Fan, and four more. They calculate in the
 * dtype of the quantiles, step by step as NumPy does.
 */
public final class QuantileRules {
  private static final Weight AS_IT_IS = (behind, place) -> behind;

  public static final QuantileRule INVERTED_CDF =
      steps((n, q) -> less(times(n, q), 1), (behind, place) -> behind == 0);

  public static final QuantileRule AVERAGED_INVERTED_CDF =
      new QuantileRule((n, q) -> less(times(n, q), 1), (behind, place) -> behind == 0 ? 0.5 : 1);

  public static final QuantileRule CLOSEST_OBSERVATION =
      steps(
          (n, q) -> less(less(times(n, q), 1), 0.5),
          (behind, place) -> behind == 0 && Math.floor(place) % 2 != 0);

  public static final QuantileRule INTERPOLATED_INVERTED_CDF = between(0, 0);
  public static final QuantileRule HAZEN = between(0.5, 1 - 0.5 - 0.5);
  public static final QuantileRule WEIBULL = between(0, 1);
  public static final QuantileRule LINEAR = new QuantileRule(QuantileRules::linear, AS_IT_IS);

  public static final QuantileRule MEDIAN_UNBIASED = between(1 / 3.0, 1 - 1 / 3.0 - 1 / 3.0);

  public static final QuantileRule NORMAL_UNBIASED = between(3 / 8.0, 1 - 3 / 8.0 - 3 / 8.0);

  public static final QuantileRule LOWER =
      new QuantileRule((n, q) -> integer(RoundingLoops.FLOOR, linear(n, q)), null);

  public static final QuantileRule HIGHER =
      new QuantileRule((n, q) -> integer(RoundingLoops.CEIL, linear(n, q)), null);

  public static final QuantileRule NEAREST =
      new QuantileRule((n, q) -> integer(RoundingLoops.RINT, linear(n, q)), null);

  public static final QuantileRule MIDPOINT =
      new QuantileRule(QuantileRules::midpoint, (behind, place) -> place % 1 == 0 ? 0 : 0.5);

  private QuantileRules() {}

  private static Operand linear(long n, Operand q) {
    return times(n - 1, q);
  }

  private static Operand midpoint(long n, Operand q) {
    Operand place = linear(n, q);
    Operand floor = UfuncStep.apply(RoundingLoops.FLOOR, place);
    Operand ceil = UfuncStep.apply(RoundingLoops.CEIL, place);
    Operand sum = UfuncStep.apply(ArithmeticLoops.ADD, floor, ceil);
    return times(0.5, sum);
  }

  private static Operand times(Number a, Operand b) {
    return UfuncStep.apply(ArithmeticLoops.MULTIPLY, a, b);
  }

  private static Operand less(Operand place, Number shift) {
    return UfuncStep.apply(ArithmeticLoops.SUBTRACT, place, shift);
  }

  /** NumPy's {@code n * q + (alpha + q * slope) - 1}. */
  private static QuantileRule between(Number alpha, Number slope) {
    return new QuantileRule(
        (n, q) -> {
          Operand shift = UfuncStep.apply(ArithmeticLoops.ADD, alpha, times(slope, q));
          return less(UfuncStep.apply(ArithmeticLoops.ADD, times(n, q), shift), 1);
        },
        AS_IT_IS);
  }

  /** When a place stays with the lower element. */
  @FunctionalInterface
  private interface Stays {
    boolean at(double behind, double place);
  }

  /** A rule that takes the lower element if the condition holds, otherwise the upper one. */
  private static QuantileRule steps(QuantileRule.Places places, Stays lower) {
    return new QuantileRule(
        (n, q) -> {
          Operand place = places.of(n, q);
          Operand floor = UfuncStep.apply(RoundingLoops.FLOOR, place);
          Operand next = UfuncStep.apply(ArithmeticLoops.ADD, floor, 1);
          double[] all = doubles(place);
          double[] below = doubles(floor);
          // As int64, in which the place before the first of unsigned ones is -1 again.
          long[] lowers = longs(floor);
          long[] uppers = longs(next);
          long[] taken = new long[all.length];
          for (int k = 0; k < all.length; k++) {
            boolean stays = lower.at(all[k] - below[k], all[k]);
            taken[k] = Math.max(0, stays ? lowers[k] : uppers[k]);
          }
          return ArrayOperand.over(DType.INT64, taken, Layout.of(place.layout().shape()));
        },
        null);
  }

  private static double[] doubles(Operand of) {
    return (double[]) Assignment.cast(of, DType.FLOAT64).array();
  }

  private static long[] longs(Operand of) {
    return (long[]) Assignment.cast(of, DType.INT64).array();
  }

  private static Operand integer(LoopTable rounding, Operand place) {
    return Assignment.cast(UfuncStep.apply(rounding, place), DType.INT64);
  }
}
