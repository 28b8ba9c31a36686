package io.monomorph.view;

import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The layouts of views: each shows elements of the given layout, and moves none.
 *
 * @see Layout
 */
public final class Views {
  private Views() {}

  /** One element of an axis; the axis is gone. */
  public static Layout at(Layout of, int axis, long index) {
    ViewBuilder view = upTo(of, axis, of.rank() - 1);
    view.at(index);
    return view.build();
  }

  /** The first element of an axis, which is gone, even if there is none. */
  public static Layout without(Layout of, int axis) {
    ViewBuilder view = upTo(of, axis, of.rank() - 1);
    view.drop(1, 0);
    return view.build();
  }

  private static ViewBuilder upTo(Layout of, int axis, int rank) {
    ViewBuilder view = new ViewBuilder(of, rank);
    view.keep(axis);
    return view;
  }

  /** The same some elements further on in the core, where the caller knows that there are any. */
  public static Layout moved(Layout of, long distance) {
    return TrustedLayouts.from(of, of.offset() + distance);
  }

  /** Every {@code step}-th of an axis, {@code count} elements from {@code start} on. */
  public static Layout slice(Layout of, int axis, long start, long step, long count) {
    ViewBuilder view = upTo(of, axis, of.rank());
    view.slice(start, step, count);
    return view.build();
  }

  /** A new axis of length 1 before the given one. */
  public static Layout newAxis(Layout of, int axis) {
    ViewBuilder view = upTo(of, axis, of.rank() + 1);
    view.newAxis();
    return view.build();
  }

  /**
   * Any shape and strides from the first element on, if they stay where the layout's elements are.
   *
   * @throws IllegalArgumentException if not, or if they do not fit together
   */
  public static Layout strided(Layout of, long[] shape, long[] strides) {
    if (shape.length != strides.length) {
      throw new IllegalArgumentException(
          "shape %s has %d axes, but strides %s are for %d"
              .formatted(Shapes.str(shape), shape.length, Shapes.str(strides), strides.length));
    }
    Layout view = Layout.of(shape, strides, of.offset());
    if (view.size() > 0
        && (of.size() == 0
            || view.firstIndex() < of.firstIndex()
            || view.lastIndex() > of.lastIndex())) {
      throw new IllegalArgumentException(
          "shape %s with strides %s reaches beyond this buffer of shape %s with strides %s"
              .formatted(
                  Shapes.str(shape),
                  Shapes.str(strides),
                  Shapes.str(of.shape()),
                  Shapes.str(of.strides())));
    }
    return view;
  }

  /** The axes in another order: axis {@code axes[k]} becomes axis {@code k}. */
  public static Layout transpose(Layout of, int... axes) {
    Objects.requireNonNull(axes, "axes is null");
    int rank = of.rank();
    if (axes.length != rank) {
      throw new IllegalArgumentException(
          "axes " + Arrays.toString(axes) + " do not match a buffer of rank " + rank);
    }
    long[] shape = new long[rank];
    long[] strides = new long[rank];
    boolean[] seen = new boolean[rank];
    for (int k = 0; k < rank; k++) {
      int axis = Shapes.axis(axes[k], rank);
      if (seen[axis]) {
        throw new IllegalArgumentException(
            "axis " + axes[k] + " is repeated in axes " + Arrays.toString(axes));
      }
      seen[axis] = true;
      shape[k] = of.shape(axis);
      strides[k] = of.strides(axis);
    }
    return TrustedLayouts.of(shape, strides, of.offset());
  }

  /** Two axes exchanged. */
  public static Layout swapAxes(Layout of, int a, int b) {
    int[] axes = new int[of.rank()];
    Arrays.setAll(axes, axis -> axis);
    int first = Shapes.axis(a, of.rank());
    int second = Shapes.axis(b, of.rank());
    axes[first] = second;
    axes[second] = first;
    return transpose(of, axes);
  }

  /** Without the given axes, or without all axes of length 1 if none is given. */
  public static Layout squeeze(Layout of, int... axes) {
    Objects.requireNonNull(axes, "axes is null");
    if (Axes.isNone(of.rank(), axes)) {
      return of;
    }
    boolean[] gone = new boolean[of.rank()];
    for (int given : axes) {
      int axis = Shapes.axis(given, of.rank());
      if (of.shape(axis) != 1) {
        throw new IllegalArgumentException(
            "cannot squeeze axis "
                + given
                + " with size "
                + of.shape(axis)
                + ": only size 1 can go");
      }
      if (gone[axis]) {
        throw new IllegalArgumentException(
            "axis " + given + " is repeated in axes " + Arrays.toString(axes));
      }
      gone[axis] = true;
    }
    Layout result = of;
    for (int axis = of.rank() - 1; axis >= 0; axis--) {
      if (gone[axis] || (axes.length == 0 && of.shape(axis) == 1)) {
        result = without(result, axis);
      }
    }
    return result;
  }

  /**
   * The same elements repeated, without storing them again, along new leading axes and along axes
   * of length 1.
   *
   * @throws IllegalArgumentException if the layout does not fit the shape
   */
  public static Layout broadcastTo(Layout of, long... shape) {
    long[] target = Shapes.check(shape);
    long[] strides = new long[target.length];
    int lead = target.length - of.rank();
    boolean fits = lead >= 0;
    for (int axis = 0; fits && axis < of.rank(); axis++) {
      fits = of.shape(axis) == target[lead + axis] || of.shape(axis) == 1;
      strides[lead + axis] = of.shape(axis) == target[lead + axis] ? of.strides(axis) : 0;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "a buffer of shape "
              + Shapes.str(of.shape())
              + " cannot be broadcast to shape "
              + Shapes.str(target));
    }
    return TrustedLayouts.of(target, strides, of.offset());
  }

  /** Each element once: axes along which all are the same have one. */
  public static Layout once(Layout of) {
    long[] shape = of.shape();
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = of.strides(axis) == 0 ? Math.min(shape[axis], 1) : shape[axis];
    }
    return TrustedLayouts.of(shape, of.strides(), of.offset());
  }

  /**
   * The elements with equal indices on two axes, which become the last axis; {@code offset} above
   * the main diagonal, or below it if negative.
   */
  public static Layout diagonal(Layout of, long offset, int axis1, int axis2) {
    if (of.rank() < 2) {
      throw new IllegalArgumentException(
          "a diagonal needs two axes, the buffer has rank " + of.rank());
    }
    int a = Shapes.axis(axis1, of.rank());
    int b = Shapes.axis(axis2, of.rank());
    if (a == b) {
      throw new IllegalArgumentException("the two axes of a diagonal must differ, both are " + a);
    }
    long rows = of.shape(a) + Math.min(offset, 0);
    long columns = of.shape(b) - Math.max(offset, 0);
    long count = Math.max(0, Math.min(rows, columns));
    long start = of.offset();
    if (count > 0) {
      start += offset >= 0 ? offset * of.strides(b) : -offset * of.strides(a);
    }
    long stride = of.strides(a) + of.strides(b);
    long[] shape = without(without(of.shape(), Math.max(a, b)), Math.min(a, b));
    long[] strides = without(without(of.strides(), Math.max(a, b)), Math.min(a, b));
    return TrustedLayouts.of(
        with(shape, shape.length, count), with(strides, strides.length, stride), start);
  }

  /**
   * The layout of the same elements in another shape, read and filled in the given order; nothing
   * if no strides give it, so that the elements must be copied. One extent may be -1: it is
   * calculated.
   *
   * @throws IllegalArgumentException if the sizes differ, or the order is {@link Order#K}, which
   *     says nothing of the new axes
   */
  public static Optional<Layout> reshape(Layout of, Order given, long... shape) {
    if (given == Order.K) {
      throw new IllegalArgumentException("order K cannot be used to reshape: use C, F or A");
    }
    Order order = given.of(of.isCContiguous(), of.isFContiguous());
    long[] target = Reshape.resolve(of, shape);
    if (order == Order.C) {
      return Reshape.cOrder(of, target);
    }
    int[] reversed = Shapes.reversedAxes(of.rank());
    return Reshape.cOrder(transpose(of, reversed), Shapes.reversed(target))
        .map(layout -> transpose(layout, Shapes.reversedAxes(target.length)));
  }

  private static long[] without(long[] values, int axis) {
    long[] result = new long[values.length - 1];
    System.arraycopy(values, 0, result, 0, axis);
    System.arraycopy(values, axis + 1, result, axis, result.length - axis);
    return result;
  }

  private static long[] with(long[] values, int axis, long value) {
    long[] result = new long[values.length + 1];
    System.arraycopy(values, 0, result, 0, axis);
    result[axis] = value;
    System.arraycopy(values, axis, result, axis + 1, values.length - axis);
    return result;
  }
}
