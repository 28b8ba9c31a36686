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
 * Makes the buffers that {@link SegmentBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SegmentBufferProvider extends GeneratedProvider {
  static final SegmentBufferProvider INSTANCE = new SegmentBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public SegmentBufferProvider() {}

  @Override
  public String name() {
    return "segment";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT16);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(SegmentInt16Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(MemorySegment.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof MemorySegment core) {
      return SegmentInt16Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.INT16) {
      if (source instanceof MemorySegment core) {
        return SegmentInt16Buffer.wrap(core);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT16:
        return SegmentInt16Buffer.wrap(
            StorageChecks.core(this, dtype, MemorySegment.class, core), layout);
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
      case INT16:
        return SegmentInt16Buffer.wrap(
            StorageChecks.allocated(
                SegmentBackend.allocate(StorageChecks.longSize(dtype, shape)),
                "SegmentBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
