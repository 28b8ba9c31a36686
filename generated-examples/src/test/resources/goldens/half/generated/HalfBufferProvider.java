package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link HalfBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class HalfBufferProvider extends GeneratedProvider {
  static final HalfBufferProvider INSTANCE = new HalfBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public HalfBufferProvider() {}

  @Override
  public String name() {
    return "half";
  }

  @Override
  public int priority() {
    return 3;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.UINT32, DType.FLOAT16);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(HalfUInt32Buffer.class, HalfFloat16Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(IntBuffer.class, ShortBuffer.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof IntBuffer core) {
      return HalfUInt32Buffer.wrap(core);
    }
    if (source instanceof ShortBuffer core) {
      return HalfFloat16Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case UINT32 -> {
        if (source instanceof IntBuffer core) {
          return HalfUInt32Buffer.wrap(core);
        }
      }
      case FLOAT16 -> {
        if (source instanceof ShortBuffer core) {
          return HalfFloat16Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case UINT32:
        return HalfUInt32Buffer.wrap(
            StorageChecks.core(this, dtype, IntBuffer.class, core), layout);
      case FLOAT16:
        return HalfFloat16Buffer.wrap(
            StorageChecks.core(this, dtype, ShortBuffer.class, core), layout);
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
