package io.monomorph;

/**
 * The common ufuncs as methods of buffers, to be chained: {@code a.sub(b).mul(2).sqrt()}. Each
 * gives a new buffer on the heap and is what the ufunc named in {@link Ufuncs} gives: a {@link
 * NdBuffer} is broadcast, a number is weak.
 */
abstract class Elementwise extends Logical {
  /** Only buffers are. */
  Elementwise() {}

  /** The sums ({@link Ufuncs#ADD}). */
  public final NdBuffer add(NdBuffer other) {
    return Ufuncs.ADD.apply(this, other);
  }

  /** The sums ({@link Ufuncs#ADD}). */
  public final NdBuffer add(double other) {
    return Ufuncs.ADD.apply(this, other);
  }

  /** The sums ({@link Ufuncs#ADD}). */
  public final NdBuffer add(long other) {
    return Ufuncs.ADD.apply(this, other);
  }

  /** The differences ({@link Ufuncs#SUBTRACT}). */
  public final NdBuffer sub(NdBuffer other) {
    return Ufuncs.SUBTRACT.apply(this, other);
  }

  /** The differences ({@link Ufuncs#SUBTRACT}). */
  public final NdBuffer sub(double other) {
    return Ufuncs.SUBTRACT.apply(this, other);
  }

  /** The differences ({@link Ufuncs#SUBTRACT}). */
  public final NdBuffer sub(long other) {
    return Ufuncs.SUBTRACT.apply(this, other);
  }

  /** The products ({@link Ufuncs#MULTIPLY}). */
  public final NdBuffer mul(NdBuffer other) {
    return Ufuncs.MULTIPLY.apply(this, other);
  }

  /** The products ({@link Ufuncs#MULTIPLY}). */
  public final NdBuffer mul(double other) {
    return Ufuncs.MULTIPLY.apply(this, other);
  }

  /** The products ({@link Ufuncs#MULTIPLY}). */
  public final NdBuffer mul(long other) {
    return Ufuncs.MULTIPLY.apply(this, other);
  }

  /** The quotients; those of integers are float64 ({@link Ufuncs#DIVIDE}). */
  public final NdBuffer div(NdBuffer other) {
    return Ufuncs.DIVIDE.apply(this, other);
  }

  /** The quotients; those of integers are float64 ({@link Ufuncs#DIVIDE}). */
  public final NdBuffer div(double other) {
    return Ufuncs.DIVIDE.apply(this, other);
  }

  /** The quotients; those of integers are float64 ({@link Ufuncs#DIVIDE}). */
  public final NdBuffer div(long other) {
    return Ufuncs.DIVIDE.apply(this, other);
  }

  /** The quotients, rounded down ({@link Ufuncs#FLOOR_DIVIDE}). */
  public final NdBuffer floorDiv(NdBuffer other) {
    return Ufuncs.FLOOR_DIVIDE.apply(this, other);
  }

  /** The quotients, rounded down ({@link Ufuncs#FLOOR_DIVIDE}). */
  public final NdBuffer floorDiv(double other) {
    return Ufuncs.FLOOR_DIVIDE.apply(this, other);
  }

  /** The quotients, rounded down ({@link Ufuncs#FLOOR_DIVIDE}). */
  public final NdBuffer floorDiv(long other) {
    return Ufuncs.FLOOR_DIVIDE.apply(this, other);
  }

  /** The remainders, with the sign of the divisor ({@link Ufuncs#REMAINDER}). */
  public final NdBuffer mod(NdBuffer other) {
    return Ufuncs.REMAINDER.apply(this, other);
  }

  /** The remainders, with the sign of the divisor ({@link Ufuncs#REMAINDER}). */
  public final NdBuffer mod(double other) {
    return Ufuncs.REMAINDER.apply(this, other);
  }

  /** The remainders, with the sign of the divisor ({@link Ufuncs#REMAINDER}). */
  public final NdBuffer mod(long other) {
    return Ufuncs.REMAINDER.apply(this, other);
  }

  /** The powers ({@link Ufuncs#POWER}). */
  public final NdBuffer pow(NdBuffer other) {
    return Ufuncs.POWER.apply(this, other);
  }

  /** The powers ({@link Ufuncs#POWER}). */
  public final NdBuffer pow(double other) {
    return Ufuncs.POWER.apply(this, other);
  }

  /** The powers ({@link Ufuncs#POWER}). */
  public final NdBuffer pow(long other) {
    return Ufuncs.POWER.apply(this, other);
  }

  /** The lesser ones, or NaN ({@link Ufuncs#MINIMUM}). */
  public final NdBuffer minimum(NdBuffer other) {
    return Ufuncs.MINIMUM.apply(this, other);
  }

  /** The lesser ones, or NaN ({@link Ufuncs#MINIMUM}). */
  public final NdBuffer minimum(double other) {
    return Ufuncs.MINIMUM.apply(this, other);
  }

  /** The lesser ones, or NaN ({@link Ufuncs#MINIMUM}). */
  public final NdBuffer minimum(long other) {
    return Ufuncs.MINIMUM.apply(this, other);
  }

  /** The greater ones, or NaN ({@link Ufuncs#MAXIMUM}). */
  public final NdBuffer maximum(NdBuffer other) {
    return Ufuncs.MAXIMUM.apply(this, other);
  }

  /** The greater ones, or NaN ({@link Ufuncs#MAXIMUM}). */
  public final NdBuffer maximum(double other) {
    return Ufuncs.MAXIMUM.apply(this, other);
  }

  /** The greater ones, or NaN ({@link Ufuncs#MAXIMUM}). */
  public final NdBuffer maximum(long other) {
    return Ufuncs.MAXIMUM.apply(this, other);
  }

  /** The negated elements ({@link Ufuncs#NEGATIVE}). */
  public final NdBuffer neg() {
    return Ufuncs.NEGATIVE.apply(this);
  }

  /** The absolute values; those of complex elements are real ({@link Ufuncs#ABSOLUTE}). */
  public final NdBuffer abs() {
    return Ufuncs.ABSOLUTE.apply(this);
  }

  /** The signs ({@link Ufuncs#SIGN}). */
  public final NdBuffer sign() {
    return Ufuncs.SIGN.apply(this);
  }

  /** The squares ({@link Ufuncs#SQUARE}). */
  public final NdBuffer square() {
    return Ufuncs.SQUARE.apply(this);
  }

  /** The square roots ({@link Ufuncs#SQRT}). */
  public final NdBuffer sqrt() {
    return Ufuncs.SQRT.apply(this);
  }

  /** The powers of e ({@link Ufuncs#EXP}). */
  public final NdBuffer exp() {
    return Ufuncs.EXP.apply(this);
  }

  /** The natural logarithms ({@link Ufuncs#LOG}). */
  public final NdBuffer log() {
    return Ufuncs.LOG.apply(this);
  }

  /** The sines ({@link Ufuncs#SIN}). */
  public final NdBuffer sin() {
    return Ufuncs.SIN.apply(this);
  }

  /** The cosines ({@link Ufuncs#COS}). */
  public final NdBuffer cos() {
    return Ufuncs.COS.apply(this);
  }

  /** The tangents ({@link Ufuncs#TAN}). */
  public final NdBuffer tan() {
    return Ufuncs.TAN.apply(this);
  }

  /** The hyperbolic tangents ({@link Ufuncs#TANH}). */
  public final NdBuffer tanh() {
    return Ufuncs.TANH.apply(this);
  }

  /** The elements rounded down ({@link Ufuncs#FLOOR}). */
  public final NdBuffer floor() {
    return Ufuncs.FLOOR.apply(this);
  }

  /** The elements rounded up ({@link Ufuncs#CEIL}). */
  public final NdBuffer ceil() {
    return Ufuncs.CEIL.apply(this);
  }

  /** The elements rounded to the nearest integer, half to even ({@link Ufuncs#RINT}). */
  public final NdBuffer rint() {
    return Ufuncs.RINT.apply(this);
  }

  /** The elements, but not below and above limits ({@link Ufuncs#CLIP}). */
  public final NdBuffer clip(NdBuffer low, NdBuffer high) {
    return Ufuncs.CLIP.apply(this, low, high);
  }

  /** The elements, but not below and above limits ({@link Ufuncs#CLIP}). */
  public final NdBuffer clip(double low, double high) {
    return Ufuncs.CLIP.apply(this, low, high);
  }

  /**
   * The elements, but not below and above limits ({@link Ufuncs#CLIP}). A limit that no element can
   * be beyond may be out of the range of the dtype.
   */
  public final NdBuffer clip(long low, long high) {
    return Ufuncs.CLIP.apply(this, low, high);
  }
}
