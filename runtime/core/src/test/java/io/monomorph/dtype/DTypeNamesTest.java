package io.monomorph.dtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.naming.DTypeName;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dtypes that are named as NumPy names them; numpy.dtype was asked about each. */
class DTypeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "float64, FLOAT64",
    "f8, FLOAT64",
    "d, FLOAT64",
    "float, FLOAT64",
    "double, FLOAT64",
    "i4, INT32",
    "=i4, INT32",
    "i, INT32",
    "intc, INT32",
    "int, INT64",
    "intp, INT64",
    "uint8, UINT8",
    "|u1, UINT8",
    ">u1, UINT8",
    "B, UINT8",
    "ubyte, UINT8",
    "?, BOOL",
    "bool, BOOL",
    "b1, BOOL",
    "half, FLOAT16",
    "e, FLOAT16",
    "F, COMPLEX64",
    "c16, COMPLEX128",
    "complex, COMPLEX128",
    "l, INT64",
    "Q, UINT64"
  })
  void numpysStringsNameDtypes(String name, DType dtype) {
    assertEquals(dtype, DType.of(name));
    assertEquals(Optional.of(dtype), DType.ofName(name));
  }

  @ParameterizedTest
  @EnumSource
  void everyDtypeIsFoundByItsOwnNames(DType dtype) {
    assertEquals(dtype, DType.of(dtype.numpyName()));
    assertEquals(dtype, DType.of(dtype.numpyString().substring(1)));
    assertEquals(dtype, DType.of("=" + dtype.numpyString().substring(1)));
    assertEquals(Optional.of(dtype), DType.ofName(dtype.typeName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "float128", "i3", "Float64", "O", "S3", "datetime64", "<", "int 8"})
  void othersAreRefusedWithWhatThereIs(String name) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> DType.of(name)).getMessage());
    assertTrue(message.startsWith("no dtype is called \"" + name + "\": write a name"), message);
    assertTrue(message.endsWith("complex64, complex128]"), message);
  }

  @Test
  void theOrderOfBytesIsTheMachines() {
    boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    assertEquals(DType.FLOAT64, DType.of(little ? "<f8" : ">f8"));
    String other = little ? ">f8" : "<f8";
    assertTrue(DType.ofName(other).isEmpty());
    var refusal = assertThrows(IllegalArgumentException.class, () -> DType.of(other));
    assertEquals(
        "\"%s\" is float64 with bytes in %s order, but buffers hold elements in that of the machine:"
                .formatted(other, little ? "BIG_ENDIAN" : "LITTLE_ENDIAN")
            + " turn the bytes, and write DType.FLOAT64",
        refusal.getMessage());
    assertEquals(Optional.of(new DTypeName("i2", ByteOrder.BIG_ENDIAN)), DTypeName.parse(">i2"));
    assertTrue(DTypeName.parse("M8").isEmpty());
  }
}
