package io.monomorph.execution;

import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a loop is called with. A thread keeps its frames and uses them again, so that a call on
 * small arrays allocates nothing.
 */
public final class LoopFrame {
  /** The last place in memory that is counted in ints. */
  private static final long MOST_PLACES = 1 << 30;

  /** Stands where no array is, so that a frame keeps none alive. */
  private static final Object NOTHING = new Object();

  public final Object[] arrays;
  public final int[] offsets;
  public final int[] strides;

  /** Where the row starts in each operand, and in a mask after them. */
  private final long[] starts;

  private long maskStep;

  private boolean hasMemory;

  /** Among which this is kept. */
  private final ThreadBlocks scratch;

  private @Nullable RowLoop rows;

  /** Only {@link ThreadBlocks} makes frames. */
  LoopFrame(int count, ThreadBlocks scratch) {
    this.scratch = scratch;
    this.arrays = new Object[count];
    this.offsets = new int[count];
    this.strides = new int[count];
    this.starts = new long[count + 1];
    Arrays.fill(arrays, NOTHING);
  }

  /** A frame for so many operands, to be given back. */
  public static LoopFrame take(int count) {
    return ThreadBlocks.own().takeFrame(count);
  }

  public void give() {
    hasMemory = false;
    Arrays.fill(arrays, NOTHING);
    scratch.give(this);
  }

  /** What goes along rows with this frame. */
  public RowLoop rows() {
    if (rows == null) {
      rows = new RowLoop(arrays, offsets, strides, scratch);
    }
    return rows;
  }

  /**
   * Takes an operand that is an array and one row: its elements are equally spaced in the order of
   * the output, or it is of a single element; says whether it is.
   */
  public boolean set(int k, Operand operand, boolean input, Layout out) {
    Layout layout = operand.layout();
    Object array = operand.array();
    if (array == null) {
      array = memory(operand, layout);
      hasMemory = true;
    }
    if (array == null) {
      return false;
    }
    int stride;
    if (layout.rank() == 1 && out.rank() == 1 && layout.shape(0) == out.shape(0)) {
      stride = out.size() > 1 ? (int) layout.strides(0) : 1;
    } else if (input && layout.rank() == 0) {
      stride = 0;
    } else if (isDense(layout, out)) {
      stride = 1;
    } else {
      return false;
    }
    arrays[k] = array;
    offsets[k] = (int) layout.offset();
    strides[k] = stride;
    return true;
  }

  /**
   * The memory that an operand outside the heap occupies, if its places are small enough: by it is
   * known what it shares, however its elements are read.
   */
  private static @Nullable MemorySegment memory(Operand operand, Layout layout) {
    MemorySegment memory = operand.memory();
    return memory != null && memory.isNative() && layout.lastIndex() <= MOST_PLACES ? memory : null;
  }

  /** Whether there is an operand that is no array. */
  public boolean hasMemory() {
    return hasMemory;
  }

  /** Takes a mask, if there is one, in the same way; no output may be over its array. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean mark(@Nullable Operand mask, int inputs, Layout out) {
    if (mask == null) {
      return true;
    }
    Layout layout = mask.layout();
    int last = arrays.length;
    if (layout.rank() == 1 && out.rank() == 1 && layout.shape(0) == out.shape(0)) {
      maskStep = out.size() > 1 ? layout.strides(0) : 1;
    } else if (isDense(layout, out)) {
      maskStep = 1;
    } else {
      return false;
    }
    starts[last] = layout.offset();
    Object array = mask.array();
    for (int k = inputs; k < last; k++) {
      if (array == arrays[k]) {
        return false;
      }
    }
    return array != null;
  }

  /** The stride of the mask. */
  public long maskStep() {
    return maskStep;
  }

  private static boolean isDense(Layout layout, Layout out) {
    return layout.hasShapeOf(out)
        && ((layout.isCContiguous() && out.isCContiguous())
            || (layout.isFContiguous() && out.isFContiguous()));
  }

  /** Turns the row if it is written backwards. */
  public void flip(int out, int size) {
    if (strides[out] >= 0) {
      return;
    }
    for (int k = 0; k < arrays.length; k++) {
      offsets[k] += (size - 1) * strides[k];
      strides[k] = -strides[k];
    }
    starts[arrays.length] += (size - 1) * maskStep;
    maskStep = -maskStep;
  }

  /** Where the row starts, for what goes along rows. */
  public long[] starts() {
    for (int k = 0; k < arrays.length; k++) {
      starts[k] = offsets[k];
    }
    return starts;
  }

  /** Whether a loop has a fast form for the operands where they are. */
  public boolean suits(Signature signature, int inputs) {
    int singles = 0;
    boolean aligned = true;
    for (int k = 0; k < strides.length; k++) {
      if (strides[k] == 0 && k < inputs) {
        singles++;
      } else if (strides[k] == 1) {
        aligned &= offsets[k] == offsets[inputs];
      } else {
        return false;
      }
    }
    return (aligned && (singles == 0 || RowLoop.takesSingles(inputs)))
        || (singles == 0 && !RowLoop.aligns(signature))
        || signature.takesSinglesAnywhere();
  }

  /** Whether an input would be overwritten before it is read; all elements are equally large. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean overwrites(int inputs, int size) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        if (arrays[in] == arrays[out] ? overlap(in, out, size) : haveBytesInCommon(in, out)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean overlap(int in, int out, int size) {
    if (offsets[in] == offsets[out] && strides[in] == strides[out] && strides[in] != 0) {
      return false;
    }
    int lastIn = offsets[in] + (size - 1) * strides[in];
    int lastOut = offsets[out] + (size - 1) * strides[out];
    return Math.max(offsets[in], lastIn) >= Math.min(offsets[out], lastOut)
        && Math.max(offsets[out], lastOut) >= Math.min(offsets[in], lastIn);
  }

  /** Whether an input and an output are over one array. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean shares(int inputs) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        if (arrays[in] == arrays[out] || haveBytesInCommon(in, out)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two operands are in memory outside the heap that they share. */
  private boolean haveBytesInCommon(int a, int b) {
    return hasMemory
        && arrays[a] instanceof MemorySegment one
        && arrays[b] instanceof MemorySegment other
        && one.address() < other.address() + other.byteSize()
        && other.address() < one.address() + one.byteSize();
  }
}
