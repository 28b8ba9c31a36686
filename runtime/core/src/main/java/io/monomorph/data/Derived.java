package io.monomorph.data;

import io.monomorph.spi.Operand;

/** An operand that is computed from others when it is read, and so changes with their storage. */
public interface Derived {
  /** Whether reading this reads from the storage of another operand. */
  boolean readsFrom(Operand storage);

  /** Whether what is written to one operand may be read from the other. */
  static boolean share(Operand a, Operand b) {
    return Assignment.sameStorage(a, b);
  }
}
