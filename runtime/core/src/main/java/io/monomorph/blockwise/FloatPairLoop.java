package io.monomorph.blockwise;

import io.monomorph.generated.Loop;

/** A function of pairs of float32 block by block, and by the declared loop outside its domain. */
final class FloatPairLoop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1, 1};

  private final FloatPairFunction function;
  private final Loop declared;

  FloatPairLoop(FloatPairFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    if (n < FEW) {
      others(arrays, offsets, strides, n, true);
      return;
    }
    FloatScratch s = FloatScratch.own();
    Object[] blocks = {s.x, s.y, s.out};
    for (int done = 0; done < n; done += FloatScratch.LENGTH) {
      int count = Math.min(FloatScratch.LENGTH, n - done);
      gather(arrays, offsets, strides, 0, done, s.x, count);
      gather(arrays, offsets, strides, 1, done, s.y, count);
      boolean covered = function.coversAll(s, count);
      function.block(s, count);
      if (!covered) {
        others(blocks, new int[3], ONES, count, false);
      }
      int to = offsets[2] + done * strides[2];
      Float32Rows.scatter(s.out, (float[]) arrays[2], to, strides[2], count);
    }
  }

  private static void gather(
      Object[] arrays, int[] offsets, int[] strides, int input, int done, float[] to, int n) {
    int at = offsets[input] + done * strides[input];
    Float32Rows.gather((float[]) arrays[input], at, strides[input], to, n);
  }

  /** Pair by pair; those in the domain only if all are asked for. */
  private void others(Object[] arrays, int[] offsets, int[] strides, int n, boolean all) {
    float[] x = (float[]) arrays[0];
    float[] y = (float[]) arrays[1];
    float[] out = (float[]) arrays[2];
    int[] at = offsets.clone();
    for (int i = 0; i < n; i++) {
      float one = x[at[0]];
      float other = y[at[1]];
      if (!function.covers(one, other)) {
        declared.run(arrays, at, ONES, 1);
      } else if (all) {
        out[at[2]] = function.of(one, other);
      }
      for (int k = 0; k < at.length; k++) {
        at[k] += strides[k];
      }
    }
  }
}
