package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Objects;

/** Views of the parts of new complex buffers, which fill their array. */
public final class ComplexPartViews {
  private ComplexPartViews() {}

  /** All parts along one axis. */
  public static Operand all(Operand of) {
    Object array = Objects.requireNonNull(of.array());
    DType part = of.dtype() == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    return ArrayOperand.over(part, array, Layout.of(2 * of.layout().size()));
  }

  static Operand real(Operand of) {
    return every(of, 0);
  }

  static Operand imaginary(Operand of) {
    return every(of, 1);
  }

  private static Operand every(Operand of, int first) {
    Layout layout = of.layout();
    long[] strides = layout.strides();
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] *= 2;
    }
    long offset = 2 * layout.offset() + first;
    return all(of).withLayout(Layout.of(layout.shape(), strides, offset), false);
  }
}
