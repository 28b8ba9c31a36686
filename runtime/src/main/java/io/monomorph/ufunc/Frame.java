package io.monomorph.ufunc;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a loop is called with. A thread keeps its frames and uses them again, so that a call on
 * small arrays allocates nothing; a frame is here or in use, so that a backend may apply ufuncs
 * while it loads elements for another.
 */
final class Frame {
  /** More operands than this are rare enough to allocate for. */
  private static final int MOST = 8;

  private static final ThreadLocal<@Nullable Frame[]> FREE = new Free();

  private static final class Free extends ThreadLocal<@Nullable Frame[]> {
    @Override
    protected @Nullable Frame[] initialValue() {
      return new @Nullable Frame[MOST + 1];
    }
  }

  /** Stands where no array is, so that a frame keeps none alive. */
  private static final Object NOTHING = new Object();

  final Object[] arrays;
  final int[] offsets;
  final int[] strides;

  private Frame(int count) {
    this.arrays = new Object[count];
    this.offsets = new int[count];
    this.strides = new int[count];
    Arrays.fill(arrays, NOTHING);
  }

  /** A frame for so many operands, to be given back. */
  static Frame take(int count) {
    if (count > MOST) {
      return new Frame(count);
    }
    @Nullable Frame[] free = FREE.get();
    Frame kept = free[count];
    if (kept == null) {
      return new Frame(count);
    }
    free[count] = null;
    return kept;
  }

  void give() {
    Arrays.fill(arrays, NOTHING);
    if (arrays.length <= MOST) {
      FREE.get()[arrays.length] = this;
    }
  }

  /**
   * Takes an operand that is an array, without gaps in the order of the output or of a single
   * element; says whether it is.
   */
  boolean set(int k, Operand operand, boolean input, Layout out) {
    Layout layout = operand.layout();
    Object array = operand.array();
    boolean single = input && layout.rank() == 0;
    if (array == null || !(single || isDense(layout, out))) {
      return false;
    }
    arrays[k] = array;
    offsets[k] = (int) layout.offset();
    strides[k] = single ? 0 : 1;
    return true;
  }

  private static boolean isDense(Layout layout, Layout out) {
    return layout.hasShapeOf(out)
        && ((layout.isCContiguous() && out.isCContiguous())
            || (layout.isFContiguous() && out.isFContiguous()));
  }

  /** Whether an input would be overwritten before it is read; all elements are equally large. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  boolean overwrites(int inputs, int size) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        boolean same = offsets[in] == offsets[out] && strides[in] == 1;
        if (arrays[in] == arrays[out]
            && !same
            && Math.abs((long) offsets[in] - offsets[out]) < size) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an input and an output are over one array. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  boolean shares(int inputs) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        if (arrays[in] == arrays[out]) {
          return true;
        }
      }
    }
    return false;
  }
}
