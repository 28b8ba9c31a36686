package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Memory whose elements have their bytes in the order of other machines. */
class ForeignOrderContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return BackendRegistry.memoryBackend();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    ByteOrder order =
        ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
            ? ByteOrder.LITTLE_ENDIAN
            : ByteOrder.BIG_ENDIAN;
    return Memory.allocate(size * dtype.itemSize(), order, Arena.ofAuto());
  }
}
