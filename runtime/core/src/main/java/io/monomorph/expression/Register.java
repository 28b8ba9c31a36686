package io.monomorph.expression;

import io.monomorph.dtype.DType;

/**
 * Where a value of a program is while a block is computed.
 *
 * @param array of the dtype's block type
 * @param operand which operand of the walk it is, if it is read where it is; otherwise -1
 * @param stride 1, or 0 for one element that stands for all
 */
record Register(DType dtype, Object array, int operand, int stride) {
  boolean inPlace() {
    return operand >= 0;
  }

  int offset(Walk walk) {
    return operand < 0 ? 0 : (int) walk.at(operand);
  }

  int stride(Walk walk) {
    return operand < 0 ? stride : (int) walk.step(operand);
  }
}
