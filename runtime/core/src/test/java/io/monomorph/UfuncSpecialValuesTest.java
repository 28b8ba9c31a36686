package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * NaN, infinities, zeros and their signs, ones, and where numbers end: each result is NumPy's, and
 * the same whatever stands beside it, how many elements there are and how they lie in memory. The
 * build runs this on the plain loops and on those over vectors.
 */
class UfuncSpecialValuesTest {
  /** Here the sign of a zero is NumPy's only on some processors. */
  private static final Set<String> ZEROS = Set.of("maximum", "minimum", "fmax", "fmin");

  /** What is off the true value by some units, here and there. */
  private static final Set<String> ROUGH =
      Set.of(
          """
          cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh
          arcsinh arccosh arctanh degrees radians power float_power arctan2 hypot logaddexp
          logaddexp2"""
              .split("\\s+", -1));

  /** What is exact wherever integers give an integer. */
  private static final Set<String> WHOLE =
      Set.of("power", "float_power", "exp2", "log2", "log10", "cbrt", "hypot");

  private static final int LONGEST = 100;
  private static final int MANY = 1 << 15;

  private final Differences differences = new Differences();

  @Test
  void singleElementsAreNumpys() {
    Set<String> functions = new HashSet<>();
    for (SpecialValues values : SpecialValues.all()) {
      functions.add(values.ufunc().name());
      double[][] alone = values.alone();
      for (int output = 0; output < alone.length; output++) {
        for (int k = 0; k < values.combinations(); k++) {
          double wanted = values.results()[output][k];
          double found = alone[output][k];
          // Near zero, NumPy's sum is of two terms that nearly cancel.
          boolean cancels =
              values.ufunc().name().startsWith("logaddexp")
                  && found != 0
                  && Math.abs(wanted - found) < 2 * unit(values.outputDtypes().get(output), 1);
          boolean zeros = ZEROS.contains(values.ufunc().name()) && wanted == 0 && found == 0;
          double units = isRough(values, k, wanted) ? 4 : 0;
          if (!zeros
              && !cancels
              && !same(wanted, found, units, values.outputDtypes().get(output))) {
            differences.add(values.describe(k), wanted, found, "by itself");
          }
        }
      }
    }
    assertTrue(functions.size() > 70);
    differences.assertNone();
  }

  @Test
  void resultsDependOnNoLengthAndLayout() {
    for (SpecialValues values : SpecialValues.all()) {
      double[][] alone = values.alone();
      int[] every = IntStream.range(0, values.combinations()).toArray();
      int[] repeated = IntStream.range(0, MANY).map(k -> k % every.length).toArray();
      check(values, alone, every, Placing.DENSE);
      NdBuffer[] operands = new NdBuffer[values.inputs().length];
      Arrays.setAll(operands, i -> values.input(i, repeated));
      CompiledLoops.compile(values.ufunc(), operands);
      check(values, alone, every, Placing.DENSE);
      int next = 0;
      for (int length = 1; length <= LONGEST; length++) {
        int[] some = new int[length];
        for (Placing placing : Placing.values()) {
          int[] from = placing.combinations(values, next);
          Arrays.setAll(some, k -> from[k % from.length]);
          check(values, alone, some, placing);
          next = (next + length) % values.combinations();
        }
      }
    }
    differences.assertNone();
  }

  private void check(SpecialValues values, double[][] alone, int[] combinations, Placing placing) {
    NdBuffer[] results = placing.apply(values, combinations);
    for (int output = 0; output < results.length; output++) {
      double[] found = SpecialValues.doubles(results[output]);
      for (int k = 0; k < found.length; k++) {
        boolean root = placing == Placing.SECOND_NUMBER && values.isRoot(combinations[k]);
        double wanted =
            root ? Math.sqrt(values.first(combinations[k])) : alone[output][combinations[k]];
        double units = isRough(values, combinations[k], wanted) ? 2 : 0;
        if (!same(wanted, found[k], units, values.outputDtypes().get(output))) {
          differences.add(
              values.describe(combinations[k]), wanted, found[k], found.length + " " + placing);
        }
      }
    }
  }

  private static boolean isRough(SpecialValues values, int combination, double result) {
    String name = values.ufunc().name();
    double digits = 1 / unit(values.outputDtypes().getFirst(), 1);
    // A large cube root that was rounded is whole by chance: no integer is the cube of it.
    boolean small = Math.abs(result) < (name.equals("cbrt") ? Math.cbrt(digits) : digits);
    boolean exact =
        small
            && WHOLE.contains(name)
            && result == Math.rint(result)
            && values.isOfIntegers(combination);
    return ROUGH.contains(name) && !exact;
  }

  /** Whether both are the same special value, or ordinary ones that are near enough. */
  private static boolean same(double wanted, double found, double units, DType dtype) {
    if (Double.doubleToLongBits(wanted) == Double.doubleToLongBits(found)) {
      return true;
    }
    return wanted != 0
        && found != 0
        && Double.isFinite(wanted)
        && Double.isFinite(found)
        && Math.abs(wanted - found) <= units * unit(dtype, wanted);
  }

  private static double unit(DType dtype, double value) {
    return switch (dtype) {
      case FLOAT16 -> Math.max(Math.ulp((float) value) * 0x1p13, 0x1p-24);
      case FLOAT32 -> Math.ulp((float) value);
      default -> Math.ulp(value);
    };
  }

  /** What was found, of which the first few are told. */
  private static final class Differences {
    private static final int TOLD = Integer.getInteger("monomorph.failures", 40);

    private final Set<String> told = new LinkedHashSet<>();
    private int count;

    void add(String what, double wanted, double found, String how) {
      count++;
      if (told.size() < TOLD) {
        told.add(what + " is " + wanted + ", not " + found + ", " + how);
      }
    }

    void assertNone() {
      assertEquals(List.of(), List.copyOf(told), count + " differ");
    }
  }
}
