package io.monomorph.data;

import io.monomorph.index.Index;
import io.monomorph.kernel.Takes;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Objects;

/**
 * The elements that an array of indices names along the only axis: in one pass, without offsets.
 */
public final class Taken {
  private Taken() {}

  /** Whether the methods here can be used. */
  public static boolean applies(Operand of, Index... index) {
    if (index.length != 1 || !(index[0] instanceof Index.Positions positions)) {
      return false;
    }
    Operand indices = positions.indices();
    return of.layout().rank() == 1
        && of.array() != null
        && of.layout().shape(0) <= Integer.MAX_VALUE
        && indices.array() != null
        && Takes.applies(indices.dtype())
        && indices.layout().rank() > 0
        && indices.layout().isCContiguous();
  }

  /**
   * Reads the elements.
   *
   * @param out a new array in C order with the shape of the indices
   * @return false if an index is outside the axis, so that {@code out} is not filled
   */
  public static boolean get(Operand of, Operand indices, Operand out) {
    Layout layout = of.layout();
    int count = (int) indices.layout().size();
    int stride = layout.shape(0) > 1 ? (int) layout.strides(0) : 0;
    Takes.Axis axis = new Takes.Axis((int) layout.offset(), stride, (int) layout.shape(0));
    int done =
        Takes.run(
            of.dtype(),
            Objects.requireNonNull(of.array()),
            axis,
            Objects.requireNonNull(indices.array()),
            (int) indices.layout().offset(),
            count,
            Objects.requireNonNull(out.array()),
            (int) out.layout().offset());
    return done == count;
  }
}
