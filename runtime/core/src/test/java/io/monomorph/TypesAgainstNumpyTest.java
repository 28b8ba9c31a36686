package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The dtype of results, the smallest dtype of a value, and scalars converted to a dtype: as the
 * script type_goldens.py heard from NumPy. The property {@code monomorph.types} names a file with
 * more of its lines.
 */
class TypesAgainstNumpyTest {
  @Test
  void resultTypesSmallestTypesAndScalarsAreNumpys() {
    GoldenLines.check("types.txt.gz", (question, number) -> answer(question));
  }

  @Test
  void furtherTypesAreNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.types", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] words = question.split(" \\| ", -1);
    try {
      return switch (words[0]) {
        case "result" -> {
          Object[] operands =
              Arrays.stream(words).skip(1).map(TypesAgainstNumpyTest::operand).toArray();
          yield DTypes.resultType(operands).toString();
        }
        case "min" -> DTypes.minScalarType(operand(words[1])).toString();
        case "convert" -> {
          NdBuffer element = Buffers.zeros(GoldenOperand.dtype(words[1]));
          Assignment.copy(Scalars.of(element.dtype(), operand(words[2])), element.operand());
          yield GoldenText.of(element);
        }
        default -> throw new AssertionError(words[0]);
      };
    } catch (IllegalArgumentException refusal) {
      return "error";
    }
  }

  private static Object operand(String text) {
    if (GoldenOperand.isArray(text)) {
      return GoldenOperand.of(text);
    }
    Optional<DType> dtype = DType.ofName(text);
    return dtype.isPresent() ? dtype.get() : GoldenValues.scalar(text);
  }

  @Test
  void smallerJavaNumbersAreWeakToo() {
    assertEquals(DType.UINT8, DTypes.resultType(DType.UINT8, (byte) 1, (short) 2, BigInteger.ONE));
    assertEquals(DType.FLOAT16, DTypes.resultType(BigDecimal.TEN, DType.FLOAT16, 1f));
    assertEquals(DType.INT8, DTypes.minScalarType((short) -3));
    assertEquals(DType.UINT8, DTypes.minScalarType((byte) 3));
    assertEquals(DType.FLOAT32, DTypes.minScalarType(Float.MAX_VALUE));
    assertEquals(DType.FLOAT64, DTypes.minScalarType((double) Float.MAX_VALUE));
    assertEquals(DType.FLOAT64, DTypes.minScalarType(new BigDecimal("1e100")));
    assertEquals(DType.INT64, DTypes.minScalarType(Buffers.arange(3)));
  }

  @Test
  void refusalsSayWhatIsWrong() {
    assertRefused("a result type needs at least one operand, got none", () -> DTypes.resultType());
    assertRefused(
        "an object of java.lang.Character has no dtype: expected a DType or its name, a buffer, a"
            + " number or a boolean; Buffers.resolve makes a buffer of arrays and lists",
        () -> DTypes.resultType(DType.INT8, 'a'));
    assertRefused(
        "no dtype holds 18446744073709551616: integers go from -9223372036854775808 to"
            + " 18446744073709551615",
        () -> DTypes.resultType(BigInteger.ONE.shiftLeft(64)));
    assertRefused(
        "a dtype has no value: expected a number or a buffer",
        () -> DTypes.minScalarType(DType.INT8));
    assertRefused(
        "300 is out of bounds for uint8, which holds 0 to 255", () -> Scalars.of(DType.UINT8, 300));
    assertRefused(
        "an integer of 1101 bits is out of bounds for int8, which holds -128 to 127",
        () -> Scalars.of(DType.INT8, BigInteger.ONE.shiftLeft(1100)));
    assertRefused(
        "an integer of 1101 bits is too large for float32: give a double, which may be infinite",
        () -> Scalars.of(DType.FLOAT32, BigInteger.ONE.shiftLeft(1100)));
    assertRefused("cannot convert NaN to int16", () -> Scalars.of(DType.INT16, Double.NaN));
    assertRefused(
        "java.lang.Character is no element: expected a Boolean, a Complex, or a number of java.lang or"
            + " java.math",
        () -> Scalars.of(DType.INT16, 'a'));
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
