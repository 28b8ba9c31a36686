package io.monomorph.storage;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.component.Generation;
import io.monomorph.component.Pieces;
import io.monomorph.layout.Layout;
import java.util.Objects;

/**
 * Each component in a buffer of its own: {@code x0 x1 x2} and {@code y0 y1 y2}. A structure of
 * arrays, as VTK's {@code vtkSOADataArrayTemplate}. Functions and reductions go through it
 * component by component, and interleave nothing. Results lie in Fortran order, as the components
 * do.
 *
 * <p>Components that share elements with each other can be read, but not written.
 *
 * @param <B> the type of the buffers
 * @see Components#planar(NdBuffer, NdBuffer...)
 */
public final class Planar<B extends NdBuffer> extends SwappableStorage<B> {
  private Planar(B first, int components, Generation core) {
    super(first.dtype(), components, core);
  }

  static <B extends NdBuffer> Planar<B> of(B first, NdBuffer... rest) {
    Objects.requireNonNull(rest, "rest is null");
    NdBuffer[] all = new NdBuffer[rest.length + 1];
    all[0] = Objects.requireNonNull(first, "first is null");
    System.arraycopy(rest, 0, all, 1, rest.length);
    return new Planar<>(first, all.length, core(RawBuffers.lines(all)));
  }

  @SuppressWarnings("unchecked") // the copies are of the same dtype
  static <B extends NdBuffer> Planar<B> copyOf(ComponentStorage<B> of) {
    NdBuffer[] copies = new NdBuffer[of.components()];
    for (int k = 0; k < copies.length; k++) {
      copies[k] = Buffers.zeros(of.dtype(), of.tuples());
      copies[k].assign(of.component(k));
    }
    return new Planar<>((B) copies[0], copies.length, core(copies));
  }

  private static Generation core(NdBuffer... raw) {
    long tuples = raw[0].size();
    return new Pieces(
        "the planar storage of %d %s components".formatted(raw.length, raw[0].dtype()),
        layout(tuples, raw.length),
        RawBuffers.share(raw),
        raw);
  }

  /** One component behind the other. */
  static Layout layout(long tuples, int components) {
    return Layout.of(new long[] {tuples, components}, new long[] {1, tuples}, 0);
  }

  /**
   * The buffer that was given for a component.
   *
   * @throws IndexOutOfBoundsException if there is no such component
   */
  @SuppressWarnings("unchecked") // it came in as B
  public B rawBuffer(int component) {
    return (B) ((Pieces) core()).buffer(Objects.checkIndex(component, components()));
  }

  /** The same as {@link #rawBuffer}: a component is not copied, and no view is needed. */
  @Override
  public B component(int component) {
    return rawBuffer(component);
  }

  /**
   * Takes another buffer for one component. Nothing is copied. Buffers that were made before are
   * stale.
   *
   * @throws IllegalArgumentException if it has another dtype, length or more axes than one; nothing
   *     is changed then
   * @throws IndexOutOfBoundsException if there is no such component
   */
  public void setBuffer(int component, B raw) {
    Objects.checkIndex(component, components());
    RawBuffers.of(dtype(), RawBuffers.line(raw, "raw"), "raw");
    swap(
        () -> {
          NdBuffer[] buffers = buffers();
          RawBuffers.length(buffers[0].size(), raw, component);
          buffers[component] = raw;
          return core(buffers);
        });
  }

  /**
   * Takes other buffers for all components, which may be longer or shorter. Nothing is copied.
   * Buffers that were made before are stale.
   *
   * @throws IllegalArgumentException if there are more or fewer than components, or they have
   *     another dtype, different lengths or more axes than one; nothing is changed then
   */
  @SafeVarargs
  public final void setBuffers(B... raw) {
    NdBuffer[] lines = RawBuffers.lines(raw);
    RawBuffers.of(dtype(), lines[0], "raw[0]");
    if (lines.length != components()) {
      throw new IllegalArgumentException(
          "%d buffers for %d components: give one for each".formatted(lines.length, components()));
    }
    swap(() -> core(lines));
  }

  private NdBuffer[] buffers() {
    NdBuffer[] buffers = new NdBuffer[components()];
    for (int k = 0; k < buffers.length; k++) {
      buffers[k] = ((Pieces) core()).buffer(k);
    }
    return buffers;
  }
}
