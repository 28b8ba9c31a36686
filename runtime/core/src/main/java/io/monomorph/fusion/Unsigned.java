package io.monomorph.fusion;

/**
 * The numbers that bytes and shorts have without a sign, of those that they have with one. All are
 * whole numbers that both types hold exactly, and negative ones are told by arithmetic: s (s - 1)
 * of the signum s is 2 of them, and else 0.
 */
public final class Unsigned {
  private static final int BYTES = 1 << Byte.SIZE;
  private static final int SHORTS = 1 << Short.SIZE;

  private Unsigned() {}

  static float ofByte(float signed) {
    float sign = Math.signum(signed);
    return signed + BYTES / 2 * (sign * (sign - 1));
  }

  static double ofByte(double signed) {
    double sign = Math.signum(signed);
    return signed + BYTES / 2 * (sign * (sign - 1));
  }

  static float ofShort(float signed) {
    float sign = Math.signum(signed);
    return signed + SHORTS / 2 * (sign * (sign - 1));
  }

  static double ofShort(double signed) {
    double sign = Math.signum(signed);
    return signed + SHORTS / 2 * (sign * (sign - 1));
  }
}
