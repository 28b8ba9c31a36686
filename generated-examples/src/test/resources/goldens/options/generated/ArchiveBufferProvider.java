package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link ArchiveBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class ArchiveBufferProvider extends GeneratedProvider {
  static final ArchiveBufferProvider INSTANCE = new ArchiveBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public ArchiveBufferProvider() {}

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT32, DType.INT64);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(ArchiveInt32Buffer.class, ArchiveInt64Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(IntBuffer.class, LongBuffer.class);
  }

  @Override
  public List<String> options() {
    return List.of("level", "path");
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof IntBuffer core) {
      return ArchiveInt32Buffer.wrap(core);
    }
    if (source instanceof LongBuffer core) {
      return ArchiveInt64Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case INT32 -> {
        if (source instanceof IntBuffer core) {
          return ArchiveInt32Buffer.wrap(core);
        }
      }
      case INT64 -> {
        if (source instanceof LongBuffer core) {
          return ArchiveInt64Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT32:
        return ArchiveInt32Buffer.wrap(
            StorageChecks.core(this, dtype, IntBuffer.class, core), layout);
      case INT64:
        return ArchiveInt64Buffer.wrap(
            StorageChecks.core(this, dtype, LongBuffer.class, core), layout);
      default:
        throw StorageChecks.noDType(this, dtype);
    }
  }

  @Override
  public boolean allocates(DType dtype) {
    return dtypes().contains(dtype);
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    return allocate(Map.of(), dtype, shape);
  }

  @Override
  public Operand allocate(Map<String, Object> options, DType dtype, long... shape) {
    switch (dtype) {
      case INT32:
        return ArchiveInt32Buffer.wrap(
            StorageChecks.allocated(
                ArchiveBackend.allocate(StorageChecks.size(dtype, shape), options),
                "ArchiveBackend.allocate"),
            shape);
      case INT64:
        StorageChecks.noOptions(this, dtype, options);
        return ArchiveInt64Buffer.wrap(
            StorageChecks.allocated(
                ArchiveBackend.allocate(shape.clone()), "ArchiveBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
