package io.monomorph.span;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.util.Objects;

/** Layouts of parts of spans, and of spans of another rank over the same elements. */
final class SpanLayouts {
  private SpanLayouts() {}

  /** Elements in a row as rows of so many columns, all of them. */
  static Layout rows(Layout row, long rows, long columns) {
    return shaped(row, rows, columns);
  }

  /** Rows within elements in a row, each a pitch after the one before. */
  static Layout rows(Layout row, long rows, long columns, long pitch) {
    long[] shape = {rows, columns};
    Shapes.check(shape);
    if (pitch < columns) {
      throw new IllegalArgumentException(
          "rows of %d columns overlap at a pitch of %d: it is the distance of their beginnings"
              .formatted(columns, pitch));
    }
    long last = rows == 0 || columns == 0 ? 0 : last(rows - 1, pitch, columns);
    if (last > row.size()) {
      throw new IllegalArgumentException(
          "%d rows of %d columns at a pitch of %d are not within %d elements"
              .formatted(rows, columns, pitch, row.size()));
    }
    return Layout.of(shape, new long[] {pitch, 1}, row.offset());
  }

  /** Where the last row ends; what is over the range of long is more than there is. */
  private static long last(long rows, long pitch, long columns) {
    return Math.multiplyHigh(rows, pitch) != 0 || rows * pitch > Long.MAX_VALUE - columns
        ? Long.MAX_VALUE
        : rows * pitch + columns;
  }

  /** Elements in a row under a shape in C order, all of them. */
  static Layout shaped(Layout row, long... shape) {
    long size = Shapes.checkedSize(Shapes.check(Objects.requireNonNull(shape, "shape is null")));
    if (size != row.size()) {
      throw new IllegalArgumentException(
          "a span of %d elements has not the shape %s, which has %d"
              .formatted(row.size(), Shapes.str(shape), size));
    }
    return Layout.of(shape, Shapes.cStrides(shape), row.offset());
  }

  /** A part of an axis. */
  static Layout slice(Layout of, int axis, long start, long length) {
    Span.checkPart(start, length, checkAxis(axis, of), of.shape(axis));
    return Views.slice(of, axis, start, 1, length);
  }

  /**
   * Some elements of an axis, each a step after the one before, which may be negative.
   *
   * @throws IndexOutOfBoundsException if one of them is outside
   * @throws IllegalArgumentException if the step is 0 and there are several
   */
  static Layout slice(Layout of, int axis, long start, long length, long step) {
    long extent = of.shape(checkAxis(axis, of));
    if (step == 0) {
      throw new IllegalArgumentException("a slice has a step of 0: it is 1, or negative to go back");
    }
    boolean fits =
        length == 0
            ? 0 <= start && start <= extent
            : length > 0
                && 0 <= start
                && start < extent
                && length - 1 <= (step > 0 ? (extent - 1 - start) / step : start / -step);
    if (!fits) {
      throw new IndexOutOfBoundsException(
          "a slice of %d from index %d on with step %d is out of bounds for axis %d with size %d"
              .formatted(length, start, step, axis, extent));
    }
    return Views.slice(of, axis, start, step, length);
  }

  /** The part at one index of an axis, without that axis. */
  static Layout at(Layout of, int axis, long index) {
    long extent = of.shape(checkAxis(axis, of));
    if (index < 0 || index >= extent) {
      throw Span.outside(index, axis, extent);
    }
    return Views.at(of, axis, index);
  }

  /** An axis that is there; none counts from the end. */
  private static int checkAxis(int axis, Layout of) {
    if (axis < 0 || axis >= of.rank()) {
      throw new IllegalArgumentException(
          "there is no axis %d of shape %s".formatted(axis, Shapes.str(of.shape())));
    }
    return axis;
  }

  /** A part of rows and columns. */
  static Layout slice(Layout of, long row, long rows, long column, long columns) {
    return slice(slice(of, 0, row, rows), 1, column, columns);
  }

  /** Where a row begins, whose elements are one after the other. */
  static long row(Layout of, long row) {
    return SpanSource.flat(at(of, 0, row));
  }

  /** Where the elements begin, which are without gaps. */
  static long flat(Layout of) {
    if (!of.isCContiguous()) {
      throw SpanSource.gaps(of);
    }
    return of.offset();
  }
}
