package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;

/** A primitive array as an operand, without a backend: scratch space and the ends of copies. */
public record ArrayOperand(DType dtype, Layout layout, Object array, boolean isReadOnly)
    implements Operand {
  /**
   * A new zeroed array, in C order.
   *
   * @throws IllegalArgumentException if the elements are more than one Java array holds
   */
  public static ArrayOperand allocate(DType dtype, long... shape) {
    Layout layout = Layout.of(shape);
    int most = Limits.LONGEST_ARRAY / dtype.slots();
    if (layout.size() > most) {
      throw new IllegalArgumentException(
          "shape %s has %d elements of %s, but one Java array holds at most %d: take a part"
              .formatted(Shapes.str(shape), layout.size(), dtype, most));
    }
    return over(dtype, dtype.newBlock((int) layout.size()), layout);
  }

  /** An existing array of the dtype's block type. */
  public static ArrayOperand over(DType dtype, Object array, Layout layout) {
    return new ArrayOperand(dtype, layout, array, false);
  }

  @Override
  public Object core() {
    return array;
  }

  @Override
  public ArrayOperand withLayout(Layout newLayout, boolean readOnly) {
    return new ArrayOperand(dtype, newLayout, array, readOnly || isReadOnly);
  }
}
