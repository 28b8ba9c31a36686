package io.monomorph.fusion;

/** The operands of a loop for a block at a time, of which the result is at the beginning of one. */
final class BlockOperands {
  /** The array of the result is the last one. */
  final Object[] arrays;

  final int[] offsets;
  final int[] strides;
  private final int[] starts;

  BlockOperands(Object[] arrays, int[] offsets, int[] strides) {
    this.arrays = arrays.clone();
    this.offsets = offsets.clone();
    this.strides = strides.clone();
    this.starts = offsets;
    int result = arrays.length - 1;
    this.offsets[result] = 0;
    this.strides[result] = 1;
  }

  /** Goes to a block of elements, and sets where its results go first. */
  void seek(int done, Object block) {
    int result = arrays.length - 1;
    for (int k = 0; k < result; k++) {
      offsets[k] = starts[k] + done * strides[k];
    }
    arrays[result] = block;
  }
}
