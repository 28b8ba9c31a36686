package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link StoreBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class StoreBufferProvider extends GeneratedProvider {
  static final StoreBufferProvider INSTANCE = new StoreBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public StoreBufferProvider() {}

  @Override
  public String name() {
    return "store";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.FLOAT64);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(StoreFloat64Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Store.class, Path.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof Store core) {
      return StoreFloat64Buffer.wrap(core);
    }
    if (source instanceof Path path) {
      return StoreFloat64Buffer.wrap(path);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.FLOAT64) {
      if (source instanceof Store core) {
        return StoreFloat64Buffer.wrap(core);
      }
      if (source instanceof Path path) {
        return StoreFloat64Buffer.wrap(path);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case FLOAT64:
        return StoreFloat64Buffer.wrap(StorageChecks.core(this, dtype, Store.class, core), layout);
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
    switch (dtype) {
      case FLOAT64:
        return StoreFloat64Buffer.wrap(
            StorageChecks.allocated(StoreBackend.allocate(shape.clone()), "StoreBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
