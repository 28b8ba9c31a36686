package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ElementGroups;
import io.monomorph.kernel.GroupCopies;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * One of the operands whose elements are copied in groups: it brings groups to a block, in which
 * their elements follow each other, and back.
 */
final class GroupSide {
  private final Operand operand;
  private final DType dtype;
  private final @Nullable Object array;
  private final long[] offsets;
  private final long step;

  /** Where the elements of a group lie in a block. */
  private final int[] counted;

  /** How the groups lie in the array and in a block; null if there is no array. */
  private final @Nullable ElementGroups loads;

  private final @Nullable ElementGroups stores;

  /** Whether the groups follow each other without gaps, and so do their elements. */
  private final boolean isRun;

  GroupSide(Operand operand, long[] offsets, long step) {
    this.operand = operand;
    this.dtype = operand.dtype();
    this.array = operand.array();
    this.offsets = offsets;
    this.step = step;
    int size = offsets.length;
    this.counted = new int[size];
    boolean run = step == size;
    for (int k = 0; k < size; k++) {
      counted[k] = k;
      run &= offsets[k] == k;
    }
    this.isRun = run;
    int[] own = array == null ? null : narrow(offsets);
    this.loads = own == null ? null : new ElementGroups(own, counted, (int) step, size);
    this.stores = own == null ? null : new ElementGroups(counted, own, size, (int) step);
  }

  static int[] narrow(long[] offsets) {
    int[] narrow = new int[offsets.length];
    for (int k = 0; k < narrow.length; k++) {
      narrow[k] = (int) offsets[k];
    }
    return narrow;
  }

  /** The array, if elements of groups follow each other there as they do in a block. */
  @Nullable Object asBlock() {
    return isRun ? array : null;
  }

  /** Brings {@code n} groups from a place on to an array, where they are as in a block. */
  void load(long at, Object block, int first, int n, Object column) {
    int size = offsets.length;
    if (array != null && loads != null) {
      GroupCopies.run(dtype, array, (int) at, block, first, loads, n);
    } else if (isRun) {
      operand.load(at, 1, block, first, n * size);
    } else {
      for (int k = 0; k < size; k++) {
        operand.load(at + offsets[k], step, column, 0, n);
        Casts.run(dtype, column, 0, 1, dtype, block, first + k, size, n);
      }
    }
  }

  /** Brings {@code n} groups of an array, where they are as in a block, to a place. */
  void store(long at, Object block, int first, int n, Object column) {
    int size = offsets.length;
    if (array != null && stores != null) {
      GroupCopies.run(dtype, block, first, array, (int) at, stores, n);
    } else if (isRun) {
      operand.store(at, 1, block, first, n * size);
    } else {
      for (int k = 0; k < size; k++) {
        Casts.run(dtype, block, first + k, size, dtype, column, 0, 1, n);
        operand.store(at + offsets[k], step, column, 0, n);
      }
    }
  }
}
