package io.monomorph.fusion;

/**
 * Tells whether a cast of Java to int does what NumPy's does, in a way that the JIT does for
 * several numbers at once. The two differ for NaN and for what no int is: Java gives 0, or the
 * nearest int.
 */
final class Ints {
  private Ints() {}

  /**
   * Negative if a cast went wrong, or gave the least or the greatest int.
   *
   * @param cast what the number is as an int
   */
  static int outside(int cast, double number) {
    return isExtreme(cast) | ((int) (number * 0 + 1) - 1);
  }

  /** The same of a float. */
  static int outside(int cast, float number) {
    return isExtreme(cast) | ((int) (number * 0 + 1) - 1);
  }

  /** Negative for two numbers: of both, and no other, the greatest int is all bits but the sign. */
  private static int isExtreme(int cast) {
    return (cast ^ (cast >> (Integer.SIZE - 1))) + 1;
  }
}
