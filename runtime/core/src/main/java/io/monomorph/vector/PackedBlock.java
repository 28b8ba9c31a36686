package io.monomorph.vector;

import io.monomorph.kernel.Marks;
import io.monomorph.shape.Limits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The arrays of a thread for small integers that are packed in longs: eight of one byte or four of
 * two. What is done to all parts of a long at once the JIT does to several longs at once.
 */
final class PackedBlock {
  /** Longs in a block. */
  private static final int WORDS = 512;

  private static final int ROOM = Limits.spaced(WORDS, Long.BYTES);

  private static final int BYTE_ROOM = Limits.spaced(WORDS * Long.BYTES, Byte.BYTES);

  /** The highest bits of bytes and of shorts. */
  static final long BYTE_SIGNS = 0x8080_8080_8080_8080L;

  static final long SHORT_SIGNS = 0x8000_8000_8000_8000L;

  private static final ThreadLocal<PackedBlock> OWN = new Own();

  private static final class Own extends ThreadLocal<PackedBlock> {
    @Override
    protected PackedBlock initialValue() {
      return new PackedBlock();
    }
  }

  final long[] x = new long[ROOM];
  final long[] y = new long[ROOM];
  final long[] z = new long[ROOM];
  private final byte[] bytes = new byte[BYTE_ROOM];
  private final boolean[] marks = new boolean[BYTE_ROOM];
  private final MemorySegment[] memory = {
    MemorySegment.ofArray(x), MemorySegment.ofArray(y), MemorySegment.ofArray(z)
  };

  private PackedBlock() {}

  static PackedBlock own() {
    return OWN.get();
  }

  /** How many elements of a size a block has. */
  static int length(int size) {
    return WORDS * Long.BYTES / size;
  }

  /** The number of longs for some elements. */
  static int words(int n, int size) {
    return (n * size + Long.BYTES - 1) / Long.BYTES;
  }

  /** Reads elements, or with a step of 0 one for all, to an array of this block. */
  void read(int which, Object from, int at, int step, int n) {
    if (from instanceof byte[] bytes) {
      if (step == 0) {
        fill(which, (bytes[at] & 0xFFL) * (BYTE_SIGNS >>> (Byte.SIZE - 1)), words(n, Byte.BYTES));
      } else {
        MemorySegment.copy(bytes, at, memory[which], ValueLayout.JAVA_BYTE, 0, n);
      }
    } else {
      short[] shorts = (short[]) from;
      if (step == 0) {
        fill(
            which,
            (shorts[at] & 0xFFFFL) * (SHORT_SIGNS >>> (Short.SIZE - 1)),
            words(n, Short.BYTES));
      } else {
        MemorySegment.copy(shorts, at, memory[which], ValueLayout.JAVA_SHORT, 0, n);
      }
    }
  }

  private void fill(int which, long word, int words) {
    Arrays.fill(which == 0 ? x : which == 1 ? y : z, 0, words, word);
  }

  /** Writes the elements of x. */
  void write(Object to, int at, int n) {
    if (to instanceof byte[] bytes) {
      MemorySegment.copy(memory[0], ValueLayout.JAVA_BYTE, 0, bytes, at, n);
    } else {
      MemorySegment.copy(memory[0], ValueLayout.JAVA_SHORT, 0, (short[]) to, at, n);
    }
  }

  /** Writes the lowest bits of the bytes of x as marks, or with a flip of 1 the opposite. */
  void mark(int flip, boolean[] to, int at, int n) {
    write(bytes, 0, n);
    Marks.ofBytes(bytes, flip, marks, n);
    System.arraycopy(marks, 0, to, at, n);
  }
}
