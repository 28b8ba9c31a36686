package io.monomorph.fold;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.execution.LongRows;
import io.monomorph.execution.LoopDriver;
import io.monomorph.execution.StagedOperand;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Writes every intermediate result of a reduction along one axis, as NumPy's {@code
 * ufunc.accumulate}.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class Accumulation {
  /** Elements beside each other from which on whole rows are better than steps along the axis. */
  private static final int WORTH_A_ROW = 16;

  private Accumulation() {}

  /**
   * Accumulates along an axis.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public static Operand accumulate(
      LoopTable table, UfuncOptions options, Operand of, @Nullable Operand out, int axis) {
    if (of.array() == null) {
      return StorageOperation.call(table.name(), () -> scan(table, options, of, out, axis), of);
    }
    return scan(table, options, of, out, axis);
  }

  private static Operand scan(
      LoopTable table, UfuncOptions options, Operand of, @Nullable Operand out, int axis) {
    Signature signature = FoldTypes.find(table, options, of.dtype(), out);
    int along = Shapes.axis(axis, of.layout().rank());
    if (out != null) {
      FoldTypes.checkOut(
          table, options.reducingCasting(), signature.dtype(0), out, of.layout().shape());
    }
    boolean direct = out != null && isDirect(signature.dtype(0), of, out);
    Operand result =
        out != null && direct
            ? out
            : Allocator.heap()
                .allocate(
                    signature.dtype(0),
                    ResultLayouts.elementwise(of.layout().shape(), of.layout()));
    if (result.layout().size() > 0 && !scanAsOneRow(signature, of, result)) {
      run(signature, of, result, along);
    }
    if (out != null && !direct) {
      Assignment.copy(result, out);
    }
    return out == null ? result : out;
  }

  /** Whether results can be written where they are to be at last. */
  private static boolean isDirect(DType dtype, Operand of, Operand out) {
    return out.array() != null && out.dtype() == dtype && !Assignment.hazard(of, out);
  }

  /** The short way for an array along one axis, for which there is nothing to plan. */
  private static boolean scanAsOneRow(Signature signature, Operand of, Operand result) {
    Layout layout = of.layout();
    DType dtype = of.dtype();
    Object array = of.array();
    Object sums = result.array();
    Loop scan = signature.scan();
    if (array == null
        || sums == null
        || scan == null
        || layout.rank() != 1
        || dtype != signature.dtype(0)) {
      return false;
    }
    int at = (int) layout.offset();
    int step = (int) layout.strides(0);
    int to = (int) result.layout().offset();
    int toStep = (int) result.layout().strides(0);
    Casts.run(dtype, array, at, step, dtype, sums, to, 1, 1);
    scan.run(
        new Object[] {array, sums},
        new int[] {at + step, to + toStep},
        new int[] {step, toStep},
        (int) layout.size() - 1);
    return true;
  }

  private static void run(Signature signature, Operand of, Operand result, int axis) {
    long length = of.layout().shape(axis);
    Operand first = part(of, axis, 0, 1);
    Assignment.copy(first, part(result, axis, 0, 1));
    if (length == 1) {
      return;
    }
    if (rowLength(of.layout(), axis) < WORTH_A_ROW) {
      scan(signature, part(of, axis, 1, length - 1), part(result, axis, 1, length - 1), axis);
      return;
    }
    for (long k = 1; k < length; k++) {
      Operand[] operands = {
        part(result, axis, k - 1, 1), part(of, axis, k, 1), part(result, axis, k, 1)
      };
      LoopDriver.run(signature, null, operands, 2);
    }
  }

  /** How many elements beside the axis follow each other more closely than along it. */
  private static long rowLength(Layout layout, int axis) {
    long step = Math.abs(layout.strides(axis));
    long size = 1;
    for (int other = 0; other < layout.rank(); other++) {
      if (other != axis && Math.abs(layout.strides(other)) < step) {
        size *= layout.shape(other);
      }
    }
    return size;
  }

  private static Operand part(Operand of, int axis, long from, long count) {
    return of.withLayout(Views.slice(of.layout(), axis, from, 1, count), of.isReadOnly());
  }

  /** Each line along the axis by itself; its first result is there. */
  private static void scan(Signature signature, Operand of, Operand result, int axis) {
    Loop scan = signature.scan();
    Object array = result.array();
    if (scan == null || array == null) {
      throw new IllegalStateException("nothing to scan with");
    }
    Layout from = of.layout();
    int length = (int) from.shape(axis);
    int step = (int) result.layout().strides(axis);
    StagedOperand elements =
        new StagedOperand(of, signature.dtype(0), from.strides(axis), Math.min(length, 8192));
    Object[] arrays = {elements.array(), array};
    int[] offsets = new int[2];
    int[] strides = {elements.stride(), step};
    int chunk = elements.inPlace() ? length : Math.min(length, 8192);
    Layout lines = Views.at(from, axis, 0);
    Layout ends = Views.at(result.layout(), axis, 0);
    RowPlan plan = RowPlan.inAnyOrder(lines, ends);
    long[] steps = plan.strides();
    plan.forEach(
        (starts, count) -> {
          for (int line = 0; line < count; line++) {
            for (int done = 0; done < length; done += chunk) {
              int n = Math.min(chunk, length - done);
              long at = starts[0] + line * steps[0] + done * from.strides(axis);
              offsets[0] = elements.load(at, n);
              offsets[1] = (int) (starts[1] + line * steps[1]) + done * step;
              LongRows.run(scan, arrays, offsets, strides, n);
            }
          }
        });
  }
}
