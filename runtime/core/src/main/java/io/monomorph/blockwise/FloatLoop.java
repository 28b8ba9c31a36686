package io.monomorph.blockwise;

import io.monomorph.generated.Loop;

/** A function of float32 elements block by block, and by the declared loop outside its domain. */
final class FloatLoop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1};

  private final FloatFunction function;
  private final Loop declared;

  FloatLoop(FloatFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    float[] x = (float[]) arrays[0];
    float[] out = (float[]) arrays[1];
    int step = strides[0];
    int outStep = strides[1];
    if (n < FEW) {
      few(x, offsets[0], step, out, offsets[1], outStep, n);
      return;
    }
    FloatScratch s = FloatScratch.own();
    int length = FloatScratch.blockLength(n);
    for (int done = 0; done < n; done += length) {
      int count = Math.min(length, n - done);
      int from = offsets[0] + done * step;
      function.take(x, from, step, s, count);
      if (!function.compute(s, count, null)) {
        Float32Rows.gather(x, from, step, s.x, count);
        function.markOthers(s, count);
        Float32Others.run(declared, s.places, s.findPlaces(count), s.x, s.out, s.a);
      }
      Float32Rows.scatter(s.out, out, offsets[1] + done * outStep, outStep, count);
    }
  }

  private void few(float[] x, int at, int step, float[] out, int to, int outStep, int n) {
    Object[] arrays = {x, out};
    int[] offsets = new int[2];
    for (int i = 0; i < n; i++) {
      float value = x[at + i * step];
      if (function.covers(value)) {
        out[to + i * outStep] = function.of(value);
      } else {
        offsets[0] = at + i * step;
        offsets[1] = to + i * outStep;
        declared.run(arrays, offsets, ONES, 1);
      }
    }
  }
}
