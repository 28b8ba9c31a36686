package io.monomorph.blockwise;

import io.monomorph.shape.Limits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The arrays of a thread in which blocks are computed. All begin at 0, so that the JIT compiler
 * knows that they do not overlap, and they stay in the first-level cache.
 *
 * <p>The JIT does not vectorise the reinterpretation of doubles as bits; so whole blocks are copied
 * from an array of doubles to one of longs and back, which costs less than one addition.
 */
final class Scratch {
  /** The most elements of a block. */
  static final int LENGTH = 512;

  private static final int ROOM = Limits.spaced(LENGTH, Double.BYTES);

  private static final ThreadLocal<Scratch> OWN = new Own();

  private static final class Own extends ThreadLocal<Scratch> {
    @Override
    protected Scratch initialValue() {
      return new Scratch();
    }
  }

  final double[] x = new double[ROOM];
  final double[] y = new double[ROOM];
  final double[] out = new double[ROOM];
  final double[] a = new double[ROOM];
  final double[] b = new double[ROOM];
  final double[] c = new double[ROOM];
  final double[] d = new double[ROOM];
  final long[] bits = new long[ROOM];
  final long[] moreBits = new long[ROOM];
  final float[] singles = new float[LENGTH];
  final float[] otherSingles = new float[LENGTH];
  final float[] singleOut = new float[LENGTH];
  final float[] someSingles = new float[LENGTH];
  final float[] someOtherSingles = new float[LENGTH];
  final int[] places = new int[LENGTH];

  private final MemorySegment bitsMemory = MemorySegment.ofArray(bits);
  private final MemorySegment moreBitsMemory = MemorySegment.ofArray(moreBits);
  private final MemorySegment xMemory = MemorySegment.ofArray(x);
  private final MemorySegment yMemory = MemorySegment.ofArray(y);
  private final MemorySegment aMemory = MemorySegment.ofArray(a);
  private final MemorySegment bMemory = MemorySegment.ofArray(b);

  private Scratch() {}

  static Scratch own() {
    return OWN.get();
  }

  /** How many elements of a row of {@code n} are a block. */
  static int blockLength(int n) {
    return Limits.partLength(n, LENGTH);
  }

  /** The bits of a piece of an array. */
  void readBits(double[] array, int at, int n) {
    MemorySegment.copy(array, at, bitsMemory, ValueLayout.JAVA_DOUBLE, 0, n);
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

  /** The bits as the doubles a. */
  void writeA(int n) {
    copy(bitsMemory, aMemory, n);
  }

  /** The other bits as the doubles b. */
  void writeMoreToB(int n) {
    copy(moreBitsMemory, bMemory, n);
  }

  /** Lists the places that the other bits mark by their signs; gives how many there are. */
  int findPlaces(int n) {
    int found = 0;
    for (int i = 0; i < n; i++) {
      places[found] = i;
      found += (int) (moreBits[i] >>> (Long.SIZE - 1));
    }
    return found;
  }

  private static void copy(MemorySegment from, MemorySegment to, int n) {
    MemorySegment.copy(from, 0, to, 0, (long) n * Long.BYTES);
  }
}
