package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller needs who does not know the dtype. */
class GenericAccessTest {
  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void flatArraysGoToArraysAndBack(io.monomorph.spi.BackendProvider backend, DType dtype) {
    NdBuffer buffer = (NdBuffer) backend.allocate(dtype, 3, 4);
    buffer.assign(Buffers.arange(12).reshape(3, 4));
    NdBuffer part = buffer.get("::-1, 1::2");

    Object array = part.toFlatArray();

    assertEquals(dtype.blockType(), array.getClass());
    assertEquals(6, dtype.blockLength(array));
    NdBuffer again = Buffers.wrap(dtype, array, 3, 2);
    assertEquals(part, again);
    assertEquals(part.ravel(), Buffers.wrap(dtype, array));
    again.assign(0);
    assertEquals(Buffers.zeros(dtype, 6), Buffers.wrap(dtype, array));
  }

  @Test
  void onlyArraysOfTheBlockTypeAreShared() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Buffers.wrap(DType.INT16, new int[2], 2));
    assertEquals(
        "a int[] cannot be shared as int16, only a short[]: fromArray copies and casts",
        refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Buffers.wrap(DType.FLOAT64, new double[2], 3));
    NdBuffer pairs = Buffers.wrap(DType.COMPLEX64, new float[] {1, 2, 3, 4});
    assertEquals(Complex64Buffer.of(1, 2, 3, 4), pairs);
  }

  @Test
  void numbersOfEveryClassAreTaken() {
    Int64Buffer a = Buffers.arange(3);
    assertEquals(Int64Buffer.of(2, 3, 4), a.add(BigInteger.TWO));
    assertEquals(Int64Buffer.of(0, 1, 4), a.pow(BigInteger.TWO));
    assertEquals(Int64Buffer.of(1, 2, 3), a.add(true));
    assertEquals(Int64Buffer.of(1, 2, 3), a.copy().addInPlace(true));
    assertEquals(BoolBuffer.of(false, true, false), a.eq(true));
    assertEquals(BoolBuffer.of(true, true, true), a.lt(BigInteger.TWO.pow(64)));
    assertEquals(BoolBuffer.of(false, true, true), a.gt(0).and(true));
    assertEquals(Float64Buffer.of(0.5, 1.5, 2.5), a.add(new BigDecimal("0.5")));
    assertEquals(Int64Buffer.of(1, 1, 1), a.clip(true, BigInteger.ONE));
    assertEquals(Float64Buffer.of(0.5, 1), Buffers.fromArray(List.of(new BigDecimal("0.5"), 1)));
    assertEquals(Float64Buffer.full(0.5), Buffers.resolve(new BigDecimal("0.5")));
    assertEquals(1.5, Reductions.QUANTILE.at(new BigDecimal("0.75")).apply(a).item());
  }

  @Test
  void itemsAreJavasObjects() {
    assertEquals(true, BoolBuffer.of(false, true).item(1));
    assertEquals(-3L, Int8Buffer.of(-3).item(0));
    assertEquals(4_000_000_000L, UInt32Buffer.of(4_000_000_000L).item(-1));
    assertEquals(new BigInteger("18446744073709551615"), UInt64Buffer.of(-1).item(0));
    assertEquals(0.5, Float16Buffer.of(0.5f).item(0));
    assertEquals(0.1f, ((Double) Float32Buffer.of(0.1f).item(0)).floatValue());
    assertEquals(2.5, Float64Buffer.full(2.5).item());
    assertEquals(Complex.of(1, -2), Complex64Buffer.of(1, -2).item(0));
    assertThrows(IndexOutOfBoundsException.class, () -> Float64Buffer.ones(1).item(1));
  }

  @Test
  void imaginaryPartsAreThoseOfAnyDtype() {
    assertEquals(-2, Complex64Buffer.of(1, -2).getImaginary(0));
    NdBuffer offHeap =
        Buffers.with()
            .backend(new CellsBufferProvider())
            .fromArray(Complex128Buffer.of(1, 2, 3, 4));
    assertEquals(4, offHeap.getImaginary(-1));
    assertEquals(0, Int16Buffer.of(7).getImaginary(0));
    assertThrows(IndexOutOfBoundsException.class, () -> Int16Buffer.of(7).getImaginary(1));
    assertThrows(IndexOutOfBoundsException.class, () -> Complex64Buffer.ones(1).getImaginary(0, 0));
  }

  @Test
  void sharedMemoryIsSeen() {
    double[] array = new double[12];
    Float64Buffer whole = Float64Buffer.wrap(array, 3, 4);
    assertTrue(whole.mayShareMemory(whole.transpose()));
    assertTrue(whole.get("1").mayShareMemory(whole.get(":, 2")));
    assertTrue(whole.mayShareMemory(Float64Buffer.wrap(array)));
    assertFalse(whole.get("0").mayShareMemory(whole.get("1:")));
    assertFalse(whole.get(":, ::2").mayShareMemory(whole.get(":, 1::2")));
    assertFalse(whole.get("0:0").mayShareMemory(whole));
    assertFalse(whole.mayShareMemory(whole.copy()));
    assertTrue(whole.mayShareMemory(whole.asReadOnly().broadcastTo(2, 3, 4)));
    byte[] bytes = new byte[4];
    assertTrue(Int8Buffer.wrap(bytes).mayShareMemory(UInt8Buffer.wrap(bytes)));
  }

  @Test
  void resultTypesAreToldWithoutComputing() {
    assertEquals(List.of(DType.FLOAT64), Ufuncs.DIVIDE.resultTypes(DType.INT8, 2));
    assertEquals(List.of(DType.FLOAT32, DType.FLOAT32), Ufuncs.MODF.resultTypes(DType.FLOAT32));
    assertEquals(List.of(DType.BOOL), Ufuncs.LESS.resultTypes(DType.INT8, DType.FLOAT64));
    assertEquals(
        List.of(DType.FLOAT64), Ufuncs.ADD.resultTypes(Float64Buffer.ones(3), DType.INT64));
    assertEquals(List.of(DType.UINT8), Ufuncs.ADD.resultTypes(UInt8Buffer.ones(3), 1));
    assertEquals(List.of(DType.FLOAT64), Ufuncs.ADD.resultTypes(Int64Buffer.ones(3), 1.5));
    assertEquals(
        List.of(DType.FLOAT32), Ufuncs.ADD.dtype(DType.FLOAT32).resultTypes(DType.INT8, 1));
    assertEquals(
        List.of(DType.INT16),
        Ufuncs.ADD.resultTypes((Object[]) new DType[] {DType.INT16, DType.UINT8}));
    assertThrows(
        IllegalArgumentException.class, () -> Ufuncs.GCD.resultTypes(DType.FLOAT64, DType.FLOAT64));
    assertThrows(IllegalArgumentException.class, () -> Ufuncs.ADD.resultTypes(DType.INT8));
  }

  @Test
  void resultTypesAreThoseOfTheResults() {
    for (DType a : DType.values()) {
      for (DType b : DType.values()) {
        for (UniversalFunction ufunc :
            List.of(Ufuncs.ADD, Ufuncs.DIVIDE, Ufuncs.POWER, Ufuncs.EQUAL)) {
          NdBuffer result = AnyUfunc.apply(ufunc, Buffers.ones(a, 2), Buffers.ones(b, 2));
          assertEquals(List.of(result.dtype()), ufunc.resultTypes(a, b));
        }
      }
    }
  }

  @Test
  void linspaceInADtypeIsRoundedDown() {
    assertEquals(Int32Buffer.of(0, 1, 3, 5), Buffers.linspace(DType.INT32, 0, 5, 4, true));
    assertEquals(Int8Buffer.of(-2, -2, -1, -1, 0), Buffers.linspace(DType.INT8, -2, 0, 5, true));
    assertEquals(
        Float32Buffer.of(0, 0.25f, 0.5f, 0.75f), Buffers.linspace(DType.FLOAT32, 0, 1, 4, false));
  }
}
