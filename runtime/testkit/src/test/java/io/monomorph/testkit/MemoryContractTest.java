package io.monomorph.testkit;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Memory outside the heap, which is freed by close. */
class MemoryContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return BackendRegistry.memoryBackend();
  }

  @Override
  protected @Nullable Object readOnlyCore(NdBuffer elements) {
    Memory memory = Memory.allocate(elements.byteSize());
    Buffers.fromBuffer(elements.dtype(), memory).assign(elements.reshape(-1));
    return Memory.of(memory.segment().asReadOnly());
  }

  @Override
  protected @Nullable Object sameElements(Object core) {
    return Memory.of(((Memory) core).segment());
  }

  @Override
  protected Optional<Boolean> isReleased(Object core) {
    return Optional.of(core.toString().contains("closed"));
  }
}
