package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link AtlasBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class AtlasBufferProvider extends GeneratedProvider {
  static final AtlasBufferProvider INSTANCE = new AtlasBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public AtlasBufferProvider() {}

  @Override
  public String name() {
    return "atlas";
  }

  @Override
  public int priority() {
    return 3;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT8);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(AtlasInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(byte[][].class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof byte[][] core) {
      return AtlasInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.INT8) {
      if (source instanceof byte[][] core) {
        return AtlasInt8Buffer.wrap(core);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT8:
        return AtlasInt8Buffer.wrap(StorageChecks.core(this, dtype, byte[][].class, core), layout);
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
