package io.monomorph;

import io.monomorph.dtype.Complex;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Ufuncs of buffers and complex numbers give what the script complex_scalar_goldens.py heard. */
class ComplexScalarsAgainstNumpyTest {
  private static final Map<String, BiFunction<NdBuffer, Complex, NdBuffer>> METHODS =
      Map.of(
          "add", NdBuffer::add,
          "subtract", NdBuffer::sub,
          "multiply", NdBuffer::mul,
          "divide", NdBuffer::div,
          "power", NdBuffer::pow,
          "maximum", NdBuffer::maximum,
          "less", NdBuffer::lt,
          "equal", NdBuffer::eq,
          "bitwise_and", NdBuffer::and,
          "arctan2", NdBuffer::arctan2);

  @Test
  void everyTwoInputUfuncTakesAComplexNumberAsNumpyDoes() {
    GoldenLines.check("complex_scalars.txt.gz", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] words = question.split(" \\| ", -1);
    String ufunc = words[0];
    Object first = operand(words[1]);
    Object second = operand(words[2]);
    try {
      NdBuffer result =
          first instanceof NdBuffer buffer
              ? METHODS
                  .getOrDefault(ufunc, (a, b) -> apply(ufunc, a, b))
                  .apply(buffer, (Complex) second)
              : apply(ufunc, first, second);
      return ufunc.endsWith("power")
          ? GoldenText.head(result)
          : GoldenText.of(GoldenText.withOneNan(result));
    } catch (IllegalArgumentException refusal) {
      return "error";
    }
  }

  private static Object operand(String text) {
    return GoldenOperand.isArray(text) ? GoldenOperand.of(text) : GoldenValues.scalar(text);
  }

  private static NdBuffer apply(String ufunc, Object first, Object second) {
    return UfuncGoldens.ufunc(ufunc).applyAll(new Object[] {first, second})[0];
  }
}
