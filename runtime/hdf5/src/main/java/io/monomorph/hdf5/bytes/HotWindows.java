package io.monomorph.hdf5.bytes;

/**
 * Where in a file a few bytes are read again and again. To bring a part of a mapping into memory
 * takes as long as some calls of the system; after it, reading is as fast as from an array. So the
 * first few reads in a window are calls, and the later ones go to the mapping: whatever the order,
 * that takes at most about twice as long as the better of both.
 */
final class HotWindows {
  /** As long as the parts of a file that Linux brings into a mapping at once. */
  private static final int WINDOW_BITS = 16;

  private static final int ENTRIES = 4096;
  private static final int CALLS = 8;

  /** The mapping itself takes as long as so many calls. */
  private static final int FIRST_CALLS = 128;

  private static final int COUNT_BITS = 4;

  private int saved;

  /** The number of a window and how often it was read, where the last bits of the number say. */
  private final long[] windows = new long[ENTRIES];

  /** Whether a part was read often. Threads may lose counts to each other, which does no harm. */
  boolean isHot(long position) {
    long window = position >>> WINDOW_BITS;
    int entry = (int) window & ENTRIES - 1;
    long known = windows[entry];
    long count = known >>> COUNT_BITS == window ? (known & (1 << COUNT_BITS) - 1) : 0;
    if (count >= CALLS) {
      return saved >= FIRST_CALLS || ++saved == FIRST_CALLS;
    }
    windows[entry] = window << COUNT_BITS | count + 1;
    return false;
  }
}
