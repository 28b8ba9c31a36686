package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;

/**
 * The public view of an array: its dtype and its layout. All buffers implement it.
 *
 * @see io.monomorph.NdBuffer
 */
public interface ArrayLike {
  /** The element type. */
  DType dtype();

  /** The shape, and where in the core each element is. */
  Layout layout();

  /** Whether elements cannot be written through it. */
  boolean isReadOnly();
}
