package io.monomorph;

import static io.monomorph.Given.all;
import static io.monomorph.Given.given;

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
 * NumPy's functions that select and place elements by index or by mask, and those that make and
 * translate indices.
 *
 * <p>Results are new buffers on the heap in C order, never views; that of {@code takeAlongAxis}
 * lies in memory as that of {@link NdBuffer#get(Index, Index...)}. A {@link Destination} as the
 * last argument says another place: an existing buffer, or a new one of another backend, order or
 * dtype.
 */
final class IndexFunctions {
  private IndexFunctions() {}

  /**
   * The elements at places of the buffer, counted in C order, in the shape of the indices.
   *
   * @throws IndexOutOfBoundsException if an index is outside the buffer
   * @throws IllegalArgumentException if the indices are not of an integer dtype or bool
   */
  static NdBuffer take(NdBuffer from, NdBuffer indices) {
    return take(from, indices, Bounds.RAISE);
  }

  /** As {@link #take(NdBuffer, NdBuffer)}; indices out of bounds are treated as said. */
  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds) {
    return take(from, indices, bounds, Destination.HEAP);
  }

  /** As {@link #take(NdBuffer, NdBuffer, Bounds)}, to a destination. */
  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds, Destination to) {
    given(from, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    given(to, "to");
    return (NdBuffer) Take.take(from.operand(), indices.operand(), bounds, to.place());
  }

  /**
   * The parts of the buffer at places of an axis, which the axes of the indices replace.
   *
   * @throws IndexOutOfBoundsException if an index is outside the axis
   * @throws IllegalArgumentException if the indices are not of an integer dtype or bool, or there
   *     is no such axis
   */
  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis) {
    return take(from, indices, axis, Bounds.RAISE);
  }

  /** As {@link #take(NdBuffer, NdBuffer, int)}; indices out of bounds are treated as said. */
  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis, Bounds bounds) {
    return take(from, indices, axis, bounds, Destination.HEAP);
  }

  /** As {@link #take(NdBuffer, NdBuffer, int, Bounds)}, to a destination. */
  static NdBuffer take(
      NdBuffer from, NdBuffer indices, int axis, Bounds bounds, Destination to) {
    given(from, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    given(to, "to");
    return (NdBuffer) Take.take(from.operand(), indices.operand(), axis, bounds, to.place());
  }

  /**
   * Writes values to places of the buffer, counted in C order; too few values are repeated, and of
   * several for one place the last counts.
   *
   * @throws IndexOutOfBoundsException if an index is outside the buffer; nothing is written then
   * @throws IllegalArgumentException if the indices are of uint64, or of no dtype of integers or
   *     bool
   */
  static void put(NdBuffer to, NdBuffer indices, NdBuffer values) {
    put(to, indices, values, Bounds.RAISE);
  }

  /** As {@link #put(NdBuffer, NdBuffer, NdBuffer)}; indices out of bounds are treated as said. */
  static void put(NdBuffer to, NdBuffer indices, NdBuffer values, Bounds bounds) {
    given(to, "to");
    given(indices, "indices");
    given(values, "values");
    given(bounds, "bounds");
    to.writable();
    Put.put(to.operand(), indices.operand(), values.operand(), bounds);
  }

  /**
   * The elements, counted in C order, for which a condition with one axis holds; it may be shorter
   * than the buffer has elements.
   */
  static NdBuffer compress(NdBuffer condition, NdBuffer from) {
    return compress(condition, from, Destination.HEAP);
  }

  /** The parts at the places of an axis for which a condition with one axis holds. */
  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis) {
    return compress(condition, from, axis, Destination.HEAP);
  }

  /** As {@link #compress(NdBuffer, NdBuffer)}, to a destination. */
  static NdBuffer compress(NdBuffer condition, NdBuffer from, Destination to) {
    given(condition, "condition");
    given(from, "from");
    given(to, "to");
    return (NdBuffer) Take.compress(condition.operand(), from.operand(), to.place());
  }

  /** As {@link #compress(NdBuffer, NdBuffer, int)}, to a destination. */
  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis, Destination to) {
    given(condition, "condition");
    given(from, "from");
    given(to, "to");
    return (NdBuffer) Take.compress(condition.operand(), from.operand(), axis, to.place());
  }

  /**
   * For each element of {@code selector}, the element at its place of the choice that it names; all
   * are broadcast together, and the choices cast to their common dtype.
   *
   * @throws IndexOutOfBoundsException if the selector names no choice
   * @throws IllegalArgumentException if the selector is of uint64, or of no dtype of integers or
   *     bool
   */
  static NdBuffer choose(NdBuffer selector, NdBuffer... choices) {
    return choose(selector, Bounds.RAISE, choices);
  }

  /** As {@link #choose(NdBuffer, NdBuffer...)}; wrong selectors are treated as said. */
  static NdBuffer choose(NdBuffer selector, Bounds bounds, NdBuffer... choices) {
    return choose(selector, choices, bounds, Destination.HEAP);
  }

  /** As {@link #choose(NdBuffer, Bounds, NdBuffer...)}, to a destination. */
  static NdBuffer choose(
      NdBuffer selector, NdBuffer[] choices, Bounds bounds, Destination to) {
    given(selector, "selector");
    given(bounds, "bounds");
    given(to, "to");
    return (NdBuffer)
        Choose.choose(selector.operand(), operands(choices, "choices"), bounds, to.place());
  }

  /**
   * Writes values to the places that a mask of the same size marks; each place takes the value at
   * the same place, and too few values are repeated.
   *
   * @throws IllegalArgumentException if the sizes differ, or values of their dtype are not cast to
   *     that of the buffer safely
   */
  static void putmask(NdBuffer to, NdBuffer mask, NdBuffer values) {
    given(to, "to");
    given(mask, "mask");
    given(values, "values");
    to.writable();
    Put.putmask(to.operand(), mask.operand(), values.operand());
  }

  /**
   * For each place of {@code indices} the element whose place on the axis the index tells, the
   * other axes being the same: what {@code argsort} gives puts its elements in order.
   *
   * @throws IllegalArgumentException if the ranks differ or the shapes do not fit
   */
  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get();
  }

  /** As {@link #takeAlongAxis(NdBuffer, NdBuffer, int)}, to a destination. */
  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis, Destination to) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get(to);
  }

  /**
   * The counterpart of {@link #takeAlongAxis(NdBuffer, NdBuffer, int)}: writes values, which are
   * broadcast.
   */
  static void putAlongAxis(NdBuffer to, NdBuffer indices, Object values, int axis) {
    given(to, "to");
    to.at(alongAxis(to, indices, axis)).set(values);
  }

  private static Index[] alongAxis(NdBuffer buffer, NdBuffer indices, int axis) {
    return MeshIndices.alongAxis(buffer.operand(), given(indices, "indices").operand(), axis);
  }

  /**
   * The indices of the elements that are not zero, in C order: for each axis a buffer.
   *
   * @throws IllegalArgumentException if the buffer has no axes
   */
  static Int64Buffer[] nonzero(NdBuffer of) {
    given(of, "of");
    if (of.rank() == 0) {
      throw new IllegalArgumentException(
          "a buffer without axes has no indices: use flatnonzero or argwhere");
    }
    return unravelIndex(flatnonzero(of), of.shape());
  }

  /**
   * The indices of the elements that are not zero, in C order: for each element a row. As in NumPy
   * the rows lie in F order.
   */
  static Int64Buffer argwhere(NdBuffer of) {
    given(of, "of");
    return (Int64Buffer) MeshIndices.argwhere(of.operand());
  }

  /** The places, counted in C order, of the elements that are not zero. */
  static Int64Buffer flatnonzero(NdBuffer of) {
    given(of, "of");
    return (Int64Buffer) FlatIndices.nonzero(of.operand());
  }

  /**
   * Parts of an index that select every combination of what they name, one buffer with one axis for
   * each axis; of bool buffers the places that are true.
   */
  static Index[] ix(NdBuffer... indices) {
    return MeshIndices.ix(operands(indices, "indices"));
  }

  /** Places counted in C order as indices of a shape: for each axis a buffer. */
  static Int64Buffer[] unravelIndex(NdBuffer places, long... shape) {
    return unravelIndex(places, Order.C, shape);
  }

  /**
   * Places counted in an order as indices of a shape: for each axis a buffer.
   *
   * @throws IndexOutOfBoundsException if a place is negative or outside the shape
   */
  static Int64Buffer[] unravelIndex(NdBuffer places, Order order, long... shape) {
    given(places, "places");
    given(order, "order");
    Operand[] indices = FlatIndices.unravel(places.operand(), order, shape);
    return Arrays.copyOf(indices, indices.length, Int64Buffer[].class);
  }

  /** Indices of a shape, a buffer for each axis, as places counted in C order. */
  static Int64Buffer ravelMultiIndex(NdBuffer[] indices, long... shape) {
    return ravelMultiIndex(indices, Bounds.RAISE, Order.C, shape);
  }

  /**
   * Indices of a shape, a buffer for each axis, broadcast together, as places counted in an order.
   * Negative indices are out of bounds here.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis and is to be refused
   */
  static Int64Buffer ravelMultiIndex(
      NdBuffer[] indices, Bounds bounds, Order order, long... shape) {
    given(bounds, "bounds");
    given(order, "order");
    return (Int64Buffer) FlatIndices.ravel(operands(indices, "indices"), bounds, order, shape);
  }

  /** The indices of all elements of a shape: along the first axis, one part for each axis. */
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
