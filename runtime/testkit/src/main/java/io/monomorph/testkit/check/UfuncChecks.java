package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import java.util.Arrays;
import java.util.List;

/** Universal functions: each gives of a buffer what it gives on the heap. */
final class UfuncChecks {
  static final List<Check> ALL =
      List.of(
          family(
              "sums, differences, products and quotients",
              Ufuncs.ADD,
              Ufuncs.SUBTRACT,
              Ufuncs.MULTIPLY,
              Ufuncs.DIVIDE,
              Ufuncs.NEGATIVE,
              Ufuncs.POSITIVE,
              Ufuncs.RECIPROCAL,
              Ufuncs.SQUARE),
          family(
              "divisions and remainders",
              Ufuncs.FLOOR_DIVIDE,
              Ufuncs.REMAINDER,
              Ufuncs.FMOD,
              Ufuncs.DIVMOD,
              Ufuncs.GCD,
              Ufuncs.LCM),
          family(
              "comparisons",
              Ufuncs.LESS,
              Ufuncs.LESS_EQUAL,
              Ufuncs.GREATER,
              Ufuncs.GREATER_EQUAL,
              Ufuncs.EQUAL,
              Ufuncs.NOT_EQUAL),
          family("extremes", Ufuncs.MINIMUM, Ufuncs.MAXIMUM, Ufuncs.FMIN, Ufuncs.FMAX),
          family(
              "bits",
              Ufuncs.BITWISE_AND,
              Ufuncs.BITWISE_OR,
              Ufuncs.BITWISE_XOR,
              Ufuncs.INVERT,
              Ufuncs.LEFT_SHIFT,
              Ufuncs.RIGHT_SHIFT,
              Ufuncs.BITWISE_COUNT),
          family(
              "truth",
              Ufuncs.LOGICAL_AND,
              Ufuncs.LOGICAL_OR,
              Ufuncs.LOGICAL_XOR,
              Ufuncs.LOGICAL_NOT),
          family(
              "powers and roots",
              Ufuncs.POWER,
              Ufuncs.FLOAT_POWER,
              Ufuncs.SQRT,
              Ufuncs.CBRT,
              Ufuncs.HYPOT),
          family(
              "exponentials",
              Ufuncs.EXP,
              Ufuncs.EXP2,
              Ufuncs.EXPM1,
              Ufuncs.LOGADDEXP,
              Ufuncs.LOGADDEXP2),
          family("logarithms", Ufuncs.LOG, Ufuncs.LOG2, Ufuncs.LOG10, Ufuncs.LOG1P),
          family(
              "angles",
              Ufuncs.SIN,
              Ufuncs.COS,
              Ufuncs.TAN,
              Ufuncs.ARCSIN,
              Ufuncs.ARCCOS,
              Ufuncs.ARCTAN,
              Ufuncs.ARCTAN2,
              Ufuncs.DEGREES,
              Ufuncs.RADIANS),
          family(
              "hyperbolic functions",
              Ufuncs.SINH,
              Ufuncs.COSH,
              Ufuncs.TANH,
              Ufuncs.ARCSINH,
              Ufuncs.ARCCOSH,
              Ufuncs.ARCTANH),
          family("rounding", Ufuncs.RINT, Ufuncs.FLOOR, Ufuncs.CEIL, Ufuncs.TRUNC),
          family(
              "signs", Ufuncs.ABSOLUTE, Ufuncs.FABS, Ufuncs.SIGN, Ufuncs.SIGNBIT, Ufuncs.COPYSIGN),
          family(
              "the insides of numbers",
              Ufuncs.FREXP,
              Ufuncs.MODF,
              Ufuncs.LDEXP,
              Ufuncs.NEXTAFTER,
              Ufuncs.SPACING,
              Ufuncs.HEAVISIDE,
              Ufuncs.ISNAN,
              Ufuncs.ISINF,
              Ufuncs.ISFINITE),
          family(
              "parts of complex numbers", Ufuncs.REAL, Ufuncs.IMAG, Ufuncs.ANGLE, Ufuncs.CONJUGATE),
          family("choices", Ufuncs.CLIP, Ufuncs.WHERE));

  private UfuncChecks() {}

  private static Check family(String name, UniversalFunction... functions) {
    return new Check(name, s -> Arrays.stream(functions).forEach(f -> all(s, f)));
  }

  private static void all(Subject s, UniversalFunction function) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    String name = function.name();
    s.agree(name, heap, stored, b -> function.applyAll(inputs(function, b, b.get("::-1"))));
    s.agree(
        name + " of transposed and sliced views",
        heap,
        stored,
        b -> function.applyAll(inputs(function, b.transpose().get("1::2"), b.get("::-1, 2"))));
    s.agree(
        name + " of this buffer and one on the heap",
        heap,
        stored,
        b -> function.applyAll(inputs(function, b, heap)));
  }

  private static Object[] inputs(UniversalFunction function, NdBuffer first, NdBuffer second) {
    Object[] inputs = new Object[function.inputs()];
    Arrays.fill(inputs, second);
    inputs[0] = first;
    return inputs;
  }
}
