package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Elements;
import io.monomorph.spi.Operand;

/** Single elements of buffers of any dtype. */
final class Items {
  private Items() {}

  static double getDouble(NdBuffer of, long... index) {
    Operand operand = of.operand();
    Object array = operand.array();
    if (array != null) {
      return Elements.toDouble(of.dtype(), array, (int) of.layout().at(index));
    }
    double[] value = new double[1];
    cast(operand, of.layout().at(index), DType.FLOAT64, value);
    return value[0];
  }

  static long getLong(NdBuffer of, long... index) {
    Operand operand = of.operand();
    Object array = operand.array();
    if (array != null) {
      return Elements.toLong(of.dtype(), array, (int) of.layout().at(index));
    }
    long[] value = new long[1];
    cast(operand, of.layout().at(index), DType.INT64, value);
    return value[0];
  }

  private static void cast(Operand of, long place, DType as, Object block) {
    Object element = of.dtype().newBlock(1);
    of.load(place, 1, element, 0, 1);
    Casts.run(of.dtype(), element, 0, 1, as, block, 0, 1, 1);
  }
}
