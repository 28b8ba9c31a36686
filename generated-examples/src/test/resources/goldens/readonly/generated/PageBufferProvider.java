package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link PageBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class PageBufferProvider extends GeneratedProvider {
  static final PageBufferProvider INSTANCE = new PageBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public PageBufferProvider() {}

  @Override
  public String name() {
    return "page";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT8);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(PageInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(ByteBuffer.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof ByteBuffer core) {
      return PageInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.INT8) {
      if (source instanceof ByteBuffer core) {
        return PageInt8Buffer.wrap(core);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT8:
        return PageInt8Buffer.wrap(StorageChecks.core(this, dtype, ByteBuffer.class, core), layout);
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
