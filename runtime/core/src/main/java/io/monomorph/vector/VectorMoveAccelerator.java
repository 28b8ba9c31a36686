package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.MoveAccelerator;

/**
 * Moves elements by vectors. Without the incubating module for vectors, or on processors whose
 * vectors are too short for it, it is not available; no class that needs the module is loaded then.
 */
public final class VectorMoveAccelerator implements MoveAccelerator {
  private final boolean available;

  /** Looks whether vectors can be had; the service loader calls it. */
  public VectorMoveAccelerator() {
    this.available = VectorModule.isRead() && VectorMarks.isFast();
  }

  @Override
  public boolean isAvailable() {
    return available;
  }

  @Override
  public int count(boolean[] mask, int first, int n) {
    return VectorMarks.count(mask, first, n);
  }

  @Override
  public void compact(
      DType dtype,
      Object from,
      int at,
      boolean[] mask,
      int first,
      int n,
      Object to,
      int out,
      int count) {
    VectorMoves.compact(dtype, from, at, mask, first, n, to, out, count);
  }

  @Override
  public void expand(
      DType dtype,
      Object from,
      int at,
      int step,
      int count,
      Object to,
      int out,
      boolean[] mask,
      int first,
      int n) {
    VectorMoves.expand(dtype, from, at, step, count, to, out, mask, first, n);
  }

  @Override
  public void reverse(DType dtype, Object from, int at, Object to, int out, int n) {
    VectorMoves.reverse(dtype, from, at, to, out, n);
  }

  @Override
  public boolean below(DType dtype, Object from, int at, int n, float bound) {
    return dtype == DType.FLOAT32
        ? VectorFloat32Range.below((float[]) from, at, n, bound)
        : VectorFloat64Range.below((double[]) from, at, n, bound);
  }

  @Override
  public void halve(DType dtype, Object from, int at, Object to, int out, int n) {
    VectorMoves.halve(dtype, from, at, to, out, n);
  }

  @Override
  public int place(DType dtype, boolean largest, Object array, int at, int n) {
    return VectorMoves.place(dtype, largest, array, at, n);
  }
}
