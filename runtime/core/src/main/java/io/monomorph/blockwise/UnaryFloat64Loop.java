package io.monomorph.blockwise;

import io.monomorph.generated.Loop;

/** A function of float64 elements block by block, and by the declared loop outside its domain. */
final class UnaryFloat64Loop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1};

  private final BlockFunction function;
  private final Loop declared;

  UnaryFloat64Loop(BlockFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    double[] x = (double[]) arrays[0];
    double[] out = (double[]) arrays[1];
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
      Float64Rows.gather(x, at + done * step, step, s.x, count);
      if (!function.block(s, count)) {
        others(s, count);
      }
      Float64Rows.scatter(s.out, out, to + done * outStep, outStep, count);
    }
  }

  private void few(double[] x, int at, int step, double[] out, int to, int outStep, int n) {
    for (int i = 0; i < n; i++) {
      double value = x[at + i * step];
      if (function.covers(value)) {
        out[to + i * outStep] = function.of(value);
      } else {
        int[] offsets = {at + i * step, to + i * outStep};
        declared.run(new Object[] {x, out}, offsets, ONES, 1);
      }
    }
  }

  /** Runs of elements outside the domain. */
  private void others(Scratch s, int n) {
    Object[] arrays = {s.x, s.out};
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
