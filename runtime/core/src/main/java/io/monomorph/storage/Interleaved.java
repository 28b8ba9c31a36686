package io.monomorph.storage;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.component.Generation;
import io.monomorph.component.Pieces;
import io.monomorph.layout.Layout;

/**
 * Tuples one after the other in one buffer: {@code x0 y0 x1 y1}. An array of structures, as VTK's
 * {@code vtkAOSDataArrayTemplate}.
 *
 * @param <B> the type of the buffers
 * @see Components#interleaved(NdBuffer, int)
 */
public final class Interleaved<B extends NdBuffer> extends SwappableStorage<B> {
  private Interleaved(B raw, int components, Generation core) {
    super(raw.dtype(), components, core);
  }

  static <B extends NdBuffer> Interleaved<B> of(B raw, int components) {
    return new Interleaved<>(raw, components, core(raw, components));
  }

  @SuppressWarnings("unchecked") // the copy is of the same dtype
  static <B extends NdBuffer> Interleaved<B> copyOf(ComponentStorage<B> of) {
    B raw = (B) Buffers.zeros(of.dtype(), of.size());
    raw.reshape(of.tuples(), of.components()).assign(of.buffer());
    return of(raw, of.components());
  }

  private static Generation core(NdBuffer raw, int components) {
    RawBuffers.line(raw, "raw");
    RawBuffers.components(components);
    if (raw.size() % components != 0) {
      throw new IllegalArgumentException(
          "%d elements are not tuples of %d: the last tuple would have only %d"
              .formatted(raw.size(), components, raw.size() % components));
    }
    return new Pieces(
        "the interleaved storage of %d %s components".formatted(components, raw.dtype()),
        Layout.of(raw.size() / components, components),
        false,
        raw);
  }

  /** The buffer that was given: all elements along one axis, tuple by tuple. */
  @SuppressWarnings("unchecked") // it came in as B
  public B rawBuffer() {
    return (B) ((Pieces) core()).buffer(0);
  }

  /**
   * Takes another buffer in the place of the present one, with as many tuples as it has. Nothing is
   * copied. Buffers that were made before are stale.
   *
   * @throws IllegalArgumentException if it has another dtype, more axes than one, or a part of a
   *     tuple at its end; nothing is changed then
   */
  public void setBuffer(B raw) {
    RawBuffers.of(dtype(), raw, "raw");
    swap(() -> core(raw, components()));
  }
}
