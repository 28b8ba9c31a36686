package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.component.Generation;
import io.monomorph.component.Pieces;
import io.monomorph.layout.Layout;

/**
 * Tuples that are a part of longer records in one buffer: component {@code c} of tuple {@code t} is
 * element {@code stride * t + offset + c}. As VTK's {@code vtkStridedArray}.
 *
 * <p>Tuples that overlap, because the stride is shorter than a tuple, can be read, but not written.
 *
 * @param <B> the type of the buffers
 * @see Components#strided(NdBuffer, long, int, long, long)
 */
public final class Strided<B extends NdBuffer> extends SwappableStorage<B> {
  private final long stride;
  private final long offset;

  private Strided(B raw, int components, long stride, long offset, Generation core) {
    super(raw.dtype(), components, core);
    this.stride = stride;
    this.offset = offset;
  }

  static <B extends NdBuffer> Strided<B> of(
      B raw, long tuples, int components, long stride, long offset) {
    Generation core = core(raw, tuples, components, stride, offset);
    return new Strided<>(raw, components, stride, offset, core);
  }

  private static Generation core(
      NdBuffer raw, long tuples, int components, long stride, long offset) {
    RawBuffers.line(raw, "raw");
    RawBuffers.components(components);
    if (tuples < 0) {
      throw new IllegalArgumentException(tuples + " tuples: there cannot be fewer than 0");
    }
    long last = tuples == 0 ? 0 : Math.multiplyExact(stride, tuples - 1);
    long low = Math.addExact(offset, Math.min(0, last));
    long high = Math.addExact(Math.addExact(offset, Math.max(0, last)), components);
    if (tuples > 0 && (low < 0 || high > raw.size())) {
      throw new IllegalArgumentException(
          "%d tuples of %d with stride %d from offset %d on are at elements %d to %d, but raw has %d elements"
              .formatted(tuples, components, stride, offset, low, high - 1, raw.size()));
    }
    boolean overlaps = tuples > 1 && Math.abs(stride) < components;
    return new Pieces(
        "the strided storage of %d %s components".formatted(components, raw.dtype()),
        Layout.of(
            new long[] {tuples, components}, new long[] {stride, 1}, tuples == 0 ? 0 : offset),
        overlaps,
        raw);
  }

  /** Elements from one tuple to the next. */
  public long stride() {
    return stride;
  }

  /** The element at which the first tuple begins. */
  public long offset() {
    return offset;
  }

  /** The buffer that was given, with what is between the tuples. */
  @SuppressWarnings("unchecked") // it came in as B
  public B rawBuffer() {
    return (B) ((Pieces) core()).buffer(0);
  }

  /**
   * Takes another buffer, with the same number of tuples at the same places. Nothing is copied.
   * Buffers that were made before are stale.
   *
   * @throws IllegalArgumentException if it has another dtype, more axes than one, or is too short;
   *     nothing is changed then
   */
  public void setBuffer(B raw) {
    RawBuffers.of(dtype(), raw, "raw");
    swap(() -> core(raw, tuples(), components(), stride, offset));
  }
}
