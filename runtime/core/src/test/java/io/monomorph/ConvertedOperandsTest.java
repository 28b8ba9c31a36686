package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Arithmetic of operands of two dtypes has the bits of arithmetic after a cast, also once one loop
 * converts and computes, which it does after some millions of elements.
 */
class ConvertedOperandsTest {
  private static final int LENGTH = 70_000;

  /** Twice as many calls as bring a loop. */
  private static final int CALLS = 60;

  private static final List<BinaryOperator<NdBuffer>> FUNCTIONS =
      List.of(NdBuffer::add, NdBuffer::sub, NdBuffer::mul, NdBuffer::div, NdBuffer::maximum);

  private final Random random = new Random(20261130);

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT32"})
  void elementsAreConvertedAsByCasts(DType dtype) {
    NdBuffer a = bits(dtype);
    NdBuffer doubles = Buffers.empty(DType.FLOAT64, LENGTH);
    doubles.at("...").set(bits(DType.INT32));
    NdBuffer singles = doubles.astype(DType.FLOAT32);
    for (BinaryOperator<NdBuffer> function : FUNCTIONS) {
      check(function, a, doubles);
      check(function, doubles, a);
      check(function, a.get("3:"), doubles.get("3:"));
      check(function, a.get("3:"), doubles.get(":-3"));
      check(function, a.get("::-1"), doubles);
      check(function, a, doubles.get("7"));
      check(function, doubles.get("7"), a);
      check(function, a, singles);
      check(function, singles.get("1:"), a.get("1:"));
    }
    check(NdBuffer::div, a, bits(DType.INT8));
    check(NdBuffer::div, a.get("1:"), bits(DType.INT64).get(":-1"));
  }

  /** Elements of random bits. */
  private NdBuffer bits(DType dtype) {
    byte[] bytes = new byte[LENGTH * dtype.itemSize()];
    random.nextBytes(bytes);
    return Buffers.fromBuffer(dtype, bytes).copy();
  }

  private static void check(BinaryOperator<NdBuffer> function, NdBuffer a, NdBuffer b) {
    NdBuffer first = function.apply(a, b);
    NdBuffer expected = function.apply(cast(a, first.dtype()), cast(b, first.dtype()));
    assertSame(expected, first);
    for (int call = 0; call < CALLS; call++) {
      first = function.apply(a, b);
    }
    assertSame(expected, first);
    inPlace(function, expected, a, b);
  }

  private static NdBuffer cast(NdBuffer of, DType dtype) {
    return of.dtype() == dtype ? of : of.astype(dtype);
  }

  /** Over an operand, which begins where the result does. */
  private static void inPlace(
      BinaryOperator<NdBuffer> function, NdBuffer expected, NdBuffer a, NdBuffer b) {
    if (b.rank() == 1 && b.dtype() == expected.dtype()) {
      NdBuffer out = b.copy();
      Ufuncs.ADD.apply(a, out, Destination.into(out));
      assertSame(Ufuncs.ADD.apply(cast(a, b.dtype()), b), out);
    }
    NdBuffer later = Buffers.empty(expected.dtype(), expected.size() + 1).get("1:");
    later.at("...").set(function.apply(a, b));
    assertSame(expected, later);
  }

  /** NaN may have another sign, which depends on the order in which the JIT has operands. */
  private static void assertSame(NdBuffer expected, NdBuffer found) {
    assertEquals(expected.dtype(), found.dtype());
    NdBuffer same = Functions.equal(expected, found).or(found.isnan().and(expected.isnan()));
    assertEquals(expected.size(), same.sum().getLong(), () -> expected + " instead of " + found);
  }
}
