package io.monomorph.execution;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex64Buffer;
import io.monomorph.Float16Buffer;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt64Buffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a ufunc accepts, and what comes out of it. */
class UfuncTest {
  @Test
  void inputsAreBroadcastTogether() {
    NdBuffer column = Float64Buffer.of(10, 20).reshape(2, 1);
    assertEquals(
        Float64Buffer.of(8, 6, 4, 18, 16, 14).reshape(2, 3),
        FormulasUfuncs.blend(column, Float64Buffer.of(1, 2, 3)));
    assertEquals(
        Float32Buffer.of(3, 0).reshape(2, 1),
        FormulasUfuncs.mix(
            Float32Buffer.full(2, 2, 1),
            Float32Buffer.of(1, 2.5f).reshape(2, 1),
            Float32Buffer.of(1)));
    assertEquals(Float64Buffer.full(-3), FormulasUfuncs.blend(1, 2));
  }

  @Test
  void aResultIsNewAndHasTheCommonOrder() {
    NdBuffer f = Buffers.ones(DType.FLOAT64, 2, 3).transpose();
    assertArrayEquals(new long[] {1, 3}, FormulasUfuncs.blend(f, f).strides());
    assertArrayEquals(new long[] {2, 1}, FormulasUfuncs.blend(f, f.copy()).strides());
    assertArrayEquals(new long[] {1, 3}, FormulasUfuncs.blend(f.get("::-1"), f).strides());
    assertEquals(Buffers.full(DType.FLOAT64, -1, 3, 2), FormulasUfuncs.blend(f, f.copy(Order.F)));
  }

  @Test
  void theFirstSignatureThatTakesTheInputsSafelyIsUsed() {
    assertEquals(Int32Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.INT8, 1)));
    assertEquals(Int32Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.BOOL, 1)));
    assertEquals(Int32Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.UINT16, 1)));
    assertEquals(UInt64Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.UINT32, 1)));
    assertEquals(Float64Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.INT64, 1)));
    assertEquals(Float64Buffer.of(2), FormulasUfuncs.next(Buffers.ones(DType.FLOAT16, 1)));
    assertEquals(UInt64Buffer.of(0), FormulasUfuncs.next(UInt64Buffer.of(-1)));
  }

  @Test
  void dtypesOfOtherCarriersWork() {
    assertEquals(
        UInt8Buffer.of(227, 100),
        FormulasUfuncs.average(UInt8Buffer.of(255, 200), UInt8Buffer.of(200, 0)));
    assertEquals(
        BoolBuffer.of(false, true),
        FormulasUfuncs.below(Float64Buffer.of(Double.NaN, 1), Int32Buffer.of(3, 3)));
    assertEquals(BoolBuffer.of(false, true), FormulasUfuncs.negate(BoolBuffer.of(true, false)));
    assertEquals(Float16Buffer.of(0.75f), FormulasUfuncs.half(Float16Buffer.of(1.5f)));
  }

  @Test
  void outIsReturnedAndMayBeOfAnyBackendAndLaxerDtype() {
    Float64Buffer out = Float64Buffer.zeros(2, 2);
    assertSame(out, FormulasUfuncs.blend(Float64Buffer.of(5, 6), Float64Buffer.of(1), into(out)));
    assertEquals(Float64Buffer.of(3, 4, 3, 4).reshape(2, 2), out);
    Float32Buffer narrow = Float32Buffer.zeros(2);
    assertSame(
        narrow, FormulasUfuncs.blend(Float64Buffer.of(0.1, 6), Float64Buffer.of(0), into(narrow)));
    assertEquals(Float32Buffer.of(0.1f, 6), narrow);
    Complex64Buffer wide = Complex64Buffer.full(7, 7, 2);
    FormulasUfuncs.blend(Float64Buffer.of(1, 2), Float64Buffer.of(0), into(wide));
    assertEquals(Complex64Buffer.of(1, 0, 2, 0), wide);
    Int16Buffer wrapped = Int16Buffer.zeros(1);
    FormulasUfuncs.next(Int32Buffer.of(32767), into(wrapped));
    assertEquals(Int16Buffer.of(-32768), wrapped);
  }

  @Test
  void emptyInputsGiveEmptyResults() {
    assertEquals(
        Float64Buffer.zeros(0, 3),
        FormulasUfuncs.blend(Float64Buffer.zeros(0, 1), Float64Buffer.ones(3)));
    assertEquals(
        Float64Buffer.zeros(3, 0),
        FormulasUfuncs.blend(Int64Buffer.zeros(3, 0), Int64Buffer.zeros(3, 1)));
    Float64Buffer out = Float64Buffer.zeros(0);
    assertSame(out, FormulasUfuncs.blend(out, out, into(out)));
  }

  @Test
  void dtypesWithoutSignatureAreRefused() {
    assertRefused(
        "average has no loop for (uint8, int8); it takes uint8; astype casts",
        () -> FormulasUfuncs.average(UInt8Buffer.of(1), Buffers.ones(DType.INT8, 1)));
    assertRefused(
        "next has no loop for (complex64); it takes int32, uint64, float64; astype casts",
        () -> FormulasUfuncs.next(Complex64Buffer.ones(1)));
    assertRefused(
        "blend takes 2 inputs, got 1",
        () -> FormulasUfuncs.BLEND.applyAll(new Object[] {Float64Buffer.of(1)}));
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    Float64Buffer three = Float64Buffer.ones(3);
    assertRefused(
        "shapes (2,) (3,) cannot be broadcast together: axis -1 has both 2 and 3",
        () -> FormulasUfuncs.blend(Float64Buffer.ones(2), three));
    assertRefused(
        "the inputs of blend have the shape (3,) together, which does not fit out with shape (2,)",
        () -> FormulasUfuncs.blend(three, three, into(Float64Buffer.zeros(2))));
    assertRefused(
        "the inputs of blend have the shape (3,) together, which does not fit out with shape (1,)",
        () -> FormulasUfuncs.blend(three, three, into(Float64Buffer.zeros(1))));
    assertRefused(
        "the inputs of blend have the shape (1, 3) together, which does not fit out with shape"
            + " (3,)",
        () -> FormulasUfuncs.blend(three.reshape(1, 3), three, into(Float64Buffer.zeros(3))));
  }

  @Test
  void anOutOfAnotherKindOrReadOnlyIsRefusedAndUnchanged() {
    Float64Buffer one = Float64Buffer.of(1);
    Int64Buffer out = Int64Buffer.zeros(1);
    assertRefused(
        "blend gives float64, which cannot be cast to int64, the dtype of out, with casting"
            + " same_kind; to allow it write BLEND.casting(Casting.UNSAFE)",
        () -> FormulasUfuncs.blend(one, one, into(out)));
    assertEquals(Int64Buffer.zeros(1), out);
    assertEquals(
        "out is read-only, as a broadcast or read-only view or storage is: give a writable buffer",
        assertThrows(
                UnsupportedOperationException.class,
                () -> FormulasUfuncs.blend(one, one, into(Float64Buffer.zeros(1).asReadOnly())))
            .getMessage());
  }

  @Test
  void inputsOfOnePrimitiveAreOfEachDtypeWhoseValuesItCarries() {
    assertEquals(
        "[(int8) -> int8, (uint8) -> uint8, (int16) -> int16, (uint16) -> uint16, (int32) -> int32]",
        FormulasUfuncs.SUCCESSOR.signatures().toString());
    assertEquals(
        "[(uint32, uint32) -> uint32, (int64, int64) -> int64]",
        FormulasUfuncs.OPPOSITE.signatures().toString());
    assertEquals(
        "[(float16) -> float16, (float32) -> float32]",
        FormulasUfuncs.THIRD.signatures().toString());
    assertEquals(
        "[(int8) -> bool, (uint8) -> bool, (int16) -> bool, (uint16) -> bool, (int32) -> bool]",
        FormulasUfuncs.IS_EVEN.signatures().toString());
    assertEquals("[(float32, int32) -> float32]", FormulasUfuncs.SCALED.signatures().toString());
    assertEquals(Int8Buffer.of(-128, 1), FormulasUfuncs.successor(Int8Buffer.of(127, 0)));
    assertRefused(
        "opposite has no loop for (uint64, uint64); it takes uint32, int64; astype casts",
        () -> FormulasUfuncs.opposite(UInt64Buffer.of(1), UInt64Buffer.of(1)));
  }

  @Test
  void itTellsWhatItIs() {
    assertEquals("blend", FormulasUfuncs.BLEND.toString());
    assertEquals(2, FormulasUfuncs.BLEND.inputs());
    assertEquals(3, FormulasUfuncs.NEXT.signatures().size());
    assertEquals(
        "(float32, float32, float32) -> float32",
        FormulasUfuncs.MIX.signatures().get(0).toString());
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
