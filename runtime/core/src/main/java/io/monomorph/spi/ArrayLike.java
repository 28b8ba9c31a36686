package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;

/**
 * What everybody sees of an array: what its elements are, and where. All buffers are one.
 *
 * @see io.monomorph.NdBuffer
 */
public interface ArrayLike {
  /** What the elements are. */
  DType dtype();

  /** The shape, and where in the core each element is. */
  Layout layout();

  /** Whether elements cannot be written through it. */
  boolean isReadOnly();
}
