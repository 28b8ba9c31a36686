package io.monomorph.image;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.util.Arrays;
import java.util.Map;

/** Images of one row, of every dtype that images have. */
class ImageContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return new ImageBufferProvider();
  }

  @Override
  protected boolean holds(DType dtype, long... shape) {
    return Arrays.stream(shape).noneMatch(extent -> extent == 0);
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return NewImages.samples(dtype, new long[] {1, size}, Map.of());
  }
}
