package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;

/** The storage in chunks of the faults, and one of them. */
class FaultyGridContract extends BackendContract {
  private final Fault fault;

  FaultyGridContract(Fault fault) {
    this.fault = fault;
  }

  @Override
  protected BackendProvider backend() {
    return new FaultyGridBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return new FaultyGrid(fault, shape);
  }
}
