package io.monomorph.testkit;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The backend of the faults, and one of them. */
class FaultyContract extends BackendContract {
  private final Fault fault;

  FaultyContract(Fault fault) {
    this.fault = fault;
  }

  @Override
  protected BackendProvider backend() {
    return new FaultyBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return FaultyCore.of(fault, dtype, Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }

  @Override
  protected @Nullable Object readOnlyCore(NdBuffer elements) {
    return FaultyCore.readOnly(fault, elements.dtype(), elements.toFlatArray());
  }

  @Override
  protected @Nullable Object sameElements(Object core) {
    return core instanceof FaultyCore faulty
            && faulty.dtype.itemSize() == 1
            && faulty.dtype != DType.BOOL
        ? faulty.twin()
        : null;
  }

  @Override
  protected @Nullable Object reopened(Object core) {
    return ((FaultyCore) core).reopened();
  }

  @Override
  protected Optional<Boolean> isReleased(Object core) {
    return Optional.of(!((FaultyCore) core).isOpen());
  }

  @Override
  protected @Nullable Object hugeCore(DType dtype, long size) {
    return dtype == DType.INT8 ? FaultyCore.of(fault, dtype, size) : null;
  }

  @Override
  protected @Nullable Object failingCore(DType dtype, long size, long broken) {
    return dtype == DType.INT32 ? null : FaultyCore.failing(fault, dtype, size, broken);
  }
}
