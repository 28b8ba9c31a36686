package io.monomorph.kernel;

/**
 * Marks as bytes and back. The JIT vectorises loops over bytes that it does not vectorise over
 * booleans. It moves marks to bytes many at once if both arrays begin at one place, since it does
 * not tell arrays of both types apart.
 */
public final class Marks {
  private Marks() {}

  /** Marks as bytes 0 and 1. */
  public static void toBytes(boolean[] marks, byte[] bytes, int n) {
    for (int k = 0; k < n; k++) {
      bytes[k] = (byte) (marks[k] ? 1 : 0);
    }
  }

  /** The lowest bits as marks; with a flip of 1 the opposite. */
  public static void ofBytes(byte[] bytes, int flip, boolean[] marks, int n) {
    for (int k = 0; k < n; k++) {
      marks[k] = ((bytes[k] ^ flip) & 1) != 0;
    }
  }
}
