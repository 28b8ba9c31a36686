package io.monomorph.component;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Composed;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Buffers of one dtype, one behind the other, and a layout over their elements. */
public final class Pieces extends Generation implements Composed {
  private final NdBuffer[] buffers;
  private final Operand[] pieces;
  private final long[] begins;
  private final Layout layout;
  private final boolean readOnly;

  /** The elements of every piece, if all have as many; otherwise 0. */
  private final long each;

  /**
   * Pieces.
   *
   * @param buffers at least one, along one axis each
   * @param layout where in them the elements are that are seen
   * @param readOnly whether elements are not to be written, even if they could
   */
  public Pieces(String name, Layout layout, boolean readOnly, NdBuffer... buffers) {
    super(name);
    this.buffers = buffers.clone();
    this.layout = layout;
    this.pieces = new Operand[buffers.length];
    this.begins = new long[buffers.length + 1];
    boolean anyReadOnly = readOnly;
    boolean even = true;
    for (int k = 0; k < buffers.length; k++) {
      pieces[k] = Operand.of(buffers[k]);
      begins[k + 1] = begins[k] + buffers[k].size();
      anyReadOnly |= buffers[k].isReadOnly();
      even &= buffers[k].size() == buffers[0].size();
    }
    this.readOnly = anyReadOnly;
    this.each = even ? buffers[0].size() : 0;
  }

  public DType dtype() {
    return buffers[0].dtype();
  }

  @Override
  public int pieces() {
    return pieces.length;
  }

  @Override
  public long begin(int piece) {
    return begins[piece];
  }

  @Override
  public Operand piece(int piece) {
    check();
    return pieces[piece];
  }

  @Override
  public int pieceOf(long index) {
    check();
    return pieces.length == 1
        ? 0
        : each == 0 ? Composed.super.pieceOf(index) : (int) (index / each);
  }

  /** A piece as the buffer that was given. */
  public NdBuffer buffer(int piece) {
    return buffers[piece];
  }

  /** The number of elements of all pieces. */
  public long size() {
    return begins[pieces.length];
  }

  public Layout layout() {
    return layout;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  /** The array in which element {@code k} of the pieces is element {@code k}, if there is one. */
  public @Nullable Object array() {
    check();
    if (pieces.length > 1) {
      return null;
    }
    Layout line = pieces[0].layout();
    boolean plain = line.offset() == 0 && (line.strides(0) == 1 || line.shape(0) <= 1);
    return plain ? pieces[0].array() : null;
  }

  /** Writes what the pieces keep back. */
  public void flush() {
    check();
    for (NdBuffer buffer : buffers) {
      buffer.flush();
    }
  }

  /** As {@link Operand#load}. */
  public void load(long index, long stride, Object block, int offset, int length) {
    for (int done = 0; done < length; ) {
      long at = index + done * stride;
      int piece = pieceOf(at);
      int n = together(piece, at, stride, length - done);
      Operand from = pieces[piece];
      long step = from.layout().strides(0);
      from.load(place(piece, at), stride * step, block, offset + done, n);
      done += n;
    }
  }

  /** As {@link Operand#store}. */
  public void store(long index, long stride, Object block, int offset, int length) {
    for (int done = 0; done < length; ) {
      long at = index + done * stride;
      int piece = pieceOf(at);
      int n = together(piece, at, stride, length - done);
      Operand to = pieces[piece];
      long step = to.layout().strides(0);
      to.store(place(piece, at), stride * step, block, offset + done, n);
      done += n;
    }
  }

  /** Where an element is in the core of its piece. */
  private long place(int piece, long index) {
    Layout line = pieces[piece].layout();
    return line.offset() + (index - begins[piece]) * line.strides(0);
  }

  /** How many elements from one on are in its piece. */
  private int together(int piece, long index, long stride, int length) {
    if (stride == 0) {
      return length;
    }
    long room = stride > 0 ? begins[piece + 1] - 1 - index : index - begins[piece];
    return (int) Math.min(length, room / Math.abs(stride) + 1);
  }
}
