package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.component.Generation;
import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tuples of components, shown as a buffer of shape (tuples, components).
 *
 * @param <B> the type of the buffers, such as {@link io.monomorph.Float64Buffer}
 * @see Components
 */
public abstract sealed class ComponentStorage<B extends NdBuffer> implements Storage
    permits SwappableStorage, Growable {
  private final DType dtype;
  private final int components;
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  ComponentStorage(DType dtype, int components) {
    this.dtype = dtype;
    this.components = components;
  }

  @Override
  public final DType dtype() {
    return dtype;
  }

  /** The number of components of a tuple. */
  public final int components() {
    return components;
  }

  /** The number of tuples. */
  public abstract long tuples();

  /** The number of elements: tuples times components. */
  @Override
  public final long size() {
    return tuples() * components;
  }

  /**
   * The tuples of the present generation, as a buffer of shape (tuples, components) that shares the
   * elements.
   */
  public abstract B buffer();

  /**
   * One component of all tuples, along one axis, shared.
   *
   * @throws IndexOutOfBoundsException if there is no such component
   */
  @SuppressWarnings("unchecked") // a view is of the class of its buffer
  public B component(int component) {
    Objects.checkIndex(component, components);
    return (B) buffer().get("..., " + component);
  }

  /** The number of the present generation: it counts how often there was other memory. */
  public abstract long generation();

  /**
   * Whether a buffer can no longer be used, because the storage that it was made by was given other
   * memory, or was closed.
   */
  public static boolean isStale(NdBuffer buffer) {
    Operand operand = Operand.of(Objects.requireNonNull(buffer, "buffer is null"));
    Object core = operand.core();
    return core instanceof Memory memory
        ? !memory.isAlive()
        : core instanceof Generation generation && generation.isStale();
  }

  /** Adds a listener, which is told whenever there is other memory. */
  public final void addListener(ChangeListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener is null"));
  }

  /** Removes a listener; says whether it was there. */
  public final boolean removeListener(ChangeListener listener) {
    return listeners.remove(Objects.requireNonNull(listener, "listener is null"));
  }

  /** Tells the listeners; to be called without locks. */
  final void tell(long oldGeneration, long newGeneration) {
    if (!listeners.isEmpty()) {
      StorageChange change = new StorageChange(this, oldGeneration, newGeneration);
      listeners.forEach(listener -> listener.changed(change));
    }
  }

  @Override
  public Optional<MemorySegment> memory() {
    return ElementMemory.of(Operand.of(buffer()));
  }

  /** A copy of the tuples, interleaved. */
  public final Interleaved<B> toInterleaved() {
    return Interleaved.copyOf(this);
  }

  /** A copy of the tuples, each component by itself. */
  public final Planar<B> toPlanar() {
    return Planar.copyOf(this);
  }

  /**
   * A copy of the tuples, each component by itself and stored as raw values of another dtype: a
   * value is raw times scale, plus shift. Raw values are computed in float64, of integers they are
   * rounded to the nearest, half to even, and then cast as by {@code astype}.
   *
   * @throws IllegalArgumentException if the scale is 0, or scale or shift is not finite
   */
  public final ScaledPlanar<B> toScaledPlanar(DType raw, double scale, double shift) {
    return ScaledPlanar.copyOf(this, raw, scale, shift);
  }

  /** What it is, its shape and dtype. */
  @Override
  public String toString() {
    return "%s[%s, %d tuples of %d, generation %d]"
        .formatted(getClass().getSimpleName(), dtype, tuples(), components, generation());
  }
}
