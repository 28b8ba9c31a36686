package io.monomorph.testkit;

import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import org.jspecify.annotations.Nullable;

/** Java arrays. */
class HeapContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return BackendRegistry.heapBackend();
  }

  @Override
  protected @Nullable Object sameElements(Object core) {
    return core;
  }
}
