package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.data.SharedMemory;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Choices by marks keep all bits, NaN's too, at any offset, step and length, with single values on
 * either side, and over the values that they choose from.
 */
class ChoicesTest {
  private static final int[] LENGTHS = {1, 63, 64, 65, 255, 256, 257, 1024, 1025, 4097, 9000};

  private final Random random = new Random(20261130);

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"COMPLEX64", "COMPLEX128"})
  void valuesAreChosenWithTheirBits(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer marks = bits(DType.UINT8, n + 3).mod(2).astype(DType.BOOL);
      NdBuffer a = bits(dtype, n + 3);
      NdBuffer b = bits(dtype, n + 3);
      check(marks, a, b);
      check(marks.get("1:"), a.get(":-1"), b.get("1:"));
      check(marks.get("3:"), a.get("3:"), b.get(":-3"));
      check(marks, a.get("::-1"), b);
      check(marks.get("2::2"), a.get("2::2"), b.get("2::2"));
      check(marks, a.get("0"), b);
      check(marks.get("1:"), a.get("1:"), b.get("2"));
      check(marks, a.get("1"), b.get("2"));
      checkInPlace(marks, a, b);
    }
  }

  /** Elements of random bits. */
  private NdBuffer bits(DType dtype, int n) {
    byte[] bytes = new byte[n * dtype.itemSize()];
    random.nextBytes(bytes);
    if (dtype == DType.BOOL) {
      for (int k = 0; k < n; k++) {
        bytes[k] &= 1;
      }
    }
    return Buffers.fromBuffer(dtype, bytes).copy();
  }

  private static void check(NdBuffer marks, NdBuffer a, NdBuffer b) {
    NdBuffer found = Functions.where(marks, a, b);
    assertEquals(a.dtype(), found.dtype());
    assertChosen(found, marks, a, b);
    NdBuffer computed = marks.lazy().not().where(b, a).eval();
    assertChosen(computed, marks, a, b);
  }

  private static void checkInPlace(NdBuffer marks, NdBuffer a, NdBuffer b) {
    NdBuffer out = b.copy();
    Functions.where(marks, a, out, Destination.into(out));
    assertChosen(out, marks, a, b);
    NdBuffer shifted = a.copy();
    Functions.where(
        marks.get("1:"), shifted.get(":-1"), b.get("1:"), Destination.into(shifted.get("1:")));
    assertChosen(shifted.get("1:"), marks.get("1:"), a.get(":-1"), b.get("1:"));
  }

  private static void assertChosen(NdBuffer found, NdBuffer marks, NdBuffer a, NdBuffer b) {
    int n = (int) marks.size();
    boolean[] chosen = (boolean[]) marks.toFlatArray();
    Object first = a.toFlatArray();
    Object second = b.toFlatArray();
    Object expected = found.dtype().newBlock(n);
    for (int k = 0; k < n; k++) {
      boolean single = (chosen[k] ? a : b).rank() == 0;
      System.arraycopy(chosen[k] ? first : second, single ? 0 : k, expected, k, 1);
    }
    if (found.dtype() == DType.BOOL) {
      assertArrayEquals((boolean[]) expected, (boolean[]) found.toFlatArray());
    } else {
      assertEquals(
          -1,
          memory(expected).mismatch(memory(found.toFlatArray())),
          () -> found.dtype() + " of " + n);
    }
  }

  private static MemorySegment memory(Object array) {
    return Objects.requireNonNull(SharedMemory.ofArray(array));
  }
}
