package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.function.RoundingLoops;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The elements on both sides of quantiles, quantile by quantile and line by line, and weights. */
final class QuantilePicks {
  private static final double[] NAN = {Double.NaN};

  private final DType dtype;
  private final Operand q;
  private final boolean weak;
  private final QuantileRule rule;
  private final int quantiles;
  private final int lines;
  private final DType placeDtype;
  private final boolean exact;
  private final Object lower;
  private final Object upper;
  private boolean nan;

  /** One for each quantile, or if lines have different lengths one for each pick. */
  private final double[] weights;

  private final Map<Integer, Spots> spots = new HashMap<>();

  /**
   * Where the quantiles of lines of some length are.
   *
   * @param below the ranks of the lower elements
   * @param above those of the upper ones
   * @param sorted both
   */
  @SuppressWarnings("ArrayRecordComponent") // neither compared nor shown
  private record Spots(int[] below, int[] above, int[] sorted, double[] weights) {}

  QuantilePicks(
      Operand of, boolean[] reduced, Operand q, boolean weak, QuantileRule rule, boolean skipping) {
    this.dtype = of.dtype();
    this.q = q;
    this.weak = weak;
    this.rule = rule;
    this.quantiles = (int) q.layout().size();
    long length = ReductionTargets.count(of.layout(), reduced);
    this.lines = Math.toIntExact(of.layout().size() / length);
    // Whatever the length, which without NaN may be one that narrow quantiles do.
    this.placeDtype = rule.places().of(1, q).dtype();
    this.exact =
        rule.weight() == null || (rule.equals(QuantileRules.LINEAR) && placeDtype.isInteger());
    this.lower = dtype.newBlock(quantiles * lines);
    this.upper = exact ? lower : dtype.newBlock(quantiles * lines);
    boolean own = skipping && dtype.isFloating();
    this.weights = new double[exact ? 0 : own ? quantiles * lines : quantiles];
    if (!own) {
      Spots whole = spots((int) length);
      System.arraycopy(whole.weights, 0, weights, 0, weights.length);
    }
    if (quantiles * lines > 0) {
      pick(RankedLines.of(of, reduced), skipping, own && !exact);
    }
  }

  /** Whether a line has NaN, so that its quantiles are NaN. */
  boolean nan() {
    return nan;
  }

  /** Whether elements are taken as they are. */
  boolean exact() {
    return exact;
  }

  ArrayOperand lower(long... shape) {
    return ArrayOperand.over(dtype, lower, Layout.of(shape));
  }

  ArrayOperand upper(long... shape) {
    return ArrayOperand.over(dtype, upper, Layout.of(shape));
  }

  private void pick(RankedLines from, boolean skipping, boolean weighing) {
    int[] places = new int[quantiles];
    for (int line = 0; line < lines; line++) {
      for (int k = 0; k < quantiles; k++) {
        places[k] = k * lines + line;
      }
      int numbers = from.load(line);
      if (numbers == 0 || (numbers < from.length && !skipping)) {
        nan = true;
        for (int place : places) {
          Casts.run(DType.FLOAT64, NAN, 0, 1, dtype, lower, place, 1, 1);
          Casts.run(DType.FLOAT64, NAN, 0, 1, dtype, upper, place, 1, 1);
        }
        continue;
      }
      Spots at = spots(numbers);
      // Both sides in one go: the selection of one prepares that of the other.
      from.prepare(numbers, at.sorted);
      for (int k = 0; k < quantiles; k++) {
        from.write(numbers, at.below[k], lower, places[k]);
        if (!exact) {
          from.write(numbers, at.above[k], upper, places[k]);
        }
      }
      if (weighing) {
        for (int k = 0; k < quantiles; k++) {
          weights[places[k]] = at.weights[k];
        }
      }
    }
  }

  private Spots spots(int n) {
    return spots.computeIfAbsent(n, this::find);
  }

  private Spots find(int n) {
    Operand places = rule.places().of(n, q);
    double[] at = doubles(places);
    int[] below = new int[quantiles];
    int[] above = new int[quantiles];
    double[] weighed = new double[quantiles];
    if (exact) {
      for (int k = 0; k < quantiles; k++) {
        below[k] = rank(at[k], n);
        above[k] = below[k];
      }
    } else {
      // Step by step in the dtype of the places, of which a coarse one has not every rank.
      Operand floor = UfuncStep.apply(RoundingLoops.FLOOR, places);
      double[] floors = doubles(floor);
      double[] next = doubles(UfuncStep.apply(ArithmeticLoops.ADD, floor, 1));
      Operand over = UfuncStep.apply(GreaterLoops.GREATER_EQUAL, places, n - 1);
      double[] beyond = doubles(over);
      for (int k = 0; k < quantiles; k++) {
        boolean last = beyond[k] != 0 || Double.isNaN(at[k]);
        boolean first = at[k] < 0;
        if (last && places.dtype().isUnsigned()) {
          throw new IllegalArgumentException(
              "quantiles of "
                  + q.dtype()
                  + " have no place after the last of "
                  + n
                  + " elements: give them as int64 or float64");
        }
        below[k] = last ? n - 1 : first ? 0 : rank(floors[k], n);
        above[k] = last || first ? below[k] : rank(next[k], n);
        weighed[k] = weight(at[k] - (last ? -1 : first ? 0 : floors[k]), at[k]);
      }
    }
    int[] sorted = Arrays.copyOf(below, 2 * quantiles);
    System.arraycopy(above, 0, sorted, quantiles, quantiles);
    Arrays.sort(sorted);
    return new Spots(below, above, sorted, weighed);
  }

  private static double[] doubles(Operand of) {
    return (double[]) Assignment.cast(of, DType.FLOAT64).array();
  }

  private int rank(double place, int n) {
    if (!(place >= 0 && place < n)) {
      throw new IllegalArgumentException(
          "quantiles of "
              + q.dtype()
              + " are too coarse for "
              + n
              + " elements: give them as float64, or as a number");
    }
    return (int) place;
  }

  /** In the dtype of the places, as NumPy has it. */
  private double weight(double behind, double place) {
    QuantileRule.Weight weight = rule.weight();
    double value = weight == null ? 0 : weight.of(behind, place);
    Object rounded = placeDtype.newBlock(1);
    double[] result = {value};
    Casts.run(DType.FLOAT64, result, 0, 1, placeDtype, rounded, 0, 1, 1);
    Casts.run(placeDtype, rounded, 0, 1, DType.FLOAT64, result, 0, 1, 1);
    return result[0];
  }

  /**
   * How to go from the lower to the upper elements. The weight of a single number of Java's is as
   * weak as that.
   */
  Lerp weights(long[] shape, int rest) {
    long[] own = shape.clone();
    if (weights.length != quantiles * lines || lines == 1) {
      Arrays.fill(own, shape.length - rest, shape.length, 1);
    }
    ArrayOperand precise = ArrayOperand.over(DType.FLOAT64, weights, Layout.of(own));
    DType to = !weak ? placeDtype : dtype.isFloating() ? dtype : DType.FLOAT64;
    Operand weight = Assignment.cast(precise, to);
    Operand one = weak ? precise : weight;
    Operand left = UfuncStep.apply(ArithmeticLoops.SUBTRACT, 1, one);
    return new Lerp(
        weight,
        left.dtype() == to ? left : Assignment.cast(left, to),
        UfuncStep.apply(GreaterLoops.GREATER_EQUAL, one, 0.5));
  }
}
