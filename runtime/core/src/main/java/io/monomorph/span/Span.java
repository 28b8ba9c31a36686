package io.monomorph.span;

import io.monomorph.data.Assignment;
import io.monomorph.data.Comparison;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.text.ArrayText;

/**
 * What spans of all dtypes and ranks have in common. Programs that are to take any of them look at
 * the class:
 *
 * <pre>{@code
 * double first =
 *     switch (buffer.span()) {
 *       case Float64Span doubles -> doubles.get(0);
 *       case Int32Span integers -> integers.get(0);
 *       case Span other -> throw new IllegalArgumentException("a span of " + other.dtype());
 *     };
 * }</pre>
 */
public abstract class Span {
  /** The buffer that the span was made of, and which keeps its elements. */
  private final Operand source;

  /** Only the classes of this package are spans. */
  Span(Operand source) {
    this.source = source;
  }

  /** The buffer that the span was made of. */
  final Operand source() {
    return source;
  }

  /** Where the elements are in the core of that buffer. */
  abstract Layout layout();

  /** The elements of the span as the engines see them. */
  final Operand operand() {
    return source.withLayout(layout(), isReadOnly());
  }

  /** Gives each element that of another span at its place, also where they overlap. */
  final void copy(Span from) {
    Layout own = layout();
    Layout other = from.layout();
    if (!own.hasShapeOf(other)) {
      throw new IllegalArgumentException(
          "a span of shape %s cannot be copied to one of shape %s: slice(...) takes a part"
              .formatted(Shapes.str(other.shape()), Shapes.str(own.shape())));
    }
    Assignment.copy(from.operand(), operand());
  }

  /** The type of the elements. */
  public final DType dtype() {
    return source.dtype();
  }

  /** Whether elements cannot be written through it. */
  public abstract boolean isReadOnly();

  /** The number of elements. */
  public abstract long size();

  /** The number of bytes that so many elements take. */
  public final long byteSize() {
    return Math.multiplyExact(size(), dtype().itemSize());
  }

  /** The number of axes. */
  public final int rank() {
    return layout().rank();
  }

  /** The extent of each axis, as a copy. */
  public final long[] shape() {
    return layout().shape();
  }

  /** The step along each axis, in elements, as a copy. */
  public final long[] strides() {
    return layout().strides();
  }

  /** Whether the elements follow each other without gaps, the last index varying fastest. */
  public final boolean isContiguous() {
    return layout().isCContiguous();
  }

  /** Whether the other is a span of the same dtype, shape and elements; all NaN are one value. */
  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof Span that && Comparison.equal(operand(), that.operand()));
  }

  /** A hash of the dtype, the shape and the elements, which changes with them. */
  @Override
  public final int hashCode() {
    return Comparison.hash(operand());
  }

  /**
   * The elements in brackets, as NumPy prints them; of more than 1,000 the first and last. It never
   * throws: where elements cannot be read, it says why.
   */
  @Override
  public final String toString() {
    try {
      return ArrayText.str(operand());
    } catch (RuntimeException unreadable) {
      return "a span of %s %s: %s"
          .formatted(dtype(), Shapes.str(layout().shape()), unreadable.getMessage());
    }
  }

  /** That an axis has no such index. */
  static IndexOutOfBoundsException outside(long index, int axis, long extent) {
    return AxisIndex.outOfBounds(Long.toString(index), extent, axis);
  }

  /** Checks a part of an axis. */
  static void checkPart(long start, long length, int axis, long extent) {
    if (start < 0 || length < 0 || start > extent - length) {
      throw new IndexOutOfBoundsException(
          "a slice of %d from index %d on is out of bounds for axis %d with size %d"
              .formatted(length, start, axis, extent));
    }
  }

  /** The number of elements, or so many as an {@code int} can count. */
  static int clamped(long extent) {
    return (int) Math.min(extent, Integer.MAX_VALUE);
  }
}
