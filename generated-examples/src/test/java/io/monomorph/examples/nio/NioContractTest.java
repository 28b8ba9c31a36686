package io.monomorph.examples.nio;

import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The buffers of java.nio keep the contract of backends. */
class NioContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return new NioBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    int size = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return dtype == DType.INT32 ? IntBuffer.allocate(size) : DoubleBuffer.allocate(size);
  }

  @Override
  protected Object readOnlyCore(NdBuffer elements) {
    return elements.dtype() == DType.INT32
        ? IntBuffer.wrap(elements.as(Int32Buffer.class).toArray()).asReadOnlyBuffer()
        : DoubleBuffer.wrap(elements.as(Float64Buffer.class).toArray()).asReadOnlyBuffer();
  }

  @Override
  protected @Nullable Object sameElements(Object core) {
    return core instanceof IntBuffer ints ? ints.duplicate() : ((DoubleBuffer) core).duplicate();
  }
}
