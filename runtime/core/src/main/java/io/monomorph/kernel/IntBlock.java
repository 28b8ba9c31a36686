package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Limits;
import java.util.EnumMap;
import java.util.Map;

/** A block of ints that numbers are cast to on their way to other integers; of a thread. */
public final class IntBlock {
  /** The most numbers of a block. */
  public static final int LENGTH = 1024;

  private static final ThreadLocal<IntBlock> OWN = ThreadLocal.withInitial(IntBlock::new);

  /** The ints, and after them one that is negative if one of them is not what NumPy gives. */
  public final int[] ints = new int[Limits.spaced(LENGTH + 1, Integer.BYTES)];

  private final Map<DType, Object> numbers = new EnumMap<>(DType.class);

  private IntBlock() {}

  /** That of this thread. */
  public static IntBlock own() {
    return OWN.get();
  }

  /** Whether one of the first {@code n} ints is not what NumPy gives. */
  public boolean isOutside(int n) {
    return ints[n] < 0;
  }

  /** Room for numbers that are not ints. */
  public Object numbers(DType dtype) {
    return numbers.computeIfAbsent(
        dtype, key -> key.newBlock(Limits.spaced(LENGTH, key.itemSize())));
  }
}
