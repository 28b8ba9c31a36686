package io.monomorph.examples.chunks;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Directories of chunks keep the contract of backends. */
class ChunksContractTest extends BackendContract {
  private static final long CHUNK = 16;

  @TempDir @Nullable Path folder;

  private final Map<Object, Path> folders = new WeakHashMap<>();

  @Override
  protected BackendProvider backend() {
    return new ChunksBufferProvider();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long most = shape.length == 1 ? CHUNK * CHUNK : CHUNK;
    long[] chunk = Arrays.stream(shape).map(extent -> Math.clamp(extent, 1, most)).toArray();
    return create(dtype, shape, chunk);
  }

  private ChunkDirectory create(DType dtype, long[] shape, long... chunk) {
    try {
      Path path = Files.createTempDirectory(folder, "array").resolve("new");
      ChunkDirectory made = ChunkDirectory.create(path, dtype, shape, chunk);
      folders.put(made, path);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(Object core) {
    return Objects.requireNonNull(folders.get(core));
  }

  @Override
  protected @Nullable Object reopened(Object core) {
    return ChunkDirectory.open(folder(core));
  }

  @Override
  protected @Nullable Object hugeCore(DType dtype, long size) {
    return create(dtype, new long[] {size}, 1 << 16);
  }

  /** A folder stands where the file of a chunk belongs. */
  @Override
  protected @Nullable Object failingCore(DType dtype, long size, long broken) {
    ChunkDirectory core = create(dtype, new long[] {size}, CHUNK);
    try {
      Files.createDirectory(folder(core).resolve(String.valueOf(broken / CHUNK)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return core;
  }
}
