package io.monomorph;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.state.ReductionStates;
import io.monomorph.state.StateReduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reduction that is not finished: the state behind some of the elements. States of other elements
 * are combined with it, wherever they come from, before it is finished:
 *
 * <pre>{@code
 * PartialReduction all = RMS.partial(part1, 0);
 * all.combine(RMS.partial(part2, 0));
 * NdBuffer result = all.finish();
 * }</pre>
 *
 * <p>A partial reduction may be handed from one thread to another, but two threads must not use it
 * at once.
 */
public final class PartialReduction {
  private final ReductionTable table;
  private final ReductionStates states;
  private final Layout layout;

  PartialReduction(ReductionTable table, ReductionStates states, Layout layout) {
    this.table = table;
    this.states = states;
    this.layout = layout;
  }

  static PartialReduction restore(
      ReductionTable table, ReductionSignature signature, NdBuffer counts, List<NdBuffer> state) {
    Object[] like = signature.loop().identity(0);
    if (state.size() != like.length) {
      throw new IllegalArgumentException(
          "the state of "
              + table.name()
              + " is "
              + like.length
              + " buffers, but "
              + state.size()
              + " are given");
    }
    Object[] arrays = new Object[like.length];
    for (int k = 0; k < like.length; k++) {
      arrays[k] = array(table, "state " + k, state.get(k), dtype(like[k]), counts.shape());
    }
    long[] numbers = (long[]) array(table, "counts", counts, DType.INT64, counts.shape());
    return new PartialReduction(
        table, ReductionStates.of(signature, arrays, numbers), Layout.of(counts.shape()));
  }

  private static Object array(
      ReductionTable table, String what, NdBuffer of, DType dtype, long... shape) {
    if (of.dtype() != dtype || !Arrays.equals(of.shape(), shape)) {
      throw new IllegalArgumentException(
          what
              + " of "
              + table.name()
              + " has dtype "
              + dtype
              + " and the shape of counts, "
              + Shapes.str(shape)
              + ", not "
              + of.dtype()
              + " and "
              + Shapes.str(of.shape()));
    }
    return Assignment.snapshot(of.operand()).array();
  }

  private static DType dtype(Object array) {
    return switch (array) {
      case boolean[] b -> DType.BOOL;
      case byte[] b -> DType.INT8;
      case short[] s -> DType.INT16;
      case int[] i -> DType.INT32;
      case long[] l -> DType.INT64;
      case float[] f -> DType.FLOAT32;
      case double[] d -> DType.FLOAT64;
      default -> throw new IllegalStateException("no array of numbers: " + array.getClass());
    };
  }

  /**
   * Adds the elements behind another state, which come after those behind this one.
   *
   * @return this
   * @throws IllegalArgumentException if the other one is of another reduction, dtype or shape
   */
  public PartialReduction combine(PartialReduction other) {
    if (table != other.table || states.signature() != other.states.signature()) {
      throw new IllegalArgumentException(
          "the state of "
              + table
              + states.signature()
              + " cannot be combined with that of "
              + other.table
              + other.states.signature());
    }
    if (!layout.hasShapeOf(other.layout)) {
      throw new IllegalArgumentException(
          "states of "
              + table
              + " have the shapes "
              + Shapes.str(layout.shape())
              + " and "
              + Shapes.str(other.layout.shape())
              + ": to combine them, reduce parts to one shape");
    }
    states.combine(other.states);
    return this;
  }

  /** The results, in a new buffer on the heap; more can be combined afterwards. */
  public NdBuffer finish() {
    return (NdBuffer) StateReduction.finish(states, null, layout.shape());
  }

  /** How many elements are behind each result, in a new buffer. */
  public Int64Buffer counts() {
    return Int64Buffer.wrap(states.counts().clone(), layout.shape());
  }

  /** A new buffer for each field of the state, in the order of the declaration. */
  public List<NdBuffer> state() {
    List<NdBuffer> buffers = new ArrayList<>();
    for (Object array : states.arrays()) {
      DType dtype = dtype(array);
      Operand own = ArrayOperand.over(dtype, array, layout);
      Operand copy = Allocator.heap().allocate(dtype, Order.C, layout.shape());
      Assignment.copy(own, copy);
      buffers.add((NdBuffer) copy);
    }
    return List.copyOf(buffers);
  }

  /** As in {@code partial rms of shape (3,)}. */
  @Override
  public String toString() {
    return "partial " + table.name() + " of shape " + Shapes.str(layout.shape());
  }
}
