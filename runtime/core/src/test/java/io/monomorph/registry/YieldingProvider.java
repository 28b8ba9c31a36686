package io.monomorph.registry;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets other threads go first wherever it is asked, so that they see what is not ready yet. */
public final class YieldingProvider implements BackendProvider {
  private final BackendProvider as = new AlphaBufferProvider();

  /** For the service loader. */
  public YieldingProvider() {
    pause();
  }

  private static void pause() {
    LockSupport.parkNanos(200_000);
  }

  @Override
  public String name() {
    pause();
    return "yielding";
  }

  @Override
  public int priority() {
    pause();
    return 30;
  }

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
    pause();
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
