package io.monomorph.expression;

import io.monomorph.dtype.DType;

/**
 * Where a value of a program is while a block is computed.
 *
 * @param array of the dtype's block type
 * @param operand which operand of the walk it is, if it is read where it is; otherwise -1
 * @param start where it begins, if it is in a block
 * @param stride 1, or 0 for one element that stands for all
 */
record Register(DType dtype, Object array, int operand, int start, int stride) {
  /** One that begins where its block does, or is an operand of the walk. */
  Register(DType dtype, Object array, int operand, int stride) {
    this(dtype, array, operand, 0, stride);
  }

  /** A part of the same block that begins some elements later. */
  Register from(int later) {
    return later == 0 ? this : new Register(dtype, array, operand, start + later, stride);
  }

  boolean inPlace() {
    return operand >= 0;
  }

  int offset(Walk walk) {
    return operand < 0 ? start : (int) walk.at(operand);
  }

  int stride(Walk walk) {
    return operand < 0 ? stride : (int) walk.step(operand);
  }
}
