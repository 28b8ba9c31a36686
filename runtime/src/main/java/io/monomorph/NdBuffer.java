package io.monomorph;

import static io.monomorph.Given.given;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Comparison;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.index.IndexParser;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Elements;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.text.ArrayText;
import java.util.Objects;

/**
 * An n-dimensional buffer of elements of one dtype, over storage of any kind. It behaves as a NumPy
 * array.
 *
 * <p>A buffer is a view of its core: it has a shape, and says for each element where in the core it
 * is. Many buffers may show one core. Methods that give a buffer say whether it is a view, which
 * shares the elements, or a copy. The methods for single elements, with the primitive of the dtype,
 * are in the subclasses, such as {@link Float64Buffer}.
 *
 * <p>An index that is negative counts from the end of its axis, as in NumPy.
 */
public abstract class NdBuffer extends Shaped {
  /** For the typed subclasses. */
  NdBuffer(Layout layout, boolean readOnly) {
    super(layout, readOnly);
  }

  /** The backend that made this buffer. */
  public abstract BackendProvider backend();

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    Object array = Objects.requireNonNull(array());
    Casts.run(dtype(), array, (int) index, (int) stride, dtype(), block, offset, 1, length);
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    Object array = Objects.requireNonNull(array());
    Casts.run(dtype(), block, offset, 1, dtype(), array, (int) index, (int) stride, length);
  }

  /** Brings what was written to its final place, for storage that keeps it back. */
  public void flush() {}

  /**
   * The part that the indices select: {@code get(Index.range(1, 3), Index.ELLIPSIS)}.
   *
   * <p>It is a view if there are only single indices, slices, ellipses and new axes. An array of
   * indices or a mask makes it a copy on the heap; {@link #getInto} writes to a buffer that is
   * there, and {@link BufferFactory#get} makes the copy on another backend. Arrays are broadcast
   * together; their axes stand in the result where they stand in the index if they are next to each
   * other, otherwise first, and single indices count as arrays for that.
   *
   * <p>A copy lies in memory as NumPy's: the parts that the arrays name one after the other, each
   * with its axes in the order that they have in this buffer. So {@code a.get(Index.all(),
   * Index.of(columns))} has the columns together. {@code copy()} gives C order.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, there are too many, or a
   *     mask has not the extents of its axes
   * @throws IllegalArgumentException if arrays do not broadcast, or there are two ellipses
   */
  public NdBuffer get(Index... index) {
    return Indexed.get(this, index);
  }

  /**
   * The part that an index expression in Python's notation selects, as a view: {@code get("1:3,
   * ..., None, ::-1")}.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
   * @throws IllegalArgumentException if the text is no index expression
   */
  public NdBuffer get(String index) {
    return get(IndexParser.parse(index));
  }

  /**
   * The elements that a mask marks, or that an array of integers names along the first axis: a copy
   * on the heap. The same as {@code get(Index.of(maskOrIndices))}.
   */
  public NdBuffer get(NdBuffer maskOrIndices) {
    return get(Index.of(given(maskOrIndices, "maskOrIndices")));
  }

  /**
   * Copies the part that the indices select to {@code out}, which must have its shape but may be of
   * any backend and dtype, and returns that.
   *
   * @throws IllegalArgumentException as {@link #get(Index...)}, or if the shapes differ
   */
  public <B extends NdBuffer> B getInto(B out, Index... index) {
    Indexed.get(this, Destination.into(out), index);
    return out;
  }

  /**
   * The parts along the first axis, as views, one after the other: of a matrix the rows. This is
   * what {@code for row in a} goes over in Python; the elements are what {@code iterator()} of the
   * typed classes goes over.
   *
   * @throws IllegalArgumentException if the buffer has no axes
   */
  public Parts<? extends NdBuffer> rows() {
    return along(0);
  }

  /**
   * The parts along the second axis, as views, one after the other: of a matrix the columns.
   *
   * @throws IllegalArgumentException if the buffer has no second axis
   */
  public Parts<? extends NdBuffer> columns() {
    return along(1);
  }

  /**
   * The parts along an axis, as views, one after the other: {@code along(k).get(i)} has the
   * elements whose index on axis {@code k} is {@code i}. A negative axis counts from the last one.
   *
   * @throws IllegalArgumentException if the buffer has no such axis
   */
  public Parts<? extends NdBuffer> along(int axis) {
    return new Parts<>(this, axis);
  }

  /**
   * This buffer under its typed class, which is also a check: {@code a.as(Float64Buffer.class)}.
   *
   * @throws IllegalArgumentException if it is of another class
   */
  public final <B extends NdBuffer> B as(Class<B> type) {
    if (!given(type, "type").isInstance(this)) {
      throw new IllegalArgumentException(
          "this is a %s of %s, not a %s; astype makes a copy of another dtype"
              .formatted(getClass().getSimpleName(), dtype(), type.getSimpleName()));
    }
    return type.cast(this);
  }

  /**
   * Gives each element the value of the element of {@code values} at its place; the values are
   * broadcast to this shape and cast as by {@link #astype}. They may share elements with this
   * buffer, and be of any backend.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws UnsupportedOperationException if this buffer is read-only
   */
  public void assign(NdBuffer values) {
    writable();
    Assignment.copy(given(values, "values"), this);
  }

  /**
   * Gives the part that the indices select new values. They are broadcast to its shape and cast as
   * by {@link #astype}; leading axes of length 1 may be too many. They may be a buffer of any
   * backend, which may share elements with this one, a number or boolean, or what {@link
   * Buffers#resolve} takes. Where an element is selected several times, the last value counts. If
   * something is wrong, nothing is written.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, there are too many, or a
   *     mask has not the extents of its axes
   * @throws IllegalArgumentException if the shapes do not fit, or a number not the dtype
   * @throws UnsupportedOperationException if this buffer is read-only
   */
  public void assign(Object values, Index... index) {
    Indexed.set(this, values, index);
  }

  /** As {@link #assign(Object, Index...)}. */
  public void assign(NdBuffer values, Index index) {
    Indexed.set(this, values, index);
  }

  /** As {@link #assign(Object, Index...)}, also with parts from {@link Indexing#ix}. */
  public void assign(NdBuffer values, Index... index) {
    Indexed.set(this, values, index);
  }

  /** As {@link #assign(Object, Index...)}, to an index in Python's notation. */
  public void assign(String index, Object values) {
    Indexed.set(this, values, IndexParser.parse(index));
  }

  /**
   * As {@link #assign(Object, Index...)}, to the elements that a mask marks or that an array of
   * integers names along the first axis.
   */
  public void assign(NdBuffer maskOrIndices, Object values) {
    Indexed.set(this, values, Index.of(given(maskOrIndices, "maskOrIndices")));
  }

  /**
   * Adds values to the part that the indices select, one after the other: where an element is
   * selected several times, each value is added, as by NumPy's {@code add.at}. Values are
   * broadcast. Sums are computed in the dtype that both have together, in which a number is an
   * int64 or float64, and then cast to this one, by any cast: 1.7 added to -2 of int64 is 0, from
   * -0.3.
   *
   * @throws IndexOutOfBoundsException as {@link #assign(Object, Index...)}
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws UnsupportedOperationException if this buffer is read-only
   */
  public void addAt(Object values, Index... index) {
    Indexed.add(this, values, Given.index(index));
  }

  /** As {@link #addAt(Object, Index...)}, to an index in Python's notation. */
  public void addAt(String index, Object values) {
    Indexed.add(this, values, Given.index(index));
  }

  /** One element as double, cast where it has to be; of a complex element the real part. */
  public final double getDouble(long... index) {
    Object array = array();
    if (array != null) {
      return Elements.toDouble(dtype(), array, (int) layout.at(index));
    }
    double[] value = new double[1];
    one(DType.FLOAT64, value, index);
    return value[0];
  }

  /** One element as long, cast as by {@link #astype}. */
  public final long getLong(long... index) {
    Object array = array();
    if (array != null) {
      return Elements.toLong(dtype(), array, (int) layout.at(index));
    }
    long[] value = new long[1];
    one(DType.INT64, value, index);
    return value[0];
  }

  private void one(DType as, Object block, long... index) {
    Object element = dtype().newBlock(1);
    load(layout.at(index), 1, element, 0, 1);
    Casts.run(dtype(), element, 0, 1, as, block, 0, 1, 1);
  }

  /**
   * The elements as nested Java arrays of the dtype's block type, such as {@code double[][]},
   * copied. Of a buffer without axes it is an array of one element, and complex elements take two
   * places of the innermost arrays.
   */
  public final Object toNestedArray() {
    return NestedCopy.of(this);
  }

  /** The elements in C order in an array of the dtype's block type, copied. */
  final Object toBlock() {
    ArrayOperand copy = Assignment.snapshot(this);
    return copy.array();
  }

  /**
   * Whether the other object is a buffer of the same dtype, shape and elements, whatever its
   * backend and strides. As with Java's arrays, NaN equals NaN, and 0.0 does not equal -0.0.
   */
  @Override
  public final boolean equals(Object other) {
    return this == other || (other instanceof NdBuffer that && Comparison.equal(this, that));
  }

  /** A hash of dtype, shape and all elements. */
  @Override
  public final int hashCode() {
    return Comparison.hash(this);
  }

  /** The text of NumPy's {@code repr}, such as {@code array([1., 2.])}. */
  public final String repr() {
    return ArrayText.repr(this);
  }

  /** The text of NumPy's {@code str}, such as {@code [1. 2.]}. It never throws. */
  @Override
  public final String toString() {
    return ArrayText.str(this);
  }
}
