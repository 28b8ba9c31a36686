package goldens.overloads;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link PairBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class PairBufferProvider extends GeneratedProvider {
  static final PairBufferProvider INSTANCE = new PairBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public PairBufferProvider() {}

  @Override
  public String name() {
    return "pair";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT8, DType.INT16);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(PairInt8Buffer.class, PairInt16Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(PairBackend.Core.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof PairBackend.Core core) {
      return PairInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case INT8 -> {
        if (source instanceof PairBackend.Core core) {
          return PairInt8Buffer.wrap(core);
        }
      }
      case INT16 -> {
        if (source instanceof PairBackend.Core core) {
          return PairInt16Buffer.wrap(core);
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
        return PairInt8Buffer.wrap(
            StorageChecks.core(this, dtype, PairBackend.Core.class, core), layout);
      case INT16:
        return PairInt16Buffer.wrap(
            StorageChecks.core(this, dtype, PairBackend.Core.class, core), layout);
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
