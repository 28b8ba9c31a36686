package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.backend.component.ComponentBufferProvider;
import io.monomorph.backend.implicit.ImplicitBufferProvider;
import io.monomorph.component.Computed;
import io.monomorph.component.Generation;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.Lender;
import io.monomorph.generated.Lifetime;
import io.monomorph.spi.BackendProvider;
import java.util.function.Supplier;

/**
 * Tuples in buffers that were given, or in none.
 *
 * @param <B> the type of the buffers
 * @see Components
 */
public abstract sealed class SwappableStorage<B extends NdBuffer> extends ComponentStorage<B>
    permits Interleaved, Planar, ScaledPlanar, Strided, Constant, Implicit {
  private volatile State<B> state;

  /** What belongs together at one moment. */
  private record State<B>(long generation, Generation core, B buffer) {}

  SwappableStorage(DType dtype, int components, Generation core) {
    super(dtype, components);
    this.state = state(0, core);
  }

  @SuppressWarnings("unchecked") // factories see to it that the dtype is that of B
  private State<B> state(long generation, Generation core) {
    BackendProvider backend =
        core instanceof Computed ? new ImplicitBufferProvider() : new ComponentBufferProvider();
    return new State<>(generation, core, (B) (NdBuffer) backend.wrap(dtype(), core));
  }

  @Override
  public final B buffer() {
    return state.buffer;
  }

  @Override
  public final long tuples() {
    return state.buffer.shape(0);
  }

  @Override
  public final long generation() {
    return state.generation;
  }

  final Generation core() {
    return state.core;
  }

  /**
   * Takes other buffers.
   *
   * @throws IllegalStateException if a view of the present ones is lent, and must stay
   */
  final void swap(Supplier<Generation> core) {
    long old;
    synchronized (this) {
      State<B> before = state;
      Lender lender = Lifetime.of(before.core).lender(before.core);
      lender.move("given another buffer", () -> install(before, core.get()));
      old = before.generation;
    }
    tell(old, old + 1);
  }

  private void install(State<B> before, Generation core) {
    state = state(before.generation + 1, core);
    before.core.end(
        before.core.description()
            + " was given another buffer, and this one shows what it had before: get a fresh one by"
            + " buffer() of the storage");
  }
}
