package io.monomorph.override;

import java.util.function.DoubleUnaryOperator;

/** A core whose backend notes what it is asked for. */
final class Probe {
  private final double[] elements;

  Probe(double... elements) {
    this.elements = elements;
  }

  double[] elements() {
    return elements;
  }

  Probe map(DoubleUnaryOperator function) {
    double[] results = new double[elements.length];
    for (int k = 0; k < results.length; k++) {
      results[k] = function.applyAsDouble(elements[k]);
    }
    return new Probe(results);
  }
}
