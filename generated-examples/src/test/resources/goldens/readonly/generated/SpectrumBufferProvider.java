package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link SpectrumBackend} declares; {@link java.util.ServiceLoader} finds
 * it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SpectrumBufferProvider extends GeneratedProvider {
  static final SpectrumBufferProvider INSTANCE = new SpectrumBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public SpectrumBufferProvider() {}

  @Override
  public String name() {
    return "spectrum";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT16, DType.COMPLEX64);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(SpectrumInt16Buffer.class, SpectrumComplex64Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Spectrum.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof Spectrum core) {
      return SpectrumInt16Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case INT16 -> {
        if (source instanceof Spectrum core) {
          return SpectrumInt16Buffer.wrap(core);
        }
      }
      case COMPLEX64 -> {
        if (source instanceof Spectrum core) {
          return SpectrumComplex64Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT16:
        return SpectrumInt16Buffer.wrap(
            StorageChecks.core(this, dtype, Spectrum.class, core), layout);
      case COMPLEX64:
        return SpectrumComplex64Buffer.wrap(
            StorageChecks.core(this, dtype, Spectrum.class, core), layout);
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
