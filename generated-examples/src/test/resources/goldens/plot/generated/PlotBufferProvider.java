package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.GeneratedProvider;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Makes the buffers that {@link PlotBackend} declares; {@link java.util.ServiceLoader} finds it.
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class PlotBufferProvider extends GeneratedProvider {
  static final PlotBufferProvider INSTANCE = new PlotBufferProvider();

  /** For {@link java.util.ServiceLoader}. */
  public PlotBufferProvider() {}

  @Override
  public String name() {
    return "plot";
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
    return List.of(PlotInt8Buffer.class);
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Plot.class);
  }

  @Override
  public List<String> options() {
    return List.of("bits");
  }

  @Override
  public Operand wrap(Object source) {
    if (source instanceof Plot core) {
      return PlotInt8Buffer.wrap(core);
    }
    throw StorageChecks.unresolvable(this, source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    if (dtype == DType.INT8) {
      if (source instanceof Plot core) {
        return PlotInt8Buffer.wrap(core);
      }
    }
    throw StorageChecks.unresolvable(this, dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    switch (dtype) {
      case INT8:
        return PlotInt8Buffer.wrap(StorageChecks.core(this, dtype, Plot.class, core), layout);
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
    return allocate(Map.of(), dtype, shape);
  }

  @Override
  public Operand allocate(Map<String, Object> options, DType dtype, long... shape) {
    switch (dtype) {
      case INT8:
        return PlotInt8Buffer.allocated(
            StorageChecks.allocated(
                PlotBackend.allocate(shape.clone(), options), "PlotBackend.allocate"),
            shape);
      default:
        throw StorageChecks.cannotAllocate(this, dtype);
    }
  }
}
