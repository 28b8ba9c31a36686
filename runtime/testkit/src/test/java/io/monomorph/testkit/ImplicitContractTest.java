package io.monomorph.testkit;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.storage.ComponentStorage;
import io.monomorph.storage.Components;
import java.util.Arrays;

/** Elements that are a function of their index, and can only be read. */
class ImplicitContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return BackendRegistry.global().byName("implicit");
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return core(Components.implicitLongs(dtype, size, 1, (index, component) -> 0));
  }

  @Override
  protected Object readOnlyCore(NdBuffer elements) {
    DType dtype = elements.dtype();
    NdBuffer all = elements.reshape(-1);
    long size = all.size();
    if (dtype.isComplex()) {
      return core(
          Components.implicitComplex(
              dtype,
              size,
              1,
              (index, component) -> new Complex(all.getDouble(index), all.getImaginary(index))));
    }
    return core(
        dtype.isFloating()
            ? Components.implicit(dtype, size, 1, (index, component) -> all.getDouble(index))
            : Components.implicitLongs(dtype, size, 1, (index, component) -> all.getLong(index)));
  }

  private static Object core(ComponentStorage<?> storage) {
    return Operand.of(storage.buffer()).core();
  }
}
