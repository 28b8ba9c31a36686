package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Mapped files, also of more elements than an int can count. */
class MappedContractTest extends BackendContract {
  @TempDir @Nullable Path folder;

  private final Map<Object, Path> files = new WeakHashMap<>();

  @Override
  protected BackendProvider backend() {
    return BackendRegistry.memoryBackend();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return create(size * dtype.itemSize());
  }

  private Memory create(long bytes) {
    try {
      Path file = Files.createTempFile(folder, "mapped", ".bin");
      Memory memory = Memory.create(file, new byte[0], bytes, ByteOrder.nativeOrder(), null);
      files.put(memory, file);
      return memory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable Object reopened(Object core) {
    try {
      Path file = Objects.requireNonNull(files.get(core));
      return Memory.map(
          file, MapMode.READ_ONLY, 0, Files.size(file), ByteOrder.nativeOrder(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable Object hugeCore(DType dtype, long size) {
    return create(size * dtype.itemSize());
  }
}
