package io.monomorph.examples.runs;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.util.Arrays;

/** Runs keep the contract of backends, up to the rounding of sums. */
class RunsContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return new RunsBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return Runs.repeated(0, Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }

  @Override
  protected Object readOnlyCore(NdBuffer elements) {
    return Runs.of((double[]) elements.toFlatArray());
  }

  @Override
  protected double tolerance() {
    return 1e-12;
  }
}
