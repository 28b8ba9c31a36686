package io.monomorph.frozen;

/** Elements that cannot be written. */
final class Frozen {
  final double[] values;

  Frozen(double... values) {
    this.values = values;
  }
}
