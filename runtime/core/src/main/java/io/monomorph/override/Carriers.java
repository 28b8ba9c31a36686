package io.monomorph.override;

import io.monomorph.data.SingleElements;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;

/** Numbers beside buffers, as the methods of backends take them. */
public final class Carriers {
  private Carriers() {}

  /**
   * The only element of an operand in the carrier of its dtype; a complex one, which has two parts,
   * as the complex number.
   */
  public static Object of(Operand number) {
    DType dtype = number.dtype();
    return switch (dtype) {
      case INT8, UINT8, INT16, UINT16, INT32 -> (int) SingleElements.getLong(number);
      case UINT32, INT64, UINT64 -> SingleElements.getLong(number);
      case FLOAT16, FLOAT32 -> (float) SingleElements.getDouble(number);
      case FLOAT64 -> SingleElements.getDouble(number);
      case BOOL, COMPLEX64, COMPLEX128 -> SingleElements.item(number);
    };
  }
}
