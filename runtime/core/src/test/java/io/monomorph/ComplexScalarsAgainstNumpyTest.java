package io.monomorph;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    GoldenLines.check("complex_scalars.txt", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] words = question.split(" ", -1);
    Complex number = Complex.parse(words[3]);
    NdBuffer of = elements(DType.of(words[1]));
    try {
      NdBuffer result =
          switch (words[2]) {
            case "left" -> apply(words[0], number, of);
            case "both" -> apply(words[0], number, number);
            default ->
                METHODS.getOrDefault(words[0], (a, b) -> apply(words[0], a, b)).apply(of, number);
          };
      return result.dtype() + (words[0].endsWith("power") ? "" : " " + text(result));
    } catch (IllegalArgumentException refusal) {
      return "error";
    }
  }

  private static NdBuffer apply(String ufunc, Object first, Object second) {
    return UfuncGoldens.ufunc(ufunc).applyAll(new Object[] {first, second})[0];
  }

  private static NdBuffer elements(DType dtype) {
    NdBuffer whole = Buffers.arange(4);
    return dtype.isComplex()
        ? whole.add(whole.get("::-1").mul(Complex.I)).astype(dtype)
        : whole.astype(dtype);
  }

  private static String text(NdBuffer result) {
    NdBuffer all = result.ravel();
    return IntStream.range(0, (int) all.size())
        .mapToObj(all::item)
        .map(GoldenText::python)
        .collect(Collectors.joining(" "));
  }
}
