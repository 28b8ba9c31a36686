package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;

/** The backend with functions of its own, and one of the faults. */
class FaultyRowContract extends BackendContract {
  private final Fault fault;

  FaultyRowContract(Fault fault) {
    this.fault = fault;
  }

  @Override
  protected BackendProvider backend() {
    return new FaultyRowBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return new FaultyRow(fault, (int) Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }
}
