package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Casting;
import io.monomorph.index.Index;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/**
 * Random expressions give the dtype, the shape and every bit of the same calls step by step, on
 * arrays and on storage without arrays, with one thread and with several. {@code
 * -Dexpressions=100000} runs more of them, {@code -Dseed=1} others.
 */
class ExpressionFuzzTest {
  private static final int COUNT = Integer.getInteger("expressions", 3000);
  private static final long SEED = Long.getLong("seed", 20261128);

  @Test
  void lazyAndEagerAreEqual() {
    int steps = 0;
    for (int k = 0; k < COUNT; k++) {
      long seed = SEED + k;
      RandomExpressions made = new RandomExpressions(seed);
      for (int step = 0; step < 6; step++) {
        steps += made.step() ? 1 : 0;
      }
      RandomExpressions.Pair last = made.last();
      String what = "seed " + seed + ": " + made;
      NdBuffer eager = last.eager();
      Expression lazy = last.lazy();
      assertEquals(eager.dtype(), lazy.dtype(), what);
      assertArrayEquals(eager.shape(), lazy.shape(), what);
      NdBuffer result = lazy.eval();
      assertTrue(eager.equals(result), () -> what + ": " + difference(eager, result));
      check(what, eager, lazy, made, k);
    }
    assertTrue(steps > 3 * COUNT, "only " + steps + " steps could be made");
  }

  private static void check(
      String what, NdBuffer eager, Expression lazy, RandomExpressions made, int k) {
    switch (k % 4) {
      case 0 -> assertEquals(eager, lazy.on(ForkJoinPool.commonPool()).eval(), what);
      case 1 -> {
        NdBuffer out = place(eager, k / 4 % 4);
        assertEquals(eager, lazy.eval(Destination.into(out)), what);
      }
      case 2 -> assertEquals(eager, lazy.transpose().eval().transpose(), what);
      default -> {
        // Last, because it changes what the expression is of.
        for (NdBuffer leaf : made.leaves()) {
          boolean fits =
              Arrays.equals(leaf.shape(), eager.shape())
                  && !leaf.isReadOnly()
                  && Casting.SAME_KIND.allows(eager.dtype(), leaf.dtype());
          if (fits) {
            NdBuffer expected = eager.astype(leaf.dtype());
            lazy.eval(Destination.into(leaf));
            assertEquals(expected, leaf.copy(), what);
            return;
          }
        }
      }
    }
  }

  /** The first elements that differ. */
  private static String difference(NdBuffer eager, NdBuffer lazy) {
    NdBuffer a = eager.reshape(-1);
    NdBuffer b = lazy.reshape(-1);
    for (long k = 0; k < a.size(); k++) {
      NdBuffer one = a.get(Index.at(k));
      if (!one.equals(b.get(Index.at(k)))) {
        return "element "
            + k
            + " of "
            + a.size()
            + " is "
            + one
            + ", but lazy "
            + b.get(Index.at(k));
      }
    }
    return "no element";
  }

  /** A buffer for a result, in which elements lie otherwise than in a new one. */
  private static NdBuffer place(NdBuffer result, int how) {
    int axis = how == 1 ? 0 : result.rank() - 1;
    boolean inRange = result.size() > 0 && result.size() < 1 << 20;
    if (how == 0 || result.rank() == 0 || !inRange) {
      return Buffers.zeros(result.dtype(), reversed(result.shape())).transpose();
    }
    long[] longer = result.shape();
    longer[axis] = 2 * longer[axis] + 3;
    long length = result.shape()[axis];
    String part = how == 3 ? "1:%d:2".formatted(1 + 2 * length) : "3:" + (3 + length);
    return Buffers.zeros(result.dtype(), longer).get(axis == 0 ? part : "..., " + part);
  }

  private static long[] reversed(long... shape) {
    long[] result = new long[shape.length];
    for (int k = 0; k < shape.length; k++) {
      result[k] = shape[shape.length - 1 - k];
    }
    return result;
  }
}
