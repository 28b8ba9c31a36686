package io.monomorph.hdf5;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.testkit.BackendContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Compressed datasets in chunks, each in a file of its own. */
class Hdf5ContractTest extends BackendContract {
  private static final long LONGEST = 16;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir @Nullable Path folder;

  private final Map<Object, Path> files = new WeakHashMap<>();

  @Override
  protected BackendProvider backend() {
    return new Hdf5BufferProvider();
  }

  /** One of each kind and most widths: each core is a file. {@link Hdf5AllDTypesTest} has all. */
  @Override
  protected List<DType> dtypes() {
    return List.of(DType.BOOL, DType.UINT16, DType.INT64, DType.FLOAT16, DType.COMPLEX128);
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long[] chunks = Arrays.stream(shape).map(n -> Math.clamp(n, 1, LONGEST)).toArray();
    BufferFactory factory = factory();
    return made(
        shape.length == 0 ? factory : factory.with("chunks", chunks).with("deflate", 1),
        dtype,
        shape);
  }

  BufferFactory factory() {
    Path file = Objects.requireNonNull(folder).resolve(NUMBER.incrementAndGet() + ".h5");
    return Buffers.with()
        .backend(new Hdf5BufferProvider())
        .with("file", file)
        .with("path", "x")
        .with("create", true);
  }

  Object made(BufferFactory factory, DType dtype, long... shape) {
    NdBuffer buffer = factory.zeros(dtype, shape);
    Object core = Operand.of(buffer).core();
    files.put(core, Objects.requireNonNull(folder).resolve(NUMBER.get() + ".h5"));
    return core;
  }

  private Object opened(Path file) {
    try {
      return Operand.of(Hdf5Dataset.open(file, "x").buffer()).core();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable Object reopened(Object core) {
    return opened(Objects.requireNonNull(files.get(core)));
  }

  @Override
  protected @Nullable Object readOnlyCore(NdBuffer elements) {
    Object core = core(elements.dtype(), elements.shape());
    NdBuffer buffer = (NdBuffer) backend().wrap(elements.dtype(), core);
    buffer.assign(elements);
    buffer.close();
    return opened(Objects.requireNonNull(files.get(core)));
  }

  @Override
  protected Optional<Boolean> isReleased(Object core) {
    return Optional.of(!((DatasetCore) core).dataset().isOpen());
  }

  @Override
  protected @Nullable Object hugeCore(DType dtype, long size) {
    return made(factory().with("chunks", new long[] {1 << 20}), dtype, size);
  }
}
