package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Masks that are long enough to be read as words, and copies backwards, against index arrays: with
 * vectors, where the JVM has them, and without.
 */
class LongMasksTest {
  private static final int GAP = 3;

  private final Random random = new Random(7);

  @ParameterizedTest
  @EnumSource(DType.class)
  void selectsAndAssignsWhatIndicesWould(DType dtype) {
    for (int n = 30; n < 700; n += 1 + random.nextInt(40)) {
      for (double share : new double[] {0, 0.01, 0.2, 0.5, 0.9, 0.99, 1}) {
        BoolBuffer mask = mask(n, share);
        Int64Buffer marked = positions(where(mask));
        NdBuffer elements = part(numbers(dtype, n + 2 * GAP), n);
        assertEquals(elements.get(marked), elements.get(mask));
        selectsIntoAPart(elements, mask, marked);

        NdBuffer values = part(numbers(dtype, (int) marked.size() + 2 * GAP), (int) marked.size());
        assignsToAPart(dtype, n, mask, marked, values);
        assignsToAPart(dtype, n, mask, marked, numbers(dtype, 5).get(Index.at(2)));
      }
    }
  }

  private static void selectsIntoAPart(NdBuffer elements, BoolBuffer mask, Int64Buffer marked) {
    int count = (int) marked.size();
    NdBuffer whole = Buffers.ones(elements.dtype(), count + 2 * GAP);
    NdBuffer expected = whole.copy();
    part(expected, count).assign(elements.get(marked));
    elements.at(Index.of(mask)).get(Destination.into(part(whole, count)));
    assertEquals(expected, whole);
  }

  private void assignsToAPart(
      DType dtype, int n, BoolBuffer mask, Int64Buffer marked, NdBuffer values) {
    NdBuffer whole = numbers(dtype, n + 2 * GAP);
    NdBuffer expected = whole.copy();
    part(expected, n).at(marked).set(values);
    part(whole, n).at(mask).set(values);
    assertEquals(expected, whole);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void copiesBackwards(DType dtype) {
    for (int n = 60; n < 300; n += 1 + random.nextInt(9)) {
      NdBuffer elements = part(numbers(dtype, n + 2 * GAP), n);
      long[] backwards = new long[n];
      for (int k = 0; k < n; k++) {
        backwards[k] = n - 1L - k;
      }
      NdBuffer whole = Buffers.ones(dtype, n + 2 * GAP);
      NdBuffer expected = whole.copy();
      part(expected, n).assign(elements.get(positions(backwards)));
      part(whole, n).assign(elements.get("::-1"));
      assertEquals(expected, whole);
    }
  }

  private static NdBuffer part(NdBuffer whole, int n) {
    return whole.get(Index.range(GAP, GAP + n));
  }

  private BoolBuffer mask(int n, double share) {
    return (BoolBuffer)
        part(BoolBuffer.fromFunction(index -> random.nextDouble() < share, n + 2 * GAP), n);
  }

  private static long[] where(BoolBuffer mask) {
    long[] places = new long[(int) mask.size()];
    int count = 0;
    for (int k = 0; k < places.length; k++) {
      if (mask.get(k)) {
        places[count++] = k;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static Int64Buffer positions(long[] places) {
    return Int64Buffer.fromFunction(index -> places[(int) index[0]], places.length);
  }

  private NdBuffer numbers(DType dtype, int n) {
    return Buffers.fromArray(dtype, Int32Buffer.fromFunction(index -> random.nextInt(100), n));
  }
}
