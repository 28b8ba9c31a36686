package io.monomorph.registry;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.util.List;

/** A provider with another name and priority: the compiler warns of declarations that tie. */
record Posing(String name, int priority, BackendProvider as) implements BackendProvider {
  @Override
  public List<DType> dtypes() {
    return as.dtypes();
  }

  @Override
  public List<Class<? extends Operand>> bufferTypes() {
    return as.bufferTypes();
  }

  @Override
  public List<Class<?>> resolves() {
    return as.resolves();
  }

  @Override
  public Operand wrap(Object source) {
    return as.wrap(source);
  }

  @Override
  public Operand wrap(DType dtype, Object source) {
    return as.wrap(dtype, source);
  }

  @Override
  public Operand wrap(DType dtype, Object core, Layout layout) {
    return as.wrap(dtype, core, layout);
  }

  @Override
  public boolean allocates(DType dtype) {
    return as.allocates(dtype);
  }

  @Override
  public Operand allocate(DType dtype, long... shape) {
    return as.allocate(dtype, shape);
  }
}
