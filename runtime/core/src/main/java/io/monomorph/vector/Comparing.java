package io.monomorph.vector;

/**
 * A question to two numbers. The answer is a polynomial of the signum s of their difference, which
 * is 2 for no and 3 for yes, once what is behind the point is cut off: c0 + c1 s + c2 s^2.
 */
enum Comparing {
  LESS(2.5f, -0.5f, 0, 0),
  EQUAL(3, 0, -1, 0),
  GREATER(2.5f, 0.5f, 0, 0),
  LESS_EQUAL(3, -0.5f, -0.5f, 0),
  GREATER_EQUAL(3, 0.5f, -0.5f, 0),
  NOT_EQUAL(3, 0, -1, 1);

  final float c0;
  final float c1;
  final float c2;

  /** 1 if the answer is the opposite, which it is for NaN, too. */
  final int flip;

  Comparing(float c0, float c1, float c2, int flip) {
    this.c0 = c0;
    this.c1 = c1;
    this.c2 = c2;
    this.flip = flip;
  }

  /** Whether it is no for infinities of one sign, which have no difference, as it is for NaN. */
  boolean isStrict() {
    return this == LESS || this == GREATER;
  }

  /** The same question to the second number and the first. */
  Comparing turned() {
    return switch (this) {
      case LESS -> GREATER;
      case GREATER -> LESS;
      case LESS_EQUAL -> GREATER_EQUAL;
      case GREATER_EQUAL -> LESS_EQUAL;
      case EQUAL, NOT_EQUAL -> this;
    };
  }
}
