package io.monomorph;

import static io.monomorph.GoldenOperand.dtype;
import static io.monomorph.GoldenValues.real;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * New buffers have NumPy's elements, to the last bit. The script creation_goldens.py makes the
 * goldens and describes them; the property {@code monomorph.creation} names a file with others.
 */
class CreationAgainstNumpyTest {
  @Test
  void elementsAreNumpys() {
    GoldenLines.check("creation.txt.gz", (question, number) -> answer(question));
  }

  @Test
  void furtherElementsAreNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.creation", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    try {
      return GoldenText.of(create(question.split(" \\| ")));
    } catch (IllegalArgumentException refusal) {
      return "error";
    }
  }

  private static NdBuffer create(String[] words) {
    return switch (words[0]) {
      case "arange" -> {
        boolean floats = isFloat(words[1]) || isFloat(words[2]) || isFloat(words[3]);
        yield floats
            ? Buffers.arange(real(words[1]), real(words[2]), real(words[3]))
            : Buffers.arange(integer(words[1]), integer(words[2]), integer(words[3]));
      }
      case "linspace" ->
          Buffers.linspace(
              real(words[1]),
              real(words[2]),
              Integer.parseInt(words[3]),
              Boolean.parseBoolean(words[4]));
      case "arange_of" -> {
        boolean floats = isFloat(words[2]) || isFloat(words[3]) || isFloat(words[4]);
        DType dtype = dtype(words[1]);
        yield floats
            ? Buffers.arange(dtype, real(words[2]), real(words[3]), real(words[4]))
            : Buffers.arange(dtype, integer(words[2]), integer(words[3]), integer(words[4]));
      }
      case "linspace_of" ->
          Buffers.linspace(
              dtype(words[1]),
              real(words[2]),
              real(words[3]),
              Integer.parseInt(words[4]),
              Boolean.parseBoolean(words[5]));
      case "linspace_complex" ->
          Buffers.linspace(
              Complex.parse(words[1]),
              Complex.parse(words[2]),
              Integer.parseInt(words[3]),
              Boolean.parseBoolean(words[4]));
      case "indices_of" -> Functions.indices(dtype(words[1]), GoldenOperand.numbers(words[2]));
      case "full_complex" -> Buffers.full(dtype(words[1]), Complex.parse(words[2]), 1);
      case "set_complex" -> {
        NdBuffer one = Buffers.zeros(dtype(words[1]), 1);
        one.at("0").set(Complex.parse(words[2]));
        yield one;
      }
      case "array_complex" -> Buffers.fromArray(dtype(words[1]), List.of(Complex.parse(words[2])));
      case "eye" ->
          Buffers.eye(dtype(words[1]), integer(words[2]), integer(words[3]), integer(words[4]));
      case "full" -> Buffers.full(dtype(words[1]), number(words[2]), 1);
      case "set" -> {
        NdBuffer one = Buffers.zeros(dtype(words[1]), 1);
        one.at("0").set(number(words[2]));
        yield one;
      }
      default -> throw new AssertionError(words[0]);
    };
  }

  private static Object number(String word) {
    return isFloat(word) ? (Object) real(word) : new BigInteger(word);
  }

  private static boolean isFloat(String word) {
    return !word.matches("-?\\d+");
  }

  private static long integer(String word) {
    return Long.parseLong(word);
  }
}
