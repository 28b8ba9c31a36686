package io.monomorph.function;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Sines, cosines and angles of twofold numbers, with a relative error of about 2^-100. */
final class TwofoldTrigonometry {
  private static final Twofold HALF_PI = new Twofold(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);
  private static final double HALF_PI_REST = -0x1.f1976b7ed8fbcp-110;
  private static final int STEPS = 16;

  /** The places of the constants after the binary point: enough for the greatest double. */
  private static final int PLACES = 1300;

  private static final BigInteger TWO_OVER_PI =
      new BigInteger(
          "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea0"
              + "9d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf"
              + "9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f"
              + "17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361da9e39",
          16);

  private static final BigInteger TWO_LN2_OVER_PI =
      new BigInteger(
          "70f7263dfa5a6eecb608582e55fef3dd8e13becd1d495c361d72013aea9f8fca76e866fc9b48be4815f5cb6fd"
              + "8bee2110394db3020d6eb5230ffa9ae90cbc73551358ced67c0db3c490d15bdd91a29f5682402af5e8"
              + "f9c23bff15cbc71f05fedfe0bb0622a8c8f677309c45a7502282aead0c2435c5527bb759f345e2d062"
              + "8e8b1a563a253e62918ea5ffdabeac0d479cfedb1b6fc78b439a333a25fdc77be315916a",
          16);

  private static final Twofold[] SINES = new Twofold[STEPS];
  private static final Twofold[] COSINES = new Twofold[STEPS];

  static {
    Twofold step = Twofold.of(1.0 / STEPS);
    Twofold sin = step.times(alternating(step, 1, 19));
    Twofold cos = alternating(step, 0, 18);
    SINES[0] = Twofold.ZERO;
    COSINES[0] = Twofold.ONE;
    for (int i = 1; i < STEPS; i++) {
      SINES[i] = SINES[i - 1].times(cos).plus(COSINES[i - 1].times(sin));
      COSINES[i] = COSINES[i - 1].times(cos).minus(SINES[i - 1].times(sin));
    }
  }

  private TwofoldTrigonometry() {}

  /** An angle between -pi/4 and pi/4, and how many quarters of a turn were taken from it, mod 4. */
  record Angle(Twofold rest, int quarters) {
    Twofold sin() {
      return quarter(quarters);
    }

    Twofold cos() {
      return quarter(quarters + 1);
    }

    private Twofold quarter(int turned) {
      boolean sine = (turned & 1) == 0;
      double sign = rest.hi() < 0 ? -1 : 1;
      Twofold size = rest.scaled(sign);
      int step = (int) Math.rint(size.hi() * STEPS);
      Twofold small = size.plus(-(double) step / STEPS);
      Twofold sin = small.times(alternating(small, 1, 15));
      Twofold cos = alternating(small, 0, 16);
      Twofold value =
          sine
              ? SINES[step].times(cos).plus(COSINES[step].times(sin)).scaled(sign)
              : COSINES[step].times(cos).minus(SINES[step].times(sin));
      return (turned & 2) == 0 ? value : value.negated();
    }
  }

  /** Of radians. */
  static Angle angle(Twofold x) {
    Angle most = reduced(x.hi(), Twofold.ONE, TWO_OVER_PI);
    if (Math.abs(x.lo()) < 0.1) {
      // May leave a little more than pi/4, which the series allow for.
      return new Angle(most.rest.plus(x.lo()), most.quarters);
    }
    Angle less = reduced(x.lo(), Twofold.ONE, TWO_OVER_PI);
    Angle both = reduced(most.rest.plus(less.rest));
    return new Angle(both.rest, both.quarters + most.quarters + less.quarters);
  }

  /** Of a number times pi. */
  static Angle halfTurns(double x) {
    double turns = x % 2;
    double quarters = Math.rint(2 * turns);
    return new Angle(HALF_PI.times(2 * turns - quarters), (int) quarters);
  }

  /** Of a number times ln 2. */
  static Angle timesLn2(double x) {
    return reduced(x, TwofoldExp.LN2, TWO_LN2_OVER_PI);
  }

  private static Angle reduced(double x, Twofold factor, BigInteger factorOverHalfPi) {
    if (Math.abs(x) < (factor.hi() == 1 ? 1e5 : 256)) {
      // The third part of the factor is only felt in angles too large for this way.
      return reduced(factor.times(x));
    }
    int exponent = Math.getExponent(x) - 52;
    long mantissa = (Double.doubleToRawLongBits(x) & 0xF_FFFF_FFFF_FFFFL) | 0x10_0000_0000_0000L;
    BigInteger turns = factorOverHalfPi.multiply(BigInteger.valueOf(mantissa));
    int places = PLACES - exponent;
    BigInteger quarters = turns.shiftRight(places - 1).add(BigInteger.ONE).shiftRight(1);
    BigInteger rest = turns.subtract(quarters.shiftLeft(places));
    // 200 places, as two doubles.
    rest = rest.shiftRight(places - 200);
    double hi = rest.doubleValue();
    double lo = rest.subtract(new BigDecimal(hi).toBigInteger()).doubleValue();
    Twofold angle = new Twofold(hi * 0x1p-200, lo * 0x1p-200).times(HALF_PI);
    int count = quarters.intValue();
    return x < 0 ? new Angle(angle.negated(), -count) : new Angle(angle, count);
  }

  private static Angle reduced(Twofold x) {
    int quarters = (int) Math.rint(x.hi() / HALF_PI.hi());
    if (quarters == 0) {
      return new Angle(x, 0);
    }
    Twofold most = Twofold.product(-quarters, HALF_PI.hi());
    Twofold less = Twofold.product(-quarters, HALF_PI.lo()).plus(-quarters * HALF_PI_REST);
    return new Angle(Twofold.of(x.hi()).plus(most).plus(less.plus(x.lo())), quarters);
  }

  /** The series of the cosine (from 0), or of the sine divided by x (from 1). */
  private static Twofold alternating(Twofold x, int first, int last) {
    Twofold square = x.times(x).negated();
    double tail = 0;
    int n = last;
    for (; n > first + 8; n -= 2) {
      tail = Math.fma(tail, square.hi(), TwofoldExp.inverseFactorial(n).hi());
    }
    Twofold sum = Twofold.of(tail);
    for (; n >= first; n -= 2) {
      sum = sum.times(square).plus(TwofoldExp.inverseFactorial(n));
    }
    return sum;
  }

  /** The angle of the point (x, y), neither very large nor very small, not both zero. */
  static Twofold atan2(Twofold y, Twofold x) {
    double near = Math.atan2(y.hi(), x.hi());
    Angle angle = angle(Twofold.of(near));
    Twofold sin = angle.sin();
    Twofold cos = angle.cos();
    // Turned back by what is near, only a little angle remains: its tangent is as good.
    Twofold across = y.times(cos).minus(x.times(sin));
    Twofold along = x.times(cos).plus(y.times(sin));
    return across.over(along).plus(near);
  }
}
