package io.monomorph.expression;

import io.monomorph.elementwise.BoundCall;
import io.monomorph.spi.Operand;
import java.util.List;

/** One of the results of a call. */
final class Output extends Node {
  private final BoundCall call;
  private final int number;

  Output(BoundCall call, int number) {
    super(call.signature().dtype(call.inputs().size() + number), call.layout(), call.inputs());
    this.call = call;
    this.number = number;
  }

  BoundCall call() {
    return call;
  }

  /** Which result this is. */
  int number() {
    return number;
  }

  @Override
  List<Operand> inputs() {
    return call.inputs();
  }

  /** As in {@code multiply}. */
  @Override
  public String toString() {
    return call.table().name();
  }
}
