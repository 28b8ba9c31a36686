package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * What everything below the buffers' face sees of a buffer: its dtype, its layout and its elements,
 * either inside a primitive array or by blocks.
 *
 * <p>Block arrays are of {@link DType#blockType()}. Positions, strides and lengths count elements,
 * also those of block arrays, in which an element of a complex dtype takes two slots.
 */
public interface Operand {
  /** What the elements are. */
  DType dtype();

  /** The shape, and where in the core each element is. */
  Layout layout();

  /** The storage, of the type that the backend declares. */
  Object core();

  /** Whether elements cannot be written through it. */
  boolean isReadOnly();

  /**
   * The primitive array inside the core, if the backend exposes one: kernels run on it in place.
   */
  default @Nullable Object array() {
    return null;
  }

  /**
   * The memory that the core is in, if the backend tells: other cores may be in it too. It may be
   * more than the elements take.
   */
  default @Nullable MemorySegment memory() {
    return null;
  }

  /**
   * Reads {@code length} elements into a block: element {@code index} of the core first, and then
   * each {@code stride} further on.
   */
  void load(long index, long stride, Object block, int offset, int length);

  /** Writes {@code length} elements of a block, the counterpart of {@code load}. */
  void store(long index, long stride, Object block, int offset, int length);

  /** The same storage under another layout, which must stay inside this one's elements. */
  Operand withLayout(Layout layout, boolean readOnly);
}
