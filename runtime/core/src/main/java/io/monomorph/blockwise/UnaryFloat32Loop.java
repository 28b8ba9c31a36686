package io.monomorph.blockwise;

import io.monomorph.generated.Loop;

/**
 * A function of float32 elements block by block, computed as float64 and rounded once, and by the
 * declared loop outside its domain.
 */
final class UnaryFloat32Loop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1};

  private final BlockFunction function;
  private final Loop declared;

  UnaryFloat32Loop(BlockFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    float[] x = (float[]) arrays[0];
    float[] out = (float[]) arrays[1];
    int at = offsets[0];
    int to = offsets[1];
    int step = strides[0];
    int outStep = strides[1];
    if (n < FEW) {
      few(x, at, step, out, to, outStep, n);
      return;
    }
    Scratch s = Scratch.own();
    for (int done = 0; done < n; done += Scratch.LENGTH) {
      int count = Math.min(Scratch.LENGTH, n - done);
      Float32Rows.gather(x, at + done * step, step, s.singles, count);
      Float32Rows.widen(s.singles, s.x, count);
      boolean inside = function.block(s, count);
      Float32Rows.narrow(s.out, s.singleOut, count);
      if (!inside) {
        others(s, count);
      }
      Float32Rows.scatter(s.singleOut, out, to + done * outStep, outStep, count);
    }
  }

  private void few(float[] x, int at, int step, float[] out, int to, int outStep, int n) {
    for (int i = 0; i < n; i++) {
      float value = x[at + i * step];
      if (function.covers(value)) {
        out[to + i * outStep] = (float) function.of(value);
      } else {
        int[] offsets = {at + i * step, to + i * outStep};
        declared.run(new Object[] {x, out}, offsets, ONES, 1);
      }
    }
  }

  /** Runs of elements outside the domain. */
  private void others(Scratch s, int n) {
    Object[] arrays = {s.singles, s.singleOut};
    int[] offsets = new int[2];
    int i = 0;
    while (i < n) {
      int first = i;
      while (i < n && !function.covers(s.x[i])) {
        i++;
      }
      if (i > first) {
        offsets[0] = first;
        offsets[1] = first;
        declared.run(arrays, offsets, ONES, i - first);
      }
      i++;
    }
  }
}
