package io.monomorph.vector;

import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT8;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/**
 * Comparisons by arithmetic, which the JIT does for several numbers at once: 2 for no, 3 for yes,
 * and 0 where there is no difference to ask, as of NaN. Polynomials of the signum of the
 * difference, of which the integer part is the answer.
 */
@UfuncLibrary(value = "io.monomorph.vector.AnswerUfuncs", methods = false)
final class Answers {
  private Answers() {}

  /** Whether the first is less; of two infinities of one sign the answer, if 0, is no. */
  @Ufunc(types = {FLOAT32, FLOAT32, INT8})
  static int less(float a, float b) {
    return (int) (2.5f - 0.5f * Math.signum(a - b));
  }

  @Ufunc(types = {FLOAT64, FLOAT64, INT8})
  static int less(double a, double b) {
    return (int) (2.5 - 0.5 * Math.signum(a - b));
  }

  /** Whether the first is greater; of two infinities of one sign the answer, if 0, is no. */
  @Ufunc(types = {FLOAT32, FLOAT32, INT8})
  static int greater(float a, float b) {
    return (int) (2.5f + 0.5f * Math.signum(a - b));
  }

  @Ufunc(types = {FLOAT64, FLOAT64, INT8})
  static int greater(double a, double b) {
    return (int) (2.5 + 0.5 * Math.signum(a - b));
  }

  /** Whether the first is not greater. */
  @Ufunc(
      name = "less_equal",
      types = {FLOAT32, FLOAT32, INT8})
  static int lessEqual(float a, float b) {
    float sign = Math.signum(a - b);
    return (int) (3 - 0.5f * sign * (1 + sign));
  }

  @Ufunc(
      name = "less_equal",
      types = {FLOAT64, FLOAT64, INT8})
  static int lessEqual(double a, double b) {
    double sign = Math.signum(a - b);
    return (int) (3 - 0.5 * sign * (1 + sign));
  }

  /** Whether the first is not less. */
  @Ufunc(
      name = "greater_equal",
      types = {FLOAT32, FLOAT32, INT8})
  static int greaterEqual(float a, float b) {
    float sign = Math.signum(a - b);
    return (int) (3 + 0.5f * sign * (1 - sign));
  }

  @Ufunc(
      name = "greater_equal",
      types = {FLOAT64, FLOAT64, INT8})
  static int greaterEqual(double a, double b) {
    double sign = Math.signum(a - b);
    return (int) (3 + 0.5 * sign * (1 - sign));
  }

  /** Whether both are equal. */
  @Ufunc(types = {FLOAT32, FLOAT32, INT8})
  static int equal(float a, float b) {
    float sign = Math.signum(a - b);
    return (int) (3 - sign * sign);
  }

  @Ufunc(types = {FLOAT64, FLOAT64, INT8})
  static int equal(double a, double b) {
    double sign = Math.signum(a - b);
    return (int) (3 - sign * sign);
  }
}
