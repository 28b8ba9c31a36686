package io.monomorph.data;

import io.monomorph.kernel.BlockEquality;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/** Equality and hashes by content. */
public final class Comparison {
  private static final int BLOCK = Limits.BLOCK;

  private Comparison() {}

  /** Whether dtype, shape and elements are the same; all NaN are one value. */
  public static boolean equal(Operand a, Operand b) {
    if (a.dtype() != b.dtype() || !Arrays.equals(a.layout().shape(), b.layout().shape())) {
      return false;
    }
    ElementReader readA = new ElementReader(a, BLOCK);
    ElementReader readB = new ElementReader(b, BLOCK);
    for (int n = readA.next(); n > 0; n = readA.next()) {
      readB.next();
      if (!BlockEquality.equal(a.dtype(), readA.block(), readB.block(), n)) {
        return false;
      }
    }
    return true;
  }

  /** A hash that agrees with {@link #equal}. */
  public static int hash(Operand of) {
    int hash = 31 * of.dtype().numpyName().hashCode() + Arrays.hashCode(of.layout().shape());
    ElementReader reader = new ElementReader(of, BLOCK);
    for (int n = reader.next(); n > 0; n = reader.next()) {
      hash = 31 * hash + BlockEquality.hash(of.dtype(), reader.block(), n);
    }
    return hash;
  }
}
