package io.monomorph.index;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.ArrayLike;
import io.monomorph.spi.Operand;
import java.util.Objects;

/**
 * One part of an index expression, as between the brackets of {@code a[1:3, ..., None, -1]} in
 * NumPy.
 *
 * <p>Single indices, slices, the ellipsis and new axes are <em>basic</em>: what they select is a
 * view. Arrays of indices and masks are <em>advanced</em>: an expression with one of them selects
 * elements that no view can show, and gives a copy.
 *
 * <pre>{@code
 * a.get(Index.range(1, 3), Index.every(-1));       // a[1:3, ::-1], a view
 * a.get(Index.ELLIPSIS, Index.at(0));              // a[..., 0], a view
 * a.get(Index.NEW_AXIS, Index.all());              // a[None, :], a view
 * a.get(Index.of(rows), Index.of(2, 0));           // a[rows, [2, 0]], a copy
 * a.at(Index.mask(marks)).set(0);                  // a[marks] = 0
 * }</pre>
 */
public sealed interface Index
    permits Index.At, Slice, Index.Ellipsis, Index.NewAxis, Index.Positions, Index.Mask {
  /** All axes that no other part selects along; at most one in an expression. */
  Index ELLIPSIS = new Ellipsis();

  /** A new axis of length 1: NumPy's {@code None}. */
  Index NEW_AXIS = new NewAxis();

  /**
   * One element of an axis, which the result does not have; a negative index counts from the end.
   */
  static Index at(long index) {
    return new At(index);
  }

  /** The whole axis: {@code :}. */
  static Index all() {
    return new Slice(0, false, 0, false, 1);
  }

  /** {@code start:}. */
  static Index from(long start) {
    return from(start, 1);
  }

  /** {@code start::step}; with a negative step from there back to the first element. */
  static Index from(long start, long step) {
    return new Slice(start, true, 0, false, step);
  }

  /** {@code :stop}. */
  static Index to(long stop) {
    return to(stop, 1);
  }

  /** {@code :stop:step}; with a negative step from the last element back to before {@code stop}. */
  static Index to(long stop, long step) {
    return new Slice(0, false, stop, true, step);
  }

  /** {@code start:stop}. */
  static Index range(long start, long stop) {
    return range(start, stop, 1);
  }

  /**
   * {@code start:stop:step}. With a negative step a stop of -1 is the last element, as in Python:
   * down to the first one goes {@link #from(long, long)}.
   */
  static Index range(long start, long stop, long step) {
    return new Slice(start, true, stop, true, step);
  }

  /** {@code ::step}; with -1 the axis is reversed. */
  static Index every(long step) {
    return new Slice(0, false, 0, false, step);
  }

  /** These elements of an axis, in this order; negative indices count from the end. */
  static Index of(long... indices) {
    Objects.requireNonNull(indices, "indices is null");
    return new Positions(new LongArray(indices.clone(), Layout.of(indices.length), true));
  }

  /**
   * The elements that an array of integers names, in its shape, or that an array of bool marks. The
   * array is read when the index is used. Indices of dtype uint64 are never negative.
   *
   * @throws IllegalArgumentException if it is of another dtype
   */
  static Index of(ArrayLike indices) {
    Objects.requireNonNull(indices, "indices is null");
    return indices.dtype() == DType.BOOL ? mask(indices) : new Positions(Operand.of(indices));
  }

  /**
   * The elements for which a mask is true: it stands for as many axes as it has, which must have
   * the same extents. One without axes stands for a new axis, of length 1 if it is true, else 0.
   *
   * @throws IllegalArgumentException if it is not of dtype bool
   */
  static Index mask(ArrayLike mask) {
    return new Mask(Operand.of(Objects.requireNonNull(mask, "mask is null")));
  }

  /** The number of axes that the part stands for; for an ellipsis, which has no number, 0. */
  int axes();

  /** One element of an axis. */
  record At(long index) implements Index {
    @Override
    public int axes() {
      return 1;
    }

    @Override
    public String toString() {
      return Long.toString(index);
    }
  }

  /** All axes that no other part selects along. */
  record Ellipsis() implements Index {
    @Override
    public int axes() {
      return 0;
    }

    @Override
    public String toString() {
      return "...";
    }
  }

  /** A new axis of length 1. */
  record NewAxis() implements Index {
    @Override
    public int axes() {
      return 0;
    }

    @Override
    public String toString() {
      return "None";
    }
  }

  /** Elements of an axis that an array of integers names. */
  record Positions(Operand indices) implements Index {
    /** Checks the dtype. */
    public Positions {
      if (!indices.dtype().isInteger()) {
        throw new IllegalArgumentException(
            "arrays used as indices must be of an integer dtype or bool, got %s of shape %s"
                .formatted(indices.dtype(), Shapes.str(indices.layout().shape())));
      }
    }

    @Override
    public int axes() {
      return 1;
    }

    @Override
    public String toString() {
      return indices instanceof LongArray given && given.isShort()
          ? given.values()
          : indices.dtype() + Shapes.str(indices.layout().shape());
    }
  }

  /** The elements that an array of bool marks. */
  record Mask(Operand mask) implements Index {
    /** Checks the dtype. */
    public Mask {
      if (mask.dtype() != DType.BOOL) {
        throw new IllegalArgumentException(
            "a mask must be of dtype bool, got %s of shape %s"
                .formatted(mask.dtype(), Shapes.str(mask.layout().shape())));
      }
    }

    @Override
    public int axes() {
      return mask.layout().rank();
    }

    @Override
    public String toString() {
      return "bool" + Shapes.str(mask.layout().shape());
    }
  }
}
