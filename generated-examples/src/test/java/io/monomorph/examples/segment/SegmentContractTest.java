package io.monomorph.examples.segment;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.testkit.BackendContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Memory outside the heap keeps the contract of backends. */
class SegmentContractTest extends BackendContract {
  @TempDir @Nullable Path folder;

  @Override
  protected BackendProvider backend() {
    return new SegmentBufferProvider();
  }

  @Override
  protected Object readOnlyCore(NdBuffer elements) {
    NdBuffer copy = (NdBuffer) backend().allocate(elements.dtype(), elements.shape());
    copy.assign(elements);
    Block block = (Block) Operand.of(copy).core();
    return new Block(block.memory().asReadOnly(), block.arena());
  }

  @Override
  protected @Nullable Object sameElements(Object core) {
    return new Block(((Block) core).memory(), Arena.ofShared());
  }

  @Override
  protected Optional<Boolean> isReleased(Object core) {
    return Optional.of(!((Block) core).memory().scope().isAlive());
  }

  /** A file with a hole takes no room. */
  @Override
  protected @Nullable Object hugeCore(DType dtype, long size) {
    Path file = Objects.requireNonNull(folder).resolve(dtype + ".bin");
    Arena arena = Arena.ofShared();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      MemorySegment memory =
          channel.map(FileChannel.MapMode.READ_WRITE, 0, size * dtype.itemSize(), arena);
      return new Block(memory, arena);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
