package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;

/** x. */
public abstract non-sealed class Growable<B extends NdBuffer> extends ComponentStorage<B> {
  Growable(DType dtype, int components) { super(dtype, components); }
}
