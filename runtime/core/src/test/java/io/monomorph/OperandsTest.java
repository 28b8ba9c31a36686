package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendRegistry;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever Java makes of several arguments, one nested array is one operand; and what NumPy's
 * functions refuse because of its dtype or shape is refused.
 */
class OperandsTest {
  private static final double[][] NESTED = {{1, 5}, {2, 9}};
  private static final NdBuffer TABLE = Buffers.fromArray(NESTED);

  /** As a call with an array of arrays is compiled. */
  private static NdBuffer apply(UniversalFunction ufunc, Object[] array) {
    return ufunc.applyAll(array)[0];
  }

  @Test
  void nestedArraysAreOneInput() {
    NdBuffer expected = TABLE.neg();
    Object[] nested = NESTED;
    assertEquals(expected, apply(Ufuncs.NEGATIVE, nested));
    assertEquals(expected, apply(Ufuncs.NEGATIVE, new Double[][] {{1.0, 5.0}, {2.0, 9.0}}));
    assertEquals(expected, Ufuncs.NEGATIVE.apply(List.of(List.of(1.0, 5.0), List.of(2.0, 9.0))));
    assertEquals(expected, Ufuncs.NEGATIVE.apply((Object) new Object[] {NESTED[0], NESTED[1]}));
    assertEquals(expected, Functions.negative(NESTED));
    assertEquals(expected, Ufuncs.NEGATIVE.apply(nested, into(Float64Buffer.zeros(2, 2))));
    assertEquals(expected, Ufuncs.NEGATIVE.applyAll(nested)[0]);
    assertEquals(expected, Ufuncs.NEGATIVE.applyAll(nested, into(Float64Buffer.zeros(2, 2)))[0]);
    assertEquals(Int32Buffer.of(-1, -5), apply(Ufuncs.NEGATIVE, new Integer[] {1, 5}));
    assertEquals(Int64Buffer.of(-1, -5), apply(Ufuncs.NEGATIVE, new Number[] {1L, 5}));
    assertEquals(Float64Buffer.of(), apply(Ufuncs.NEGATIVE, new Integer[0]));
    assertEquals(TABLE.add(TABLE), Ufuncs.ADD.apply(NESTED, NESTED));
    assertEquals(Float64Buffer.of(3, 14), Ufuncs.ADD.reduce(NESTED, 0));
    assertEquals(TABLE.sum(0), Reductions.SUM.apply(NESTED, 0));
    assertEquals(TABLE.sum(0), Functions.sum(NESTED, 0));
    assertEquals(TABLE.cumsum(1), Ufuncs.ADD.accumulate(NESTED, 1));
  }

  @Test
  void buffersAndObjectsAreInputsEach() {
    NdBuffer[] both = {TABLE, TABLE};
    assertEquals(TABLE.add(TABLE), apply(Ufuncs.ADD, both));
    assertEquals(TABLE.add(TABLE), apply(Ufuncs.ADD, new Object[] {TABLE, NESTED}));
    assertEquals(TABLE.add(1), apply(Ufuncs.ADD, new Object[] {NESTED, 1}));
  }

  @Test
  void aSingleIntegerMayNeedUint64() {
    BigInteger huge = BigInteger.ONE.shiftLeft(63);
    assertEquals(UInt64Buffer.full(Long.MIN_VALUE), Ufuncs.NEGATIVE.apply(huge));
    refused(() -> Ufuncs.NEGATIVE.apply(huge.shiftLeft(1)), "out of bounds");
  }

  @Test
  void complexElementsArePairs() {
    refused(() -> Complex128Buffer.of(1, 2, 3), "3 parts");
    refused(() -> Complex64Buffer.of(1), "1 parts");
    refused(() -> Complex128Buffer.wrap(new double[3]), "3 parts");
    refused(() -> Complex64Buffer.wrap(new float[3]), "3 parts");
    refused(() -> Complex128Buffer.wrap(new double[3], 1), "3 parts");
    refused(() -> Complex64Buffer.wrap(new float[5], 2, 1), "5 parts");
    refused(() -> BackendRegistry.heapBackend().wrap(DType.COMPLEX128, new double[3]), "3 parts");
    refused(
        () -> BackendRegistry.heapBackend().wrap(DType.COMPLEX64, new float[3], Layout.of(1)),
        "3 parts");
    assertEquals(0, Complex128Buffer.of().size());
    assertEquals(2, Complex128Buffer.wrap(new double[4]).size());
    assertEquals(1, Complex128Buffer.wrap(new double[4], 1).size());
  }

  @Test
  void aSingleElementTakesNoArray() {
    Int64Buffer a = Buffers.arange(6);
    refused(() -> a.at(Index.at(0)).set(Int64Buffer.of(1)), "single element");
    refused(() -> a.at("0").set(Int64Buffer.zeros(1, 1)), "single element");
    refused(() -> a.at("0").set(List.of(7)), "single element");
    refused(() -> a.at(Index.of(Int64Buffer.full(2))).set(new long[] {7}), "single element");
    refused(() -> a.at(Index.range(0, 1)).set(List.of(List.of(7))), "nested deeper");
    assertEquals(Buffers.arange(6), a);
    a.at("0").set(Int64Buffer.full(7));
    a.at(":2").set(Int64Buffer.zeros(1, 1));
    a.at("0, ...").set(Int64Buffer.zeros(1, 1));
    a.at(Index.of(5)).set(List.of(List.of(8)));
    assertEquals(Int64Buffer.of(0, 0, 2, 3, 4, 8), a);
    Int64Buffer one = Int64Buffer.zeros();
    one.assign(Int64Buffer.of(5));
    assertEquals(5, one.get());
  }

  @Test
  void indicesAreCastSafelyWhereNumpyCastsThemSo() {
    Int64Buffer a = Int64Buffer.of(1, 2, 3);
    UInt64Buffer unsigned = UInt64Buffer.of(1);
    refused(() -> Functions.put(a, unsigned, Int64Buffer.of(9)), "uint64");
    refused(() -> Functions.put(a, unsigned, Int64Buffer.of()), "uint64");
    refused(() -> Functions.put(a, Float64Buffer.of(), Int64Buffer.of()), "float64");
    refused(() -> Functions.choose(unsigned, a), "uint64");
    refused(() -> Functions.choose(unsigned, Bounds.WRAP, a), "uint64");
    assertEquals(Int64Buffer.of(1, 2, 3), a);
    assertEquals(Int64Buffer.of(2), Functions.take(a, unsigned));
    assertEquals(Int64Buffer.of(2), Functions.takeAlongAxis(a, unsigned, 0));
    assertEquals(Int64Buffer.of(1), Functions.unravelIndex(unsigned, 3)[0]);
    assertEquals(
        Int64Buffer.of(1),
        Functions.ravelMultiIndex(new NdBuffer[] {unsigned}, Bounds.RAISE, Order.C, 3));
    Functions.put(a, BoolBuffer.of(true), Float64Buffer.of(9.5));
    assertEquals(Int64Buffer.of(1, 9, 3), a);
  }

  @Test
  void maskedValuesAreCastSafely() {
    for (DType from : DType.values()) {
      for (DType to : DType.values()) {
        NdBuffer buffer = Buffers.zeros(to, 2);
        Executable put =
            () -> Functions.putmask(buffer, BoolBuffer.of(true, false), Buffers.ones(from, 1));
        if (Casting.SAFE.allows(from, to)) {
          assertDoesNotThrow(put);
          assertEquals(1, buffer.getLong(0));
        } else {
          refused(put, from + " are not cast to " + to);
        }
      }
    }
    refused(
        () -> Functions.putmask(Int8Buffer.zeros(1), BoolBuffer.of(false), Int16Buffer.of()),
        "safely");
  }

  @Test
  void aLongArrayIsElementsBesideADtype() {
    assertEquals(Float32Buffer.of(1, 2), Buffers.fromArray(DType.FLOAT32, new long[] {1, 2}));
    assertEquals(Int8Buffer.of(44), Buffers.fromArray(DType.INT8, new long[] {300}));
    refused(() -> Buffers.fromArray(DType.INT8, List.of(1, 300)), "at index [1]: 300");
    refused(() -> Buffers.fromArray(DType.INT8, 300), "300");
  }

  private static void refused(Executable call, String part) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message != null && message.contains(part), message);
  }

  @Test
  void anElementOfBoolIsTheTruthOfAnArrayOfOneElement() {
    BoolBuffer truths = BoolBuffer.zeros(3);
    truths.at(1).set(Float64Buffer.of(1.5));
    truths.at(Index.of(Int64Buffer.full(2))).set(Int64Buffer.ones(1, 1));
    truths.at(0).set(truths.get("1:2"));
    assertEquals(BoolBuffer.of(true, true, true), truths);
    Class<IllegalArgumentException> refused = IllegalArgumentException.class;
    assertThrows(refused, () -> truths.at(0).set(BoolBuffer.of(true, false)));
    assertThrows(refused, () -> truths.at(0).set(BoolBuffer.zeros(0)));
    assertThrows(refused, () -> truths.at(0).set(List.of(true)));
    assertThrows(refused, () -> Float64Buffer.zeros(3).at(0).set(Float64Buffer.of(1)));
  }
}
