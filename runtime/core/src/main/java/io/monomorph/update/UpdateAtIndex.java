package io.monomorph.update;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.execution.LoopDriver;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.index.Index;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.selection.AdvancedIndex;
import io.monomorph.selection.ValuePlaces;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.Overlap;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Applies a ufunc in place to what an index selects, one selected element after the other, so that
 * an element which is selected several times is changed several times: NumPy's {@code ufunc.at}.
 * The loop is that for the dtypes of both inputs, and its results are cast back by any cast.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class UpdateAtIndex {
  private final Signature signature;
  private final Operand of;
  private final AdvancedIndex which;

  /** The second input in the shape of the selection, if the ufunc has two. */
  private final @Nullable ArrayOperand values;

  private UpdateAtIndex(
      Signature signature, Operand of, AdvancedIndex which, @Nullable ArrayOperand values) {
    this.signature = signature;
    this.of = of;
    this.which = which;
    this.values = values;
  }

  /**
   * Changes what is selected.
   *
   * @param second the second input, for ufuncs of two; it is broadcast to the selection
   */
  public static void run(LoopTable table, Operand of, Index[] index, @Nullable Operand second) {
    checkForm(table, second == null ? 1 : 2);
    Object[] inputs = second == null ? new Object[] {of} : new Object[] {of, second};
    Signature signature = table.find(inputs, null, null);
    ElementwiseCall.checkOut(table, Casting.UNSAFE, signature.dtype(inputs.length), of);
    AdvancedIndex which = AdvancedIndex.of(of.layout(), index);
    ArrayOperand values = null;
    if (second != null) {
      ArrayOperand own = Assignment.cast(second, signature.dtype(1));
      values = own.withLayout(Views.broadcastTo(own.layout(), which.shape()), true);
    }
    new UpdateAtIndex(signature, of, which, values).run();
  }

  private static void checkForm(LoopTable table, int given) {
    if (table.outputs() != 1 || table.inputs() > 2) {
      throw new IllegalArgumentException(
          "%s takes %d inputs and gives %d results: only functions of one or two inputs and one"
                  .formatted(table.name(), table.inputs(), table.outputs())
              + " result can be applied at an index");
    }
    if (table.inputs() != given) {
      throw new IllegalArgumentException(
          given == 1
              ? table.name() + " takes two inputs: give the second one before the index"
              : table.name() + " takes one input: give only the index after the buffer");
    }
  }

  private void run() {
    if (of.array() == null) {
      StorageOperation.run("at", this::update, of);
    } else {
      update();
    }
  }

  private void update() {
    if (which.kept().size() == 0) {
      return;
    }
    ValuePlaces places = values == null ? null : new ValuePlaces(values.layout(), which);
    boolean single = which.kept().size() == 1;
    if (single || Overlap.repeats(which.kept())) {
      Element element = new Element(signature, of, values);
      for (int k = 0; k < which.count(); k++) {
        Layout kept = Views.moved(which.kept(), which.offset(k));
        if (single) {
          element.update(kept.offset(), places == null ? 0 : places.nextOffset());
        } else {
          element.updateAll(kept, places == null ? kept : places.next());
        }
      }
      return;
    }
    for (int k = 0; k < which.count(); k++) {
      Operand part = of.withLayout(Views.moved(which.kept(), which.offset(k)), false);
      if (places == null || values == null) {
        LoopDriver.run(signature, null, new Operand[] {part, part}, 1);
      } else {
        Operand value = values.withLayout(places.next(), true);
        LoopDriver.run(signature, null, new Operand[] {part, value, part}, 2);
      }
    }
  }

  /** Updates single elements, in the array or by way of blocks of one element. */
  private static final class Element {
    private final Signature signature;
    private final Operand of;
    private final DType dtype;
    private final @Nullable Object array;
    private final Object own;
    private final DType first;
    private final DType result;
    private final boolean inPlace;
    private final Object[] arrays;
    private final int[] offsets;
    private final int[] strides;

    Element(Signature signature, Operand of, @Nullable ArrayOperand values) {
      int inputs = values == null ? 1 : 2;
      this.signature = signature;
      this.of = of;
      this.dtype = of.dtype();
      this.array = of.array();
      this.first = signature.dtype(0);
      this.result = signature.dtype(inputs);
      this.inPlace = array != null && first == dtype && result == dtype;
      this.own = array == null ? dtype.newBlock(1) : array;
      this.arrays = new Object[inputs + 1];
      this.offsets = new int[inputs + 1];
      this.strides = new int[inputs + 1];
      arrays[0] = inPlace ? own : first.newBlock(1);
      arrays[inputs] = inPlace ? own : result.newBlock(1);
      if (values != null) {
        arrays[1] = values.core();
      }
    }

    /**
     * Updates one element.
     *
     * @param value the place of its second input, if there is one
     */
    void update(long place, long value) {
      int last = arrays.length - 1;
      if (last == 2) {
        offsets[1] = (int) value;
      }
      if (inPlace) {
        offsets[0] = (int) place;
        offsets[last] = (int) place;
        signature.loop().run(arrays, offsets, strides, 1);
        return;
      }
      int at = array == null ? 0 : (int) place;
      if (array == null) {
        of.load(place, 1, own, 0, 1);
      }
      Casts.run(dtype, own, at, 1, first, arrays[0], 0, 1, 1);
      signature.loop().run(arrays, offsets, strides, 1);
      Casts.run(result, arrays[last], 0, 1, dtype, own, at, 1, 1);
      if (array == null) {
        of.store(place, 1, own, 0, 1);
      }
    }

    /** Updates elements of which some are the same, in C order. */
    void updateAll(Layout kept, Layout selected) {
      RowPlan plan = RowPlan.inCOrder(kept, selected);
      long[] steps = plan.strides();
      plan.forEach(
          (starts, length) -> {
            for (int k = 0; k < length; k++) {
              update(starts[0] + k * steps[0], starts[1] + k * steps[1]);
            }
          });
    }
  }
}
