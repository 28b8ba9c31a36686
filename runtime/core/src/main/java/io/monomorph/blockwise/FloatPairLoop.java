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
      few(arrays, offsets, strides, n);
      return;
    }
    FloatScratch s = FloatScratch.own();
    int length = FloatScratch.blockLength(n);
    for (int done = 0; done < n; done += length) {
      int count = Math.min(length, n - done);
      gather(arrays, offsets, strides, 0, done, s.x, count);
      gather(arrays, offsets, strides, 1, done, s.y, count);
      boolean covered = function.coversAll(s, count);
      function.compute(s, count, null);
      if (!covered) {
        function.markOthers(s, count);
        Float32Others.run(declared, s.places, s.findPlaces(count), s.x, s.y, s.out, s.a, s.b);
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

  private void few(Object[] arrays, int[] offsets, int[] strides, int n) {
    float[] x = (float[]) arrays[0];
    float[] y = (float[]) arrays[1];
    float[] out = (float[]) arrays[2];
    int[] at = offsets.clone();
    for (int i = 0; i < n; i++) {
      float one = x[at[0]];
      float other = y[at[1]];
      if (function.covers(one, other)) {
        out[at[2]] = function.of(one, other);
      } else {
        declared.run(arrays, at, ONES, 1);
      }
      for (int k = 0; k < at.length; k++) {
        at[k] += strides[k];
      }
    }
  }
}
