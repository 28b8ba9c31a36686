package io.monomorph.message;

import java.math.BigInteger;

/** Integers of any size in messages. */
public final class Digits {
  private Digits() {}

  /** The digits, or how many bits they take where nobody would read them. */
  public static String of(BigInteger value) {
    return value.bitLength() <= 256
        ? value.toString()
        : "an integer of " + value.bitLength() + " bits";
  }
}
