package io.monomorph.bench.rows;

import io.monomorph.annotation.Ufunc;

/** A ufunc as a user would write it. */
final class Bench {
  private Bench() {}

  @Ufunc(name = "scale_add")
  static double scaleAdd(double a, double b) {
    return a * 2 + b;
  }
}
