package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Means of booleans and small integers, which are sums of integers, are those of float64. */
class NarrowMeansTest {
  private static NdBuffer numbers(DType dtype, long seed, long... shape) {
    NdBuffer buffer = Buffers.zeros(dtype, shape);
    Random random = new Random(seed);
    long[] values = new long[(int) buffer.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextLong();
    }
    buffer.assign(Int64Buffer.of(values).reshape(shape));
    return buffer;
  }

  private static void assertSame(NdBuffer expected, NdBuffer found) {
    assertEquals(expected, found);
    assertEquals(DType.FLOAT64, found.dtype());
    assertArrayEquals(expected.strides(), found.strides());
  }

  @ParameterizedTest
  @EnumSource(names = {"BOOL", "INT8", "UINT8", "INT16", "UINT16"})
  void meansAreThoseOfFloat64(DType dtype) {
    NdBuffer a = numbers(dtype, 1, 7, 300, 5);
    NdBuffer mask = numbers(DType.BOOL, 2, 7, 300, 5);
    for (NdBuffer of :
        List.of(a, a.transpose(), a.get("::-1, 3::2"), a.copy(Order.F), a.get("0, :, 0"))) {
      NdBuffer wide = of.astype(DType.FLOAT64);
      assertSame(wide.mean(), of.mean());
      assertSame(wide.mean(), of.lazy().mean().eval());
      for (int axis = 0; axis < of.rank(); axis++) {
        assertSame(wide.mean(axis), of.mean(axis));
        assertSame(wide.mean(axis), of.lazy().mean(axis).eval());
        assertSame(
            Reductions.MEAN.keepDims().apply(wide, axis),
            Reductions.MEAN.keepDims().apply(of, axis));
      }
    }
    NdBuffer wide = a.astype(DType.FLOAT64);
    assertSame(wide.mean(0, 2), a.mean(0, 2));
    assertSame(Reductions.MEAN.where(mask).apply(wide, 1), Reductions.MEAN.where(mask).apply(a, 1));
    Float32Buffer out = Float32Buffer.zeros(7, 5);
    Reductions.MEAN.apply(a, 1, Destination.into(out));
    assertEquals(a.mean(1).astype(DType.FLOAT32), out);
    assertEquals(DType.FLOAT32, Reductions.MEAN.dtype(DType.FLOAT32).apply(a).dtype());
  }

  @Test
  void extremesAndNothing() {
    NdBuffer largest = Buffers.full(DType.UINT16, 65535, 100_000);
    assertEquals(65535.0, largest.mean().getDouble());
    assertEquals(-32768.0, Buffers.full(DType.INT16, -32768, 1000).mean().getDouble());
    assertEquals(Double.NaN, Buffers.zeros(DType.BOOL, 0).mean().getDouble());
    assertEquals(Float64Buffer.full(Double.NaN, 300), Buffers.zeros(DType.INT8, 0, 300).mean(0));
  }
}
