package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How far float32 functions of one number are from the true values, for which float64's stand:
 * these are two of their own units off at most. Takes every 997th float32, or, with {@code
 * -Dmonomorph.float32.step=1}, all of them; then it prints the largest errors too, and {@code
 * -Dmonomorph.float32.functions} may name some of the functions.
 */
class Float32AccuracyTest {
  private static final String FUNCTIONS =
      "exp exp2 expm1 log log2 log10 log1p cbrt sin cos tan arcsin arccos arctan sinh cosh tanh"
          + " arcsinh arccosh arctanh degrees radians sqrt";

  /** Those that are computed in float32 with several roundings; the others are within one unit. */
  private static final Set<String> WITHIN_TWO_UNITS =
      Set.of("expm1", "log1p", "sin", "cos", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh");

  private static final int SAMPLE = 997;
  private static final int BLOCK = 1 << 14;
  private static final long ALL = 1L << 32;

  private final float[] inputs = new float[BLOCK];
  private final double[] wideInputs = new double[BLOCK];
  private final float[] results = new float[BLOCK];
  private final double[] wideResults = new double[BLOCK];
  private final List<String> failures = new ArrayList<>();
  private double worst;
  private float worstAt;

  @Test
  void resultsAreWithinOneUnitOrTwoOfTheTrueValues() {
    int step = Integer.getInteger("monomorph.float32.step", SAMPLE);
    for (String name :
        System.getProperty("monomorph.float32.functions", FUNCTIONS).split(" ", -1)) {
      check(name, step);
      if (step < SAMPLE) {
        System.out.printf(Locale.ROOT, "| %s | %.3f | %s |%n", name, worst, worstAt);
      }
      double bound = WITHIN_TWO_UNITS.contains(name) ? 2 : 1;
      assertTrue(worst < bound, name + " is " + worst + " units off at " + worstAt);
    }
    assertEquals(List.of(), failures);
  }

  private void check(String name, int step) {
    UniversalFunction ufunc = UfuncGoldens.ufunc(name);
    NdBuffer input = Float32Buffer.wrap(inputs);
    NdBuffer wideInput = Float64Buffer.wrap(wideInputs);
    Float32Buffer result = Float32Buffer.wrap(results);
    Float64Buffer wideResult = Float64Buffer.wrap(wideResults);
    for (int k = 0; k < BLOCK; k++) {
      inputs[k] = (float) k / BLOCK;
      wideInputs[k] = inputs[k];
    }
    CompiledLoops.compile(ufunc, input);
    CompiledLoops.compile(ufunc, wideInput);
    worst = 0.5;
    worstAt = Float.NaN;
    for (long bits = 0; bits < ALL; bits += (long) BLOCK * step) {
      for (int k = 0; k < BLOCK; k++) {
        // At the end it begins again.
        inputs[k] = Float.intBitsToFloat((int) (bits + (long) k * step));
        wideInputs[k] = inputs[k];
      }
      AnyUfunc.into(ufunc, result, input);
      AnyUfunc.into(ufunc, wideResult, wideInput);
      for (int k = 0; k < BLOCK; k++) {
        float rounded = (float) wideResults[k];
        if (Float.floatToRawIntBits(rounded) != Float.floatToRawIntBits(results[k])) {
          compare(name, inputs[k], results[k], wideResults[k]);
        }
      }
    }
  }

  private void compare(String name, float input, float result, double wanted) {
    if (Float.isNaN(result) && Double.isNaN(wanted)) {
      return;
    }
    boolean special =
        wanted == 0 || Double.isNaN(wanted) || Double.isInfinite(wanted) || Float.isNaN(result);
    boolean sign = Math.copySign(1, result) != Math.copySign(1, wanted);
    if (special || sign) {
      if (failures.size() < 40) {
        failures.add(name + "(" + input + ") is " + wanted + ", not " + result);
      }
      return;
    }
    // Infinity stands for the number that would follow the greatest one.
    double value = Float.isInfinite(result) ? Math.copySign(0x1p128, result) : result;
    double unit = Math.ulp((float) Math.min(Math.abs(wanted), Float.MAX_VALUE));
    double error = Math.abs(value - wanted) / unit;
    if (error > worst) {
      worst = error;
      worstAt = input;
    }
  }
}
