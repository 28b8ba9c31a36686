package io.monomorph;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Elements;
import io.monomorph.spi.Operand;
import java.math.BigInteger;

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

  static double getImaginary(NdBuffer of, long... index) {
    long place = of.layout().at(index);
    if (!of.dtype().isComplex()) {
      return 0;
    }
    double[] parts = new double[2];
    cast(of.operand(), place, DType.COMPLEX128, parts);
    return parts[1];
  }

  static Object item(NdBuffer of, long... index) {
    Given.given(index, "index");
    return switch (of.dtype().kind()) {
      case 'b' -> getLong(of, index) != 0;
      case 'f' -> getDouble(of, index);
      case 'c' -> complex(of, index);
      default -> integer(of.dtype(), getLong(of, index));
    };
  }

  private static Complex complex(NdBuffer of, long... index) {
    double[] parts = new double[2];
    cast(of.operand(), of.layout().at(index), DType.COMPLEX128, parts);
    return Complex.of(parts[0], parts[1]);
  }

  private static Number integer(DType dtype, long bits) {
    return dtype != DType.UINT64 ? (Number) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  private static void cast(Operand of, long place, DType as, Object block) {
    Object element = of.dtype().newBlock(1);
    of.load(place, 1, element, 0, 1);
    Casts.run(of.dtype(), element, 0, 1, as, block, 0, 1, 1);
  }
}
