package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.BitsLoops;
import io.monomorph.function.SignsLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/** Signs of integers of one or two bytes without gaps, and bits of bytes, packed in longs. */
final class PackedNumbers {
  /** Shorter rows gain nothing. */
  private static final int LEAST = 64;

  private PackedNumbers() {}

  /**
   * The loop of a ufunc for a signature, or null. The name first, so that few classes are loaded.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static @Nullable Loop find(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (!dtype.isInteger() || dtype.itemSize() > Short.BYTES) {
      return null;
    }
    Loop plain = signature.loop();
    return switch (table.name()) {
      case "sign" -> table == SignsLoops.SIGN ? new Numbers(dtype, false, plain) : null;
      case "bitwise_count" ->
          table == BitsLoops.BITWISE_COUNT && dtype == DType.UINT8
              ? new Numbers(dtype, true, plain)
              : null;
      default -> null;
    };
  }

  /** Signs, or numbers of bits. */
  private record Numbers(DType dtype, boolean ofBits, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (n < LEAST || strides[0] != 1 || strides[1] != 1) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      PackedBlock block = PackedBlock.own();
      int size = dtype.itemSize();
      long signs = size == Byte.BYTES ? PackedBlock.BYTE_SIGNS : PackedBlock.SHORT_SIGNS;
      long negative = dtype.isUnsigned() ? 0 : signs;
      int length = PackedBlock.length(size);
      for (int done = 0; done < n; done += length) {
        int count = Math.min(length, n - done);
        int words = PackedBlock.words(count, size);
        block.read(0, arrays[0], offsets[0] + done, 1, count);
        if (ofBits) {
          countBits(block.x, words);
        } else {
          sign(block.x, signs, negative, Byte.SIZE * size - 1, words);
        }
        block.write(arrays[1], offsets[1] + done, count);
      }
    }
  }

  /** 1 where a part is not zero, and all bits, which is -1, where the sign of a negative one is. */
  private static void sign(long[] x, long signs, long negative, int shift, int n) {
    for (int k = 0; k < n; k++) {
      long some = (((x[k] & ~signs) + ~signs) | x[k]) & signs;
      long less = x[k] & negative;
      x[k] = (some >>> shift) | ((less << 1) - (less >>> shift));
    }
  }

  /** In pairs of bits, then in fours, then in bytes. */
  private static void countBits(long[] x, int n) {
    for (int k = 0; k < n; k++) {
      long twos = x[k] - ((x[k] >>> 1) & 0x5555_5555_5555_5555L);
      long fours = (twos & 0x3333_3333_3333_3333L) + ((twos >>> 2) & 0x3333_3333_3333_3333L);
      x[k] = (fours + (fours >>> 4)) & 0x0F0F_0F0F_0F0F_0F0FL;
    }
  }
}
