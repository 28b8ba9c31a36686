package io.monomorph.ufunc;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.index.Gathering;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Views;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Applies a ufunc in place to what an index selects, one selected element after the other, so that
 * an element which is selected several times is changed several times: NumPy's {@code ufunc.at}.
 */
public final class UpdateAt {
  private final Signature signature;
  private final Operand of;
  private final Gathering which;

  /** The second input in the shape of the selection, if the ufunc has two. */
  private final @Nullable ArrayOperand values;

  private UpdateAt(
      Signature signature, Operand of, Gathering which, @Nullable ArrayOperand values) {
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
  public static void run(
      LoopTable table, Options options, Operand of, Index[] index, @Nullable Object second) {
    int given = second == null ? 1 : 2;
    if (table.outputs() != 1 || table.inputs() != given) {
      throw new IllegalArgumentException(
          "%s takes %d inputs and gives %d results, but is applied at an index to %d"
              .formatted(table.name(), table.inputs(), table.outputs(), given));
    }
    Object[] inputs = second == null ? new Object[] {of} : new Object[] {of, second};
    Signature signature = table.resolutions().find(inputs, options);
    DType result = signature.dtype(given);
    Elementwise.checkOut(table, options.casting(), result, of);
    Gathering which = Gathering.of(of.layout(), index);
    ArrayOperand values = null;
    if (second != null) {
      DType dtype = signature.dtype(1);
      ArrayOperand own =
          second instanceof Operand operand
              ? Assignment.cast(operand, dtype)
              : Scalars.of(dtype, second);
      values = own.withLayout(Views.broadcastTo(own.layout(), which.shape()), true);
    }
    new UpdateAt(signature, of, which, values).run();
  }

  private void run() {
    if (which.kept().size() == 0) {
      return;
    }
    Layout selected = values == null ? null : values.layout();
    Object array = of.array();
    boolean direct = which.kept().size() == 1 && array != null;
    for (int k = 0; k < signature.size(); k++) {
      direct &= (values != null && k == 1) || signature.dtype(k) == of.dtype();
    }
    PickedPlaces places = selected == null ? null : new PickedPlaces(selected, which);
    if (direct && array != null) {
      one(array, places);
      return;
    }
    for (int k = 0; k < which.count(); k++) {
      Layout kept = which.kept();
      Operand part =
          of.withLayout(
              Layout.of(kept.shape(), kept.strides(), kept.offset() + which.offset(k)), false);
      if (places == null || values == null) {
        Driver.run(signature, null, new Operand[] {part, part}, 1);
      } else {
        Operand value = values.withLayout(places.next(), true);
        Driver.run(signature, null, new Operand[] {part, value, part}, 2);
      }
    }
  }

  /** Single elements of an array. */
  private void one(Object array, @Nullable PickedPlaces places) {
    int base = (int) which.kept().offset();
    Loop loop = signature.loop();
    if (places == null || values == null) {
      Object[] arrays = {array, array};
      int[] offsets = new int[2];
      int[] strides = new int[2];
      for (int k = 0; k < which.count(); k++) {
        offsets[0] = base + (int) which.offset(k);
        offsets[1] = offsets[0];
        loop.run(arrays, offsets, strides, 1);
      }
      return;
    }
    Object[] arrays = {array, values.core(), array};
    int[] offsets = new int[3];
    int[] strides = new int[3];
    for (int k = 0; k < which.count(); k++) {
      offsets[0] = base + (int) which.offset(k);
      offsets[1] = (int) places.nextOffset();
      offsets[2] = offsets[0];
      loop.run(arrays, offsets, strides, 1);
    }
  }
}
