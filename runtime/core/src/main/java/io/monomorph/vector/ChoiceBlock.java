package io.monomorph.vector;

import io.monomorph.shape.Limits;
import java.lang.foreign.MemorySegment;

/** The arrays of a thread for choices by marks: the bits of both values and of the results. */
final class ChoiceBlock {
  /** The most ints of a block; all arrays of it stay in the first-level cache. */
  static final int INTS = 1024;

  /**
   * The most longs. To copy more of them takes so long, where they are in no near cache, that the
   * computation that waits for it would have been done meanwhile.
   */
  static final int LONGS = 256;

  private static final int INT_ROOM = Limits.spaced(INTS, Integer.BYTES);
  private static final int LONG_ROOM = Limits.spaced(LONGS, Long.BYTES);

  private static final ThreadLocal<ChoiceBlock> OWN = ThreadLocal.withInitial(ChoiceBlock::new);

  final int[] firstInts = new int[INT_ROOM];
  final int[] secondInts = new int[INT_ROOM];
  final int[] outInts = new int[INT_ROOM];
  final long[] firstLongs = new long[LONG_ROOM];
  final long[] secondLongs = new long[LONG_ROOM];
  final long[] outLongs = new long[LONG_ROOM];
  final MemorySegment firstIntMemory = MemorySegment.ofArray(firstInts);
  final MemorySegment secondIntMemory = MemorySegment.ofArray(secondInts);
  final MemorySegment outIntMemory = MemorySegment.ofArray(outInts);
  final MemorySegment firstLongMemory = MemorySegment.ofArray(firstLongs);
  final MemorySegment secondLongMemory = MemorySegment.ofArray(secondLongs);
  final MemorySegment outLongMemory = MemorySegment.ofArray(outLongs);

  private ChoiceBlock() {}

  static ChoiceBlock own() {
    return OWN.get();
  }
}
