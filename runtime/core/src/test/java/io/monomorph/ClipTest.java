package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Bounds beyond the dtype of what is clipped, as {@code np.clip} of NumPy 2.4 takes them. */
class ClipTest {
  private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(70);

  private final UInt8Buffer small = UInt8Buffer.of(0, 5, 250);

  @Test
  void whatNoElementCanBeBeyondBoundsNothing() {
    assertEquals(UInt8Buffer.of(0, 5, 200), small.clip(-1, 200));
    assertEquals(UInt8Buffer.of(3, 5, 250), small.clip(3, 300));
    assertEquals(small, small.clip(-1, 300));
    assertEquals(small, small.clip(Long.MIN_VALUE, Long.MAX_VALUE));
    assertEquals(Int8Buffer.of(-128, 5, 100), Int8Buffer.of(-128, 5, 127).clip(-1000, 100));
    assertEquals(UInt32Buffer.of(0, 7), UInt32Buffer.of(0, 9).clip(-1, 7));
    assertEquals(Int64Buffer.of(-9, 3), Int64Buffer.of(-9, 5).clip(Long.MIN_VALUE, 3));
  }

  @Test
  void whatAllElementsWouldBeBeyondIsRefused() {
    String message =
        "" + assertThrows(IllegalArgumentException.class, () -> small.clip(300, 400)).getMessage();
    assertEquals("300 is out of bounds for uint8, which holds 0 to 255", message);
    assertThrows(IllegalArgumentException.class, () -> small.clip(-5, -1));
    assertThrows(IllegalArgumentException.class, () -> small.clip(300, -1));
    assertThrows(IllegalArgumentException.class, () -> small.clip(300, 1));
    assertThrows(IllegalArgumentException.class, () -> small.maximum(-1));
    assertThrows(IllegalArgumentException.class, () -> small.minimum(300));
    assertEquals(UInt8Buffer.of(0, 5, 250), small);
  }

  @Test
  void otherFormsTakeTheSameBounds() {
    assertEquals(UInt8Buffer.of(0, 5, 200), Ufuncs.CLIP.apply(small, -1, 200));
    assertEquals(small, Ufuncs.CLIP.apply(small, HUGE.negate(), HUGE));
    assertEquals(UInt64Buffer.of(0, 5), Ufuncs.CLIP.apply(UInt64Buffer.of(0, 9), -1, 5));
    assertEquals(UInt64Buffer.of(0, 9), Ufuncs.CLIP.apply(UInt64Buffer.of(0, 9), -1, HUGE));
    assertEquals(small, Ufuncs.CLIP.apply(small, -1, small));
    assertEquals(Float32Buffer.of(0, 5, 250), clipped(Float32Buffer.zeros(3)));
    assertEquals(Int8Buffer.of(0, 5, -6), clipped(Int8Buffer.zeros(3)));
    NdBuffer wide = Ufuncs.CLIP.dtype(DType.INT16).apply(small, -1, 300);
    assertEquals(Int16Buffer.of(0, 5, 250), wide);
    assertEquals(UInt8Buffer.of(0, 5, 200), small.copy().clipInPlace(-1, 200));
    assertEquals(UInt8Buffer.of(3, 5, 250), small.copy().clipInPlace(3, 256));
  }

  private NdBuffer clipped(NdBuffer out) {
    return Ufuncs.CLIP.apply(small, -1, 300, into(out));
  }

  @Test
  void aBoundLeftOutDoesNotBoundTheOther() {
    Int64Buffer far = Int64Buffer.of(-1, 300, 7);
    assertEquals(Int64Buffer.of(0, 300, 250), Ufuncs.CLIP.apply(small, far, 255));
    assertEquals(Int64Buffer.of(-1, 5, 7), Ufuncs.CLIP.apply(small, 0, far));
    assertEquals(Float64Buffer.of(1.5, 5, 250), Ufuncs.CLIP.apply(small, 1.5, 300));
    assertEquals(Float64Buffer.of(400.5, 400.5, 400.5), Ufuncs.CLIP.apply(small, 400.5, 300));
    assertEquals(Float64Buffer.of(0, 5, 200), small.clip(-1.0, 200.0));
  }

  @Test
  void theUpperBoundWins() {
    assertEquals(UInt8Buffer.of(5, 5, 5), small.clip(10, 5));
  }
}
