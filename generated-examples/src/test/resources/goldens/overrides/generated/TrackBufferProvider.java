package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link TrackBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class TrackBufferProvider extends GeneratedProvider {
  static final TrackBufferProvider INSTANCE = new TrackBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public TrackBufferProvider() {}

  @Override
  public String name() {
    return "track";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.INT8, DType.UINT8);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(TrackInt8Buffer.class, TrackUInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Track.class);
  }

  @Override
  public List<String> overrides() {
    return TrackOverrides.TABLE.functions();
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof Track<?> core) {
      return TrackInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case INT8 -> {
        if (source instanceof Track<?> core) {
          return TrackInt8Buffer.wrap(core);
        }
      }
      case UINT8 -> {
        if (source instanceof Track<?> core) {
          return TrackUInt8Buffer.wrap(core);
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
        return TrackInt8Buffer.wrap(StorageChecks.core(this, dtype, Track.class, core), layout);
      case UINT8:
        return TrackUInt8Buffer.wrap(StorageChecks.core(this, dtype, Track.class, core), layout);
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
