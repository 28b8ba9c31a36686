package io.monomorph.blockwise;

/** Logarithms as precise as float32 needs. */
final class SingleLog {
  static final double LN2 = 0x1.62e42fefa39efp-1;

  private SingleLog() {}

  /** Of a number between the root of a half and the root of two. */
  static double log(double m) {
    double f = m - 1;
    double sum = 0x1.15420f81a59f2p-4;
    sum = Math.fma(sum, f, -0x1.d966b66fc5483p-4);
    sum = Math.fma(sum, f, 0x1.e3d54713386dap-4);
    sum = Math.fma(sum, f, -0x1.fcc14d04e9cdfp-4);
    sum = Math.fma(sum, f, 0x1.237a326491dcbp-3);
    sum = Math.fma(sum, f, -0x1.5559e60baa0c6p-3);
    sum = Math.fma(sum, f, 0x1.99a130b5afbfbp-3);
    sum = Math.fma(sum, f, -0x1.00000758d2bc3p-2);
    sum = Math.fma(sum, f, 0x1.55554e40ff87ep-2);
    sum = Math.fma(sum, f, -0x1.fffffff64877cp-2);
    return Math.fma(f * f, sum, f);
  }
}
