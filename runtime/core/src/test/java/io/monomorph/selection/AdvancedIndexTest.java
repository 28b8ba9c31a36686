package io.monomorph.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Where an index with arrays finds its elements: shapes, offsets and refusals, without any data.
 */
class AdvancedIndexTest {
  private static final Layout CUBE = Layout.of(4, 5, 6);

  private static long[] offsets(AdvancedIndex which) {
    return LongStream.range(0, which.count()).map(k -> which.offset((int) k)).toArray();
  }

  private static NdBuffer mask(boolean... marks) {
    return Buffers.fromArray(marks);
  }

  @Test
  void arraysNextToEachOtherStayInPlace() {
    AdvancedIndex which = AdvancedIndex.of(CUBE, Index.all(), Index.of(1, -1), Index.of(0, 2));
    assertArrayEquals(new long[] {4, 2}, which.shape());
    assertArrayEquals(new long[] {6, 26}, offsets(which));
    assertEquals(Layout.of(new long[] {4}, new long[] {30}, 0), which.kept());
    assertEquals(1, which.before());
  }

  @Test
  void arraysThatAreSeparatedComeFirst() {
    AdvancedIndex which = AdvancedIndex.of(CUBE, Index.of(1, 2, 3), Index.from(2), Index.of(0));
    assertArrayEquals(new long[] {3, 3}, which.shape());
    assertEquals(0, which.before());
    assertEquals(Layout.of(new long[] {3}, new long[] {6}, 12), which.kept());
    assertArrayEquals(new long[] {30, 60, 90}, offsets(which));
  }

  @Test
  void singleIndicesCountAmongTheArrays() {
    assertArrayEquals(
        new long[] {2, 5},
        AdvancedIndex.of(CUBE, Index.at(0), Index.all(), Index.of(1, 2)).shape());
    assertArrayEquals(
        new long[] {4, 2},
        AdvancedIndex.of(CUBE, Index.all(), Index.at(0), Index.of(1, 2)).shape());
    assertArrayEquals(
        new long[] {2, 4},
        AdvancedIndex.of(CUBE, Index.all(), Index.at(0), Index.ELLIPSIS, Index.of(1, 2)).shape());
  }

  @Test
  void masksAreThePlacesWhereTheyAreTrue() {
    AdvancedIndex which =
        AdvancedIndex.of(CUBE, Index.mask(mask(true, false, false, true)), Index.at(-1));
    assertArrayEquals(new long[] {2, 6}, which.shape());
    assertArrayEquals(new long[] {0, 90}, offsets(which));
    assertEquals(24, which.kept().offset());
    NdBuffer flag = Buffers.full(DType.BOOL, true);
    assertArrayEquals(new long[] {1, 4, 5, 6}, AdvancedIndex.of(CUBE, Index.of(flag)).shape());
  }

  /** The strides are those of NumPy's results, in elements. */
  @Test
  void copiesLieInMemoryAsNumpys() {
    Index two = Index.of(1, 0);
    Layout turned = Layout.of(new long[] {4, 5, 6}, new long[] {1, 4, 20}, 0);
    assertArrayEquals(new long[] {30, 6, 1}, strides(CUBE, two));
    assertArrayEquals(new long[] {6, 24, 1}, strides(CUBE, Index.all(), two));
    assertArrayEquals(new long[] {5, 1, 20}, strides(CUBE, Index.all(), Index.all(), two));
    assertArrayEquals(new long[] {1, 24, 4}, strides(turned, Index.all(), two));
    assertArrayEquals(new long[] {5, 1}, strides(CUBE, two, Index.all(), two));
    Index inF = Index.of(Buffers.zeros(DType.INT64, Order.F, 2, 3));
    assertArrayEquals(new long[] {1, 2}, strides(CUBE, inF, inF, Index.at(0)));
    assertArrayEquals(new long[] {18, 6, 1}, strides(CUBE, inF, inF));
  }

  private static long[] strides(Layout layout, Index... index) {
    return AdvancedIndex.of(layout, index).memory().strides();
  }

  @Test
  void indicesThatAreTogetherNoneAreNotLookedAt() {
    assertArrayEquals(
        new long[] {0, 6}, AdvancedIndex.of(CUBE, Index.of(99), Index.of(new long[0])).shape());
  }

  @Test
  void offsetsBeyondIntNeedNoMemory() {
    long far = 1L << 40;
    Layout wide = Layout.of(new long[] {far, 2}, new long[] {2, 1}, 0);
    AdvancedIndex which = AdvancedIndex.of(wide, Index.of(-1, 3), Index.of(1));
    assertFalse(which.isNarrow());
    assertArrayEquals(new long[] {2 * far - 1, 7}, offsets(which));
    Layout repeated = Layout.of(new long[] {far}, new long[] {0}, 0);
    assertTrue(AdvancedIndex.of(repeated, Index.of(far - 1)).isNarrow());
  }

  @Test
  void refusalsTellAxisIndexAndSize() {
    assertRefused("index 5 is out of bounds for axis 1 with size 5", Index.all(), Index.of(0, 5));
    assertRefused("index -5 is out of bounds for axis 0 with size 4", Index.of(-5));
    assertRefused(
        "index 18446744073709551615 is out of bounds for axis 0 with size 4",
        Index.of(Buffers.fromArray(new long[] {-1}).astype(DType.UINT64)));
    assertRefused(
        "the mask of shape (2,) does not match the buffer of shape (4, 5, 6): axis 0 has size 4,"
            + " but the mask has 2 there",
        Index.mask(mask(true, false)));
    assertRefused(
        "index arrays of shapes (2,) (3,) cannot be broadcast together: axis -1 has both 2 and 3",
        Index.of(0, 1),
        Index.of(0, 1, 2));
    assertRefused(
        "too many indices: a buffer of shape (4, 5, 6) has rank 3, but 4 were given in"
            + " [[0], [0], [0], 0]",
        Index.of(0),
        Index.of(0),
        Index.of(0),
        Index.at(0));
    assertRefused(
        "an index can have only one ellipsis ('...'), got [..., [0], ...]",
        Index.ELLIPSIS,
        Index.of(0),
        Index.ELLIPSIS);
    assertEquals(
        "arrays used as indices must be of an integer dtype or bool, got float64 of shape (1,)",
        assertThrows(
                IllegalArgumentException.class, () -> Index.of(Buffers.fromArray(new double[] {1})))
            .getMessage());
  }

  private static void assertRefused(String message, Index... index) {
    assertEquals(
        message,
        assertThrows(RuntimeException.class, () -> AdvancedIndex.of(CUBE, index)).getMessage());
  }
}
