package io.monomorph.update;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.index.Index;
import io.monomorph.selection.AdvancedIndex;
import io.monomorph.selection.AdvancedWrite;
import io.monomorph.spi.Operand;

/** Adds values to what an index selects, once for each time that an element is selected. */
public final class AddAtIndex {
  private AddAtIndex() {}

  /** As {@link UpdateAtIndex#run} does with the ufunc {@code add}, and faster where it can be. */
  public static void run(Operand to, Operand values, Index... index) {
    if (addsInDtype(to.dtype(), values.dtype())) {
      AdvancedWrite.add(to, AdvancedIndex.of(to.layout(), index), values);
    } else {
      UpdateAtIndex.run(ArithmeticLoops.ADD, to, index, values);
    }
  }

  /** Whether sums come out the same if values are cast before: integers wrap around either way. */
  private static boolean addsInDtype(DType dtype, DType values) {
    DType sum = Promotion.promote(dtype, values);
    return sum == dtype || (dtype.isInteger() && sum.isInteger());
  }
}
