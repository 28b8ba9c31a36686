package io.monomorph.registry;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.function.Function;

/** Takes everything, and does with it what a test wants. */
record FailingProvider(String name, int priority, Function<Object, Operand> made)
    implements BackendProvider {
  @Override
  public List<DType> dtypes() {
    throw new IllegalStateException("no dtypes");
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    if (name.equals("bad")) {
      throw new NoClassDefFoundError("gone/Buffer");
    }
    return List.of();
  }

  @Override
  public List<Class<?>> resolves() {
    return List.of(Object.class);
  }

  @Override
  public Operand wrap(Object source) {
    return made.apply(source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    return made.apply(source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    return made.apply(core);
  }

  @Override
  public boolean allocates(DType dtype) {
    return true;
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    return made.apply(shape);
  }
}
