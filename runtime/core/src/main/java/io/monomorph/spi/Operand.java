package io.monomorph.spi;

import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A buffer as loops see it: its dtype, its layout and its elements, either inside a primitive array
 * or by blocks. The generated classes implement it; the typed classes, which programs use, do not
 * have these methods.
 *
 * <p>Block arrays are of {@link io.monomorph.dtype.DType#blockType()}. Positions, strides and
 * lengths count elements, also those of block arrays, in which an element of a complex dtype takes
 * two slots.
 *
 * <pre>
 *   NdBuffer    a.add(b)            what users call
 *      |
 *   Operand     dtype, layout       what the engines see: array() in place, or load and store
 *      |                            by blocks of 1024 elements
 *   core        double[], ...       the storage, which only the declaration knows
 * </pre>
 *
 * <p>Storage that is read and written by regions has a {@link #tiling}: engines then go through it
 * tile by tile with {@link #loadRegion} and {@link #storeRegion}.
 */
public interface Operand extends ArrayLike {
  /**
   * The same array with its elements.
   *
   * @throws IllegalArgumentException if it is no buffer of a declared backend
   */
  static Operand of(ArrayLike array) {
    if (array instanceof Operand operand) {
      return operand;
    }
    throw new IllegalArgumentException(
        array.getClass().getName() + " is not a class that was generated for a backend");
  }

  /** The storage, of the type that the backend declares. */
  Object core();

  /**
   * The primitive array inside the core, if the backend exposes one: kernels run on it in place.
   */
  default @Nullable Object array() {
    return null;
  }

  /**
   * The memory with the elements of the core, if the backend exposes it: element {@code k} begins
   * at byte {@code k} times its size, in the machine's byte order and at any alignment. Loops may
   * run on it in place.
   */
  default @Nullable MemorySegment segment() {
    return null;
  }

  /**
   * The memory of the core, if the backend declares it; other cores may share it. It may be larger
   * than the elements.
   */
  default @Nullable MemorySegment memory() {
    return null;
  }

  /**
   * Reads {@code length} elements into a block: element {@code index} of the core first, and then
   * each {@code stride} further on.
   */
  default void load(long index, long stride, Object block, int offset, int length) {
    Object array = Objects.requireNonNull(array());
    Casts.run(dtype(), array, (int) index, (int) stride, dtype(), block, offset, 1, length);
  }

  /** Writes {@code length} elements of a block, the counterpart of {@code load}. */
  default void store(long index, long stride, Object block, int offset, int length) {
    Object array = Objects.requireNonNull(array());
    Casts.run(dtype(), block, offset, 1, dtype(), array, (int) index, (int) stride, length);
  }

  /**
   * How the core lies that this is a view of, if it is read and written by regions: its axes, which
   * need not be those of this layout, and its tiles.
   */
  default @Nullable Tiling tiling() {
    return null;
  }

  /**
   * Reads a region of a core that has a tiling into a block, in C order: of each axis of the core
   * the elements from {@code start} on, as many as {@code shape} says.
   */
  default void loadRegion(long[] start, long[] shape, Object block, int offset) {
    throw new UnsupportedOperationException("elements are not read by regions");
  }

  /** Writes a region of a core that has a tiling, the counterpart of {@code loadRegion}. */
  default void storeRegion(long[] start, long[] shape, Object block, int offset) {
    throw new UnsupportedOperationException("elements are not written by regions");
  }

  /**
   * The same storage under another layout, which must stay inside this one's elements. Of a
   * read-only array it is read-only, whatever is asked for.
   */
  Operand withLayout(Layout layout, boolean readOnly);
}
