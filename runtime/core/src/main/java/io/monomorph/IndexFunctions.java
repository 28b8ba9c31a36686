package io.monomorph;

import static io.monomorph.Given.all;
import static io.monomorph.Given.given;

import io.monomorph.composite.OverriddenFunctions;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.selection.Choose;
import io.monomorph.selection.FlatIndices;
import io.monomorph.selection.MeshIndices;
import io.monomorph.selection.Put;
import io.monomorph.selection.Take;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/**
 * What selects and places elements by index or by mask, and what makes and translates indices: the
 * methods of {@link Functions} that do so, which document them, delegate here.
 */
final class IndexFunctions {
  private IndexFunctions() {}

  static NdBuffer take(NdBuffer from, NdBuffer indices) {
    return take(from, indices, Bounds.RAISE);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds) {
    return take(from, indices, bounds, Destination.HEAP);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds, Destination to) {
    given(from, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    Given.destination(to);
    return (NdBuffer) Take.take(from.operand(), indices.operand(), bounds, to.place());
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis) {
    return take(from, indices, axis, Bounds.RAISE);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis, Bounds bounds) {
    return take(from, indices, axis, bounds, Destination.HEAP);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis, Bounds bounds, Destination to) {
    given(from, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    Given.destination(to);
    return (NdBuffer) Take.take(from.operand(), indices.operand(), axis, bounds, to.place());
  }

  static void put(NdBuffer to, NdBuffer indices, NdBuffer values) {
    put(to, indices, values, Bounds.RAISE);
  }

  static void put(NdBuffer to, NdBuffer indices, NdBuffer values, Bounds bounds) {
    given(to, "to");
    given(indices, "indices");
    given(values, "values");
    given(bounds, "bounds");
    to.writable();
    Put.put(to.operand(), indices.operand(), values.operand(), bounds);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from) {
    return compress(condition, from, Destination.HEAP);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis) {
    return compress(condition, from, axis, Destination.HEAP);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, Destination to) {
    given(condition, "condition");
    given(from, "from");
    Given.destination(to);
    return (NdBuffer) Take.compress(condition.operand(), from.operand(), to.place());
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis, Destination to) {
    given(condition, "condition");
    given(from, "from");
    Given.destination(to);
    return (NdBuffer) Take.compress(condition.operand(), from.operand(), axis, to.place());
  }

  static NdBuffer choose(NdBuffer selector, NdBuffer... choices) {
    return choose(selector, Bounds.RAISE, choices);
  }

  static NdBuffer choose(NdBuffer selector, Bounds bounds, NdBuffer... choices) {
    return choose(selector, choices, bounds, Destination.HEAP);
  }

  static NdBuffer choose(NdBuffer selector, NdBuffer[] choices, Bounds bounds, Destination to) {
    given(selector, "selector");
    given(bounds, "bounds");
    Given.destination(to);
    return (NdBuffer)
        Choose.choose(selector.operand(), operands(choices, "choices"), bounds, to.place());
  }

  static void putmask(NdBuffer to, NdBuffer mask, NdBuffer values) {
    given(to, "to");
    given(mask, "mask");
    given(values, "values");
    to.writable();
    Put.putmask(to.operand(), mask.operand(), values.operand());
  }

  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get();
  }

  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis, Destination to) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get(to);
  }

  static void putAlongAxis(NdBuffer to, NdBuffer indices, Object values, int axis) {
    given(to, "to");
    to.at(alongAxis(to, indices, axis)).set(values);
  }

  private static Index[] alongAxis(NdBuffer buffer, NdBuffer indices, int axis) {
    return MeshIndices.alongAxis(buffer.operand(), given(indices, "indices").operand(), axis);
  }

  static Int64Buffer[] nonzero(NdBuffer of) {
    given(of, "of");
    if (of.rank() == 0) {
      throw new IllegalArgumentException(
          "a buffer without axes has no indices: use flatnonzero or argwhere");
    }
    return unravelIndex(flatnonzero(of), of.shape());
  }

  static Int64Buffer argwhere(NdBuffer of) {
    given(of, "of");
    Operand own = OverriddenFunctions.argwhere(of.operand());
    return (Int64Buffer) (own == null ? MeshIndices.argwhere(of.operand()) : own);
  }

  static Int64Buffer flatnonzero(NdBuffer of) {
    given(of, "of");
    Operand own = OverriddenFunctions.flatnonzero(of.operand());
    return (Int64Buffer) (own == null ? FlatIndices.nonzero(of.operand()) : own);
  }

  static Index[] ix(NdBuffer... indices) {
    return MeshIndices.ix(operands(indices, "indices"));
  }

  static Int64Buffer[] unravelIndex(NdBuffer places, long... shape) {
    return unravelIndex(places, Order.C, shape);
  }

  static Int64Buffer[] unravelIndex(NdBuffer places, Order order, long... shape) {
    given(places, "places");
    given(order, "order");
    Operand[] indices = FlatIndices.unravel(places.operand(), order, shape);
    return Arrays.copyOf(indices, indices.length, Int64Buffer[].class);
  }

  static Int64Buffer ravelMultiIndex(NdBuffer[] indices, long... shape) {
    return ravelMultiIndex(indices, Bounds.RAISE, Order.C, shape);
  }

  static Int64Buffer ravelMultiIndex(
      NdBuffer[] indices, Bounds bounds, Order order, long... shape) {
    given(bounds, "bounds");
    given(order, "order");
    return (Int64Buffer) FlatIndices.ravel(operands(indices, "indices"), bounds, order, shape);
  }

  static Int64Buffer indices(long... shape) {
    return (Int64Buffer) indices(DType.INT64, shape);
  }

  /**
   * {@link #indices(long...)} in another dtype, in which larger indices wrap around.
   *
   * @throws IllegalArgumentException if an axis of more than two elements has indices of bool
   */
  static NdBuffer indices(DType dtype, long... shape) {
    given(dtype, "dtype");
    return (NdBuffer) MeshIndices.indices(dtype, given(shape, "shape"));
  }

  private static Operand[] operands(NdBuffer[] buffers, String name) {
    Operand[] operands = new Operand[all(buffers, name).length];
    Arrays.setAll(operands, k -> buffers[k].operand());
    return operands;
  }
}
