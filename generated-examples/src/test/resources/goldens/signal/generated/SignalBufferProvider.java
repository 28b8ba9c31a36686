package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.FloatBuffer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link SignalBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SignalBufferProvider extends GeneratedProvider {
  static final SignalBufferProvider INSTANCE = new SignalBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public SignalBufferProvider() {}

  @Override
  public String name() {
    return "signal";
  }

  @Override
  public int priority() {
    return 3;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.COMPLEX64, DType.COMPLEX128);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(SignalComplex64Buffer.class, SignalComplex128Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(FloatBuffer.class, double[].class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof double[] core) {
      return SignalComplex128Buffer.wrap(core);
    }
    if (source instanceof FloatBuffer core) {
      return SignalComplex64Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case COMPLEX64 -> {
        if (source instanceof FloatBuffer core) {
          return SignalComplex64Buffer.wrap(core);
        }
      }
      case COMPLEX128 -> {
        if (source instanceof double[] core) {
          return SignalComplex128Buffer.wrap(core);
        }
      }
      default -> {}
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case COMPLEX64:
        return SignalComplex64Buffer.wrap(
            StorageChecks.core(this, dtype, FloatBuffer.class, core), layout);
      case COMPLEX128:
        return SignalComplex128Buffer.wrap(
            StorageChecks.core(this, dtype, double[].class, core), layout);
      default:
        throw StorageChecks.noDType(this, dtype);
    }
  }

  @Override
  public boolean allocates(DType dtype) {
    return switch (dtype) {
      case COMPLEX128 -> true;
      default -> false;
    };
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    switch (dtype) {
      case COMPLEX128:
        return SignalComplex128Buffer.wrap(
            StorageChecks.allocated(
                SignalBackend.allocate(StorageChecks.size(dtype, shape)), "SignalBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
