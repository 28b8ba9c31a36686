package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link BytesBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class BytesBufferProvider extends GeneratedProvider {
  static final BytesBufferProvider INSTANCE = new BytesBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public BytesBufferProvider() {}

  @Override
  public String name() {
    return "bytes";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT8, DType.INT32);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(BytesInt8Buffer.class, BytesInt32Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(MemorySegment.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof MemorySegment core) {
      return BytesInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case INT8 -> {
        if (source instanceof MemorySegment core) {
          return BytesInt8Buffer.wrap(core);
        }
      }
      case INT32 -> {
        if (source instanceof MemorySegment core) {
          return BytesInt32Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT8:
        return BytesInt8Buffer.wrap(
            StorageChecks.core(this, dtype, MemorySegment.class, core), layout);
      case INT32:
        return BytesInt32Buffer.wrap(
            StorageChecks.core(this, dtype, MemorySegment.class, core), layout);
      default:
        throw StorageChecks.noDType(this, dtype);
    }
  }

  @Override
  public boolean allocates(DType dtype) {
    return false;
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    throw StorageChecks.cannotAllocate(this, dtype);
  }
}
