package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;

/** Compares what an expression gives with what its steps give one by one. */
final class SameElements {
  private SameElements() {}

  /** Asserts that dtype and shape are the same, and the bits of all real elements. */
  static void same(NdBuffer expected, Expression lazy) {
    NdBuffer found = lazy.eval();
    assertEquals(expected.dtype(), found.dtype());
    assertArrayEquals(expected.shape(), found.shape());
    long[] wanted = bits(expected);
    long[] given = bits(found);
    for (int k = 0; k < wanted.length; k++) {
      if (wanted[k] != given[k]) {
        throw new AssertionError(
            "%s: element %d is %s".formatted(lazy, k, found.reshape(-1).get("" + k)));
      }
    }
  }

  private static long[] bits(NdBuffer of) {
    NdBuffer flat = of.reshape(-1);
    boolean floating = of.dtype().isFloating();
    NdBuffer integers = floating ? flat : flat.astype(DType.INT64);
    long[] bits = new long[(int) flat.size()];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = floating ? Double.doubleToLongBits(flat.getDouble(k)) : integers.getLong(k);
    }
    return bits;
  }
}
