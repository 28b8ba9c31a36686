package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link VolumeBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class VolumeBufferProvider extends GeneratedProvider {
  static final VolumeBufferProvider INSTANCE = new VolumeBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public VolumeBufferProvider() {}

  @Override
  public String name() {
    return "volume";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.UINT16, DType.FLOAT64, DType.COMPLEX64);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(
        VolumeUInt16Buffer.class, VolumeFloat64Buffer.class, VolumeComplex64Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Volume.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof Volume core) {
      return VolumeUInt16Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case UINT16 -> {
        if (source instanceof Volume core) {
          return VolumeUInt16Buffer.wrap(core);
        }
      }
      case FLOAT64 -> {
        if (source instanceof Volume core) {
          return VolumeFloat64Buffer.wrap(core);
        }
      }
      case COMPLEX64 -> {
        if (source instanceof Volume core) {
          return VolumeComplex64Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case UINT16:
        return VolumeUInt16Buffer.wrap(StorageChecks.core(this, dtype, Volume.class, core), layout);
      case FLOAT64:
        return VolumeFloat64Buffer.wrap(
            StorageChecks.core(this, dtype, Volume.class, core), layout);
      case COMPLEX64:
        return VolumeComplex64Buffer.wrap(
            StorageChecks.core(this, dtype, Volume.class, core), layout);
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
