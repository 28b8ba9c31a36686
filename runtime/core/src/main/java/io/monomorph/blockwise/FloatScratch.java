package io.monomorph.blockwise;

import io.monomorph.shape.Limits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** As {@link Scratch}, for blocks that are computed in float32. */
final class FloatScratch {
  /** The most elements of a block. */
  static final int LENGTH = 1024;

  private static final int ROOM = Limits.spaced(LENGTH, Float.BYTES);

  private static final ThreadLocal<FloatScratch> OWN = new Own();

  private static final class Own extends ThreadLocal<FloatScratch> {
    @Override
    protected FloatScratch initialValue() {
      return new FloatScratch();
    }
  }

  final float[] x = new float[ROOM];
  final float[] y = new float[ROOM];
  final float[] out = new float[ROOM];
  final float[] a = new float[ROOM];
  final float[] b = new float[ROOM];
  final float[] c = new float[ROOM];
  final float[] d = new float[ROOM];
  final int[] bits = new int[ROOM];
  final int[] moreBits = new int[ROOM];
  final int[] places = new int[ROOM];

  private final MemorySegment bitsMemory = MemorySegment.ofArray(bits);
  private final MemorySegment moreBitsMemory = MemorySegment.ofArray(moreBits);
  private final MemorySegment xMemory = MemorySegment.ofArray(x);
  private final MemorySegment yMemory = MemorySegment.ofArray(y);
  private final MemorySegment aMemory = MemorySegment.ofArray(a);
  private final MemorySegment bMemory = MemorySegment.ofArray(b);
  private final MemorySegment dMemory = MemorySegment.ofArray(d);

  private FloatScratch() {}

  static FloatScratch own() {
    return OWN.get();
  }

  /** How many elements of a row of {@code n} are a block. */
  static int blockLength(int n) {
    return Limits.partLength(n, LENGTH);
  }

  /** The bits of a piece of an array. */
  void readBits(float[] array, int at, int n) {
    MemorySegment.copy(array, at, bitsMemory, ValueLayout.JAVA_FLOAT, 0, n);
  }

  /** The bits of x. */
  void readX(int n) {
    copy(xMemory, bitsMemory, n);
  }

  /** The bits of y. */
  void readY(int n) {
    copy(yMemory, bitsMemory, n);
  }

  /** The bits of y, as the other bits. */
  void readYToMore(int n) {
    copy(yMemory, moreBitsMemory, n);
  }

  /** The bits of a. */
  void readA(int n) {
    copy(aMemory, bitsMemory, n);
  }

  /** The bits as the floats a. */
  void writeA(int n) {
    copy(bitsMemory, aMemory, n);
  }

  /** The other bits as the floats b. */
  void writeMoreToB(int n) {
    copy(moreBitsMemory, bMemory, n);
  }

  /** The other bits as the floats d. */
  void writeMoreToD(int n) {
    copy(moreBitsMemory, dMemory, n);
  }

  /** Lists the places that the other bits mark by their signs; gives how many there are. */
  int findPlaces(int n) {
    int found = 0;
    for (int i = 0; i < n; i++) {
      places[found] = i;
      found += moreBits[i] >>> (Integer.SIZE - 1);
    }
    return found;
  }

  private static void copy(MemorySegment from, MemorySegment to, int n) {
    MemorySegment.copy(from, 0, to, 0, (long) n * Integer.BYTES);
  }
}
