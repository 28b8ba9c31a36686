package io.monomorph.registry;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.Map;

/** A backend whose buffers are made with options, as files that store chunks have them. */
final class ChunkedProvider implements BackendProvider {
  private final BackendProvider heap = BackendRegistry.heapBackend();

  /** What the last buffer was made with. */
  String made = "nothing";

  @Override
  public String name() {
    return "chunked";
  }

  @Override
  public int priority() {
    return -5;
  }

  @Override
  public List<DType> dtypes() {
    return heap.dtypes();
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return List.of();
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of();
  }

  @Override
  public Operand wrap(Object source) {
    return heap.wrap(source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    return heap.wrap(dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    return heap.wrap(dtype, core, layout);
  }

  @Override
  public boolean allocates(DType dtype) {
    return true;
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    return allocate(Map.of(), dtype, shape);
  }

  @Override
  public List<String> options() {
    return List.of("chunks", "compression");
  }

  @Override
  public Operand allocate(Map<String, Object> options, DType dtype, long... shape) {
    if (!(options.getOrDefault("chunks", 1) instanceof Integer chunks)) {
      throw new IllegalArgumentException(
          "chunks is a number of elements, an int, not " + options.get("chunks"));
    }
    made = dtype + " in chunks of " + chunks + ", compression " + options.get("compression");
    return heap.allocate(dtype, shape);
  }
}
