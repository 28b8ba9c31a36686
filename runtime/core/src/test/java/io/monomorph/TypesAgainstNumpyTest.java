package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.data.Scalars;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.npy.Bits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The dtype of results, the smallest dtype of a value, and scalars converted to a dtype: as the
 * script type_goldens.py heard from NumPy. The property {@code monomorph.types} names a file with
 * more of its lines.
 */
class TypesAgainstNumpyTest {
  @Test
  void resultTypesAreNumpys() {
    assertAll("result", facts -> DTypes.resultType(operands(facts)).toString());
  }

  @Test
  void smallestTypesAreNumpys() {
    assertAll("min", facts -> DTypes.minScalarType(value(facts[1], facts[2])).toString());
  }

  @Test
  void scalarsAreConvertedAsNumpys() {
    assertAll(
        "convert",
        facts ->
            HexFormat.of()
                .formatHex(Bits.of(Scalars.of(dtype(facts[1]), value(facts[2], facts[3])))));
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

  private static void assertAll(String about, Function<String[], String> outcome) {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : lines()) {
      String[] sides = line.split(" = ", -1);
      String[] facts = sides[0].split(" ", -1);
      if (facts[0].equals(about)) {
        count++;
        String found;
        try {
          found = outcome.apply(facts);
        } catch (IllegalArgumentException refusal) {
          found = "error";
        }
        if (!found.equals(sides[1])) {
          failures.add(line + ", not " + found);
        }
      }
    }
    assertTrue(count > 300);
    assertEquals(
        List.of(),
        failures.subList(0, Math.min(failures.size(), 40)),
        failures.size() + " of " + count + " differ");
  }

  private static List<String> lines() {
    String file = System.getProperty("monomorph.types", "");
    try {
      return file.isEmpty() ? NumpyGoldens.lines("types.txt") : Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object[] operands(String[] facts) {
    return Arrays.stream(facts).skip(1).map(fact -> operand(fact.split(":", -1))).toArray();
  }

  private static Object operand(String[] fact) {
    String value = fact[1];
    return switch (fact[0]) {
      case "dtype" -> dtype(value);
      case "buffer" -> Buffers.zeros(dtype(value), 2);
      case "zero" -> Buffers.zeros(dtype(value));
      default -> value(fact[0], value);
    };
  }

  private static DType dtype(String name) {
    return DType.ofName(name).orElseThrow();
  }

  private static Object value(String kind, String value) {
    return switch (kind) {
      case "bool" -> value.equals("True") || value.equals("01");
      case "float" -> Double.valueOf(value.replace("inf", "Infinity").replace("nan", "NaN"));
      case "complex" -> Complex.parse(value);
      case "int" -> integer(new BigInteger(value));
      default -> element(dtype(kind), HexFormat.of().parseHex(value));
    };
  }

  private static Number integer(BigInteger value) {
    if (value.bitLength() < 32) {
      return value.intValue();
    }
    return value.bitLength() < 64 ? (Number) value.longValue() : value;
  }

  private static NdBuffer element(DType dtype, byte[] bytes) {
    NdBuffer element = Buffers.zeros(dtype);
    element.operand().store(0, 1, Bits.block(dtype, bytes), 0, 1);
    return element;
  }
}
