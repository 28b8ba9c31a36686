package io.monomorph.storage;

import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Elements of one dtype, whatever their type in Java is, and wherever they are.
 *
 * @see Components
 */
public interface Storage {
  /** The element type. */
  DType dtype();

  /** The number of elements. */
  long size();

  /** Bytes that one element takes. */
  default int itemSize() {
    return dtype().itemSize();
  }

  /**
   * The memory of the elements, if they are in one piece of memory, in the machine's byte order and
   * without gaps: {@code size()} times {@code itemSize()} bytes. It is shared, not copied. There is
   * none behind elements that are computed, in several pieces, or in a {@code boolean[]}.
   */
  Optional<MemorySegment> memory();
}
