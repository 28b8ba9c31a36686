package io.monomorph.view;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of reshaping that finds strides.
 *
 * @see Layout
 */
public final class Reshape {
  private Reshape() {}

  /**
   * The wanted shape with its one extent of -1, if any, replaced by what the size leaves for it.
   *
   * @throws IllegalArgumentException if the sizes differ or there are several -1
   */
  public static long[] resolve(Layout of, long... shape) {
    long[] target = Objects.requireNonNull(shape, "shape is null").clone();
    int open = -1;
    for (int axis = 0; axis < target.length; axis++) {
      if (target[axis] == -1) {
        if (open >= 0) {
          throw new IllegalArgumentException(
              "only one extent can be -1 in shape " + Shapes.str(shape));
        }
        open = axis;
        target[axis] = 1;
      }
    }
    Shapes.check(target);
    long size = Shapes.size(target);
    if (open >= 0 && size > 0 && of.size() % size == 0) {
      target[open] = of.size() / size;
      size = of.size();
    }
    if (size != of.size() || (open >= 0 && size == 0 && Shapes.size(without(target, open)) == 0)) {
      throw new IllegalArgumentException(
          "cannot reshape a buffer of shape "
              + Shapes.str(of.shape())
              + " ("
              + of.size()
              + " elements) into shape "
              + Shapes.str(shape));
    }
    return target;
  }

  private static long[] without(long[] shape, int axis) {
    long[] rest = shape.clone();
    rest[axis] = 1;
    return rest;
  }

  /**
   * Strides for a new shape in C order. Both shapes are cut into groups of axes with equal
   * products; the old axes of a group must follow each other without gaps.
   */
  static Optional<Layout> cOrder(Layout of, long[] target) {
    if (of.size() == 0) {
      return Optional.of(TrustedLayouts.of(target, Shapes.cStrides(target), of.offset()));
    }
    Layout old = Views.squeeze(of);
    long[] strides = new long[target.length];
    int to = 0;
    int from = 0;
    while (to < target.length && from < old.rank()) {
      int toEnd = to + 1;
      int fromEnd = from + 1;
      long newProduct = target[to];
      long oldProduct = old.shape(from);
      while (newProduct != oldProduct) {
        if (newProduct < oldProduct) {
          newProduct *= target[toEnd++];
        } else {
          oldProduct *= old.shape(fromEnd++);
        }
      }
      for (int axis = from; axis < fromEnd - 1; axis++) {
        if (old.strides(axis) != old.strides(axis + 1) * old.shape(axis + 1)) {
          return Optional.empty();
        }
      }
      long stride = old.strides(fromEnd - 1);
      for (int axis = toEnd - 1; axis >= to; axis--) {
        strides[axis] = stride;
        stride *= target[axis];
      }
      to = toEnd;
      from = fromEnd;
    }
    // What is left has length 1: any stride will do.
    Arrays.fill(strides, to, strides.length, 1);
    return Optional.of(TrustedLayouts.of(target, strides, of.offset()));
  }
}
