package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link RasterBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class RasterBufferProvider extends GeneratedProvider {
  static final RasterBufferProvider INSTANCE = new RasterBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public RasterBufferProvider() {}

  @Override
  public String name() {
    return "raster";
  }

  @Override
  public int priority() {
    return 20;
  }

  @Override
  public List<DType> dtypes() {
    return List.of(DType.UINT8);
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of(RasterUInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(DataBufferByte.class, BufferedImage.class);
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof BufferedImage image) {
      return RasterUInt8Buffer.wrap(image);
    }
    if (source instanceof DataBufferByte core) {
      return RasterUInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.UINT8) {
      if (source instanceof BufferedImage image) {
        return RasterUInt8Buffer.wrap(image);
      }
      if (source instanceof DataBufferByte core) {
        return RasterUInt8Buffer.wrap(core);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case UINT8:
        return RasterUInt8Buffer.wrap(
            StorageChecks.core(this, dtype, DataBufferByte.class, core), layout);
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
