package io.monomorph.text;

import io.monomorph.spi.Operand;

/** Placeholder until the printing lands. */
public final class ArrayText {
  private ArrayText() {}

  public static String str(Operand array) {
    return array.dtype() + " " + array.layout();
  }

  public static String repr(Operand array) {
    return str(array);
  }
}
