package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;

/** The storage in chunks of the faults keeps the contract as long as none is planted. */
class FaultyGridContractTest extends BackendContract {
  private final Fault fault;

  FaultyGridContractTest() {
    this(Fault.NONE);
  }

  FaultyGridContractTest(Fault fault) {
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
