package io.monomorph.expression;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;

/** Elements cast to another dtype, whatever they lose. */
final class Cast extends Node {
  private final Operand of;

  Cast(Operand of, DType dtype) {
    this(of, dtype, ResultLayouts.like(of.layout(), Order.K));
  }

  Cast(Operand of, DType dtype, Layout layout) {
    super(dtype, layout, List.of(of));
    this.of = of;
  }

  Operand of() {
    return of;
  }

  @Override
  List<Operand> inputs() {
    return List.of(of);
  }

  /** As in {@code astype float32}. */
  @Override
  public String toString() {
    return "astype " + dtype();
  }
}
