package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Calls that newcomers get wrong: the message says what to write. */
class HelpfulRefusalsTest {
  private static final Float64Buffer MATRIX = Float64Buffer.zeros(2, 3);

  @Test
  void elementsOneByOneAreNotForFromArray() {
    assertRefused(
        "fromArray takes the elements from its first argument, which is the one number 1, and the"
            + " others as the shape (2, 3): write Int32Buffer.of(...) for elements one by one, or"
            + " full for equal ones",
        () -> Buffers.fromArray(1, 2, 3));
    assertRefused(
        "cannot reshape a buffer of shape (3,) (3 elements) into shape (2, 2)",
        () -> Buffers.fromArray(new double[] {1, 2, 3}, 2, 2));
    assertEquals(Int32Buffer.of(5).reshape(1, 1), Buffers.fromArray(5, 1, -1));
  }

  @Test
  void aWrongOutIsTheOneThatIsNamed() {
    assertRefused(
        "the inputs of add have the shape (2, 3) together, which does not fit out with shape (4,)",
        () -> Ufuncs.ADD.apply(MATRIX, MATRIX, into(Float64Buffer.zeros(4))));
    assertRefused(
        "the inputs of add have the shape (2, 3) together, which does not fit out with shape (3,)",
        () -> Ufuncs.ADD.apply(MATRIX, 1, into(Float64Buffer.zeros(3))));
    assertRefused(
        "shapes (2, 3) (4,) cannot be broadcast together: axis -1 has both 3 and 4",
        () -> Ufuncs.ADD.apply(MATRIX, Float64Buffer.zeros(4), into(Float64Buffer.zeros(5))));
    assertRefused(
        "the inputs of modf have the shape (2, 3) together, which does not fit outs[1] with shape"
            + " (4,), beside outs[0] with (2, 3)",
        () ->
            Ufuncs.MODF.apply(
                new Object[] {MATRIX},
                into(Float64Buffer.zeros(2, 3)),
                into(Float64Buffer.zeros(4))));
    Float64Buffer wide = Float64Buffer.zeros(4, 2, 3);
    assertEquals(Float64Buffer.ones(4, 2, 3), Ufuncs.ADD.apply(MATRIX, 1, into(wide)));
  }

  @Test
  void aRefusedCastTellsHowToAllowIt() {
    UInt8Buffer bytes = UInt8Buffer.of(3, 200);
    assertRefused(
        "multiply gives float64, which cannot be cast to uint8, the dtype of out, with casting"
            + " same_kind; to allow it write MULTIPLY.casting(Casting.UNSAFE)",
        () -> bytes.mulInPlace(0.5));
    assertRefused(
        "floor_divide gives int64, which cannot be cast to uint8, the dtype of out, with casting"
            + " same_kind; to allow it write FLOOR_DIVIDE.casting(Casting.UNSAFE)",
        () -> Ufuncs.FLOOR_DIVIDE.apply(bytes, Int64Buffer.of(1), into(bytes)));
    assertEquals(
        UInt8Buffer.of(1, 100),
        Ufuncs.MULTIPLY.casting(Casting.UNSAFE).apply(bytes, 0.5, into(bytes)));
  }

  @Test
  void aMissingLoopTellsTheDtypesThatDo() {
    String integers = "int8, uint8, int16, uint16, int32, uint32, int64, uint64";
    assertRefused(
        "gcd has no loop for (float64, float64); it takes " + integers + "; astype casts",
        () -> Ufuncs.GCD.apply(MATRIX, MATRIX));
    assertRefused(
        "gcd has no loop that gives float64 for (int64, int64); it takes "
            + integers
            + "; astype casts",
        () -> Ufuncs.GCD.dtype(DType.FLOAT64).apply(Int64Buffer.of(1), Int64Buffer.of(1)));
    assertRefused(
        "bitwise_and has no loop that reduces float64; it takes bool, "
            + integers
            + "; astype casts",
        () -> Ufuncs.BITWISE_AND.reduce(MATRIX));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
