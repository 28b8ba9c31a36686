package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.component.Generation;
import io.monomorph.component.Pieces;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Objects;

/**
 * Tuples whose components all have one value, which takes the room of one element. As VTK's {@code
 * vtkConstantArray}. The value is changed through {@link #rawBuffer}; the buffer of tuples is
 * read-only, because all its elements are the same one.
 *
 * @param <B> the type of the buffers
 * @see Components#constant(Class, Object, long, int)
 */
public final class Constant<B extends NdBuffer> extends SwappableStorage<B> {
  private Constant(B raw, int components, Generation core) {
    super(raw.dtype(), components, core);
  }

  static <B extends NdBuffer> Constant<B> of(B raw, long tuples, int components) {
    return new Constant<>(raw, components, core(raw, tuples, components));
  }

  private static Generation core(NdBuffer raw, long tuples, int components) {
    Objects.requireNonNull(raw, "raw is null");
    RawBuffers.components(components);
    if (raw.rank() != 0) {
      throw new IllegalArgumentException(
          "raw has shape "
              + Shapes.str(raw.shape())
              + ", but a constant is one element, without axes");
    }
    return new Pieces(
        "the constant storage of %d %s components".formatted(components, raw.dtype()),
        Layout.of(new long[] {tuples, components}, new long[2], 0),
        true,
        raw.reshape(1));
  }

  /** The value, as a buffer without axes that is shared: {@code set} of it changes all tuples. */
  @SuppressWarnings("unchecked") // a view is of the class of its buffer
  public B rawBuffer() {
    return (B) ((Pieces) core()).buffer(0).reshape();
  }

  /**
   * Takes the value of another buffer without axes, which is shared. Buffers that were made before
   * are stale.
   *
   * @throws IllegalArgumentException if it has another dtype, or axes; nothing is changed then
   */
  public void setBuffer(B raw) {
    RawBuffers.of(dtype(), raw, "raw");
    swap(() -> core(raw, tuples(), components()));
  }
}
