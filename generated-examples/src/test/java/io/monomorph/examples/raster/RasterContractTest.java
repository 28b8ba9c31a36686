package io.monomorph.examples.raster;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Pixels of images keep the contract of backends. */
class RasterContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return new RasterBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return new DataBufferByte((int) Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }

  @Override
  protected boolean holds(DType dtype, long... shape) {
    return Arrays.stream(shape).noneMatch(extent -> extent == 0);
  }
}
