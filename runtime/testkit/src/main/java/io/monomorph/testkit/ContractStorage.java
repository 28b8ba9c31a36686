package io.monomorph.testkit;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.check.Storage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protected methods of a contract, for the checks in another package. */
record ContractStorage(BackendContract contract) implements Storage {
  @Override
  public BackendProvider backend() {
    return contract.backend();
  }

  @Override
  public boolean holds(DType dtype, long... shape) {
    return contract.holds(dtype, shape);
  }

  @Override
  public double tolerance() {
    return contract.tolerance();
  }

  @Override
  public Object core(DType dtype, long... shape) {
    return contract.core(dtype, shape);
  }

  @Override
  public @Nullable Object readOnlyCore(NdBuffer elements) {
    return contract.readOnlyCore(elements);
  }

  @Override
  public @Nullable Object twin(Object core) {
    return contract.sameElements(core);
  }

  @Override
  public @Nullable Object reopened(Object core) {
    return contract.reopened(core);
  }

  @Override
  public Optional<Boolean> isReleased(Object core) {
    return contract.isReleased(core);
  }

  @Override
  public @Nullable Object hugeCore(DType dtype, long size) {
    return contract.hugeCore(dtype, size);
  }

  @Override
  public @Nullable Object failingCore(DType dtype, long size, long broken) {
    return contract.failingCore(dtype, size, broken);
  }
}
