package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link MosaicBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class MosaicBufferProvider extends GeneratedProvider {
  static final MosaicBufferProvider INSTANCE = new MosaicBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public MosaicBufferProvider() {}

  @Override
  public String name() {
    return "mosaic";
  }

  @Override
  public int priority() {
    return -5;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.BOOL, DType.INT8, DType.UINT8);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(MosaicBoolBuffer.class, MosaicInt8Buffer.class, MosaicUInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(boolean[][].class, ByteBuffer.class, List.class, String.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof boolean[][] core) {
      return MosaicBoolBuffer.wrap(core);
    }
    if (source instanceof String string) {
      return MosaicInt8Buffer.wrap(string);
    }
    if (source instanceof ByteBuffer core) {
      return MosaicInt8Buffer.wrap(core);
    }
    if (source instanceof List<?> list) {
      return Operand.of(
          StorageChecks.wrapped(MosaicBackend.wrap(list), "MosaicBackend.wrap", list));
    }
    if (source instanceof Collection<?> collection) {
      return Operand.of(
          StorageChecks.wrapped(MosaicBackend.wrap(collection), "MosaicBackend.wrap", collection));
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    switch (dtype) {
      case BOOL -> {
        if (source instanceof boolean[][] core) {
          return MosaicBoolBuffer.wrap(core);
        }
      }
      case INT8 -> {
        if (source instanceof String string) {
          return MosaicInt8Buffer.wrap(string);
        }
        if (source instanceof ByteBuffer core) {
          return MosaicInt8Buffer.wrap(core);
        }
      }
      case UINT8 -> {
        if (source instanceof String string) {
          return MosaicUInt8Buffer.wrap(string);
        }
        if (source instanceof ByteBuffer core) {
          return MosaicUInt8Buffer.wrap(core);
        }
      }
      default -> throw StorageChecks.unresolvable(this, dtype, source);
    }
    if (source instanceof List<?> list) {
      return StorageChecks.ofDType(dtype, MosaicBackend.wrap(list), "MosaicBackend.wrap");
    }
    if (source instanceof Collection<?> collection) {
      return StorageChecks.ofDType(dtype, MosaicBackend.wrap(collection), "MosaicBackend.wrap");
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case BOOL:
        return MosaicBoolBuffer.wrap(
            StorageChecks.core(this, dtype, boolean[][].class, core), layout);
      case INT8:
        return MosaicInt8Buffer.wrap(
            StorageChecks.core(this, dtype, ByteBuffer.class, core), layout);
      case UINT8:
        return MosaicUInt8Buffer.wrap(
            StorageChecks.core(this, dtype, ByteBuffer.class, core), layout);
      default:
        throw StorageChecks.noDType(this, dtype);
    }
  }

  @Override
  public boolean allocates(DType dtype) {
    return switch (dtype) {
      case INT8, UINT8 -> true;
      default -> false;
    };
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    switch (dtype) {
      case INT8:
        return MosaicInt8Buffer.wrap(
            StorageChecks.allocated(
                MosaicBackend.allocate(StorageChecks.size(dtype, shape)), "MosaicBackend.allocate"),
            shape);
      case UINT8:
        return MosaicUInt8Buffer.wrap(
            StorageChecks.allocated(
                MosaicBackend.allocate(StorageChecks.size(dtype, shape)), "MosaicBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
