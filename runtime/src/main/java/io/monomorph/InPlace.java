package io.monomorph;

/**
 * The common ufuncs in place, to be chained as well: {@code a.subInPlace(b).mulInPlace(2)}. Each
 * writes its results over the elements of the buffer, cast to its dtype if that is of their kind,
 * and gives the buffer itself. What is given is broadcast to its shape, and may share elements with
 * it.
 */
abstract class InPlace extends Elementwise {
  /** Only buffers are. */
  InPlace() {}

  /**
   * {@link #add(NdBuffer)} in place.
   *
   * @return this buffer
   * @throws IllegalArgumentException if the result has not this shape, or cannot be cast to this
   *     dtype within its kind
   * @throws UnsupportedOperationException if this buffer is read-only
   */
  public final NdBuffer addInPlace(NdBuffer other) {
    return Ufuncs.ADD.into(self(), this, other);
  }

  /** {@link #add(NdBuffer)} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer addInPlace(double other) {
    return Ufuncs.ADD.into(self(), this, other);
  }

  /** {@link #add(NdBuffer)} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer addInPlace(long other) {
    return Ufuncs.ADD.into(self(), this, other);
  }

  /** {@link #sub} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer subInPlace(NdBuffer other) {
    return Ufuncs.SUBTRACT.into(self(), this, other);
  }

  /** {@link #sub} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer subInPlace(double other) {
    return Ufuncs.SUBTRACT.into(self(), this, other);
  }

  /** {@link #sub} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer subInPlace(long other) {
    return Ufuncs.SUBTRACT.into(self(), this, other);
  }

  /** {@link #mul} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer mulInPlace(NdBuffer other) {
    return Ufuncs.MULTIPLY.into(self(), this, other);
  }

  /** {@link #mul} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer mulInPlace(double other) {
    return Ufuncs.MULTIPLY.into(self(), this, other);
  }

  /** {@link #mul} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer mulInPlace(long other) {
    return Ufuncs.MULTIPLY.into(self(), this, other);
  }

  /** {@link #div} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer divInPlace(NdBuffer other) {
    return Ufuncs.DIVIDE.into(self(), this, other);
  }

  /** {@link #div} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer divInPlace(double other) {
    return Ufuncs.DIVIDE.into(self(), this, other);
  }

  /** {@link #div} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer divInPlace(long other) {
    return Ufuncs.DIVIDE.into(self(), this, other);
  }

  /** {@link #floorDiv} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer floorDivInPlace(NdBuffer other) {
    return Ufuncs.FLOOR_DIVIDE.into(self(), this, other);
  }

  /** {@link #floorDiv} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer floorDivInPlace(double other) {
    return Ufuncs.FLOOR_DIVIDE.into(self(), this, other);
  }

  /** {@link #floorDiv} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer floorDivInPlace(long other) {
    return Ufuncs.FLOOR_DIVIDE.into(self(), this, other);
  }

  /** {@link #mod} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer modInPlace(NdBuffer other) {
    return Ufuncs.REMAINDER.into(self(), this, other);
  }

  /** {@link #mod} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer modInPlace(double other) {
    return Ufuncs.REMAINDER.into(self(), this, other);
  }

  /** {@link #mod} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer modInPlace(long other) {
    return Ufuncs.REMAINDER.into(self(), this, other);
  }

  /** {@link #pow} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer powInPlace(NdBuffer other) {
    return Ufuncs.POWER.into(self(), this, other);
  }

  /** {@link #pow} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer powInPlace(double other) {
    return Ufuncs.POWER.into(self(), this, other);
  }

  /** {@link #pow} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer powInPlace(long other) {
    return Ufuncs.POWER.into(self(), this, other);
  }

  /** {@link #minimum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer minimumInPlace(NdBuffer other) {
    return Ufuncs.MINIMUM.into(self(), this, other);
  }

  /** {@link #minimum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer minimumInPlace(double other) {
    return Ufuncs.MINIMUM.into(self(), this, other);
  }

  /** {@link #minimum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer minimumInPlace(long other) {
    return Ufuncs.MINIMUM.into(self(), this, other);
  }

  /** {@link #maximum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer maximumInPlace(NdBuffer other) {
    return Ufuncs.MAXIMUM.into(self(), this, other);
  }

  /** {@link #maximum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer maximumInPlace(double other) {
    return Ufuncs.MAXIMUM.into(self(), this, other);
  }

  /** {@link #maximum} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer maximumInPlace(long other) {
    return Ufuncs.MAXIMUM.into(self(), this, other);
  }

  /** {@link #and} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer andInPlace(NdBuffer other) {
    return Ufuncs.BITWISE_AND.into(self(), this, other);
  }

  /** {@link #and} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer andInPlace(long other) {
    return Ufuncs.BITWISE_AND.into(self(), this, other);
  }

  /** {@link #and} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer andInPlace(boolean other) {
    return Ufuncs.BITWISE_AND.into(self(), this, other);
  }

  /** {@link #or} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer orInPlace(NdBuffer other) {
    return Ufuncs.BITWISE_OR.into(self(), this, other);
  }

  /** {@link #or} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer orInPlace(long other) {
    return Ufuncs.BITWISE_OR.into(self(), this, other);
  }

  /** {@link #or} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer orInPlace(boolean other) {
    return Ufuncs.BITWISE_OR.into(self(), this, other);
  }

  /** {@link #xor} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer xorInPlace(NdBuffer other) {
    return Ufuncs.BITWISE_XOR.into(self(), this, other);
  }

  /** {@link #xor} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer xorInPlace(long other) {
    return Ufuncs.BITWISE_XOR.into(self(), this, other);
  }

  /** {@link #xor} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer xorInPlace(boolean other) {
    return Ufuncs.BITWISE_XOR.into(self(), this, other);
  }

  /** {@link #neg} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer negInPlace() {
    return Ufuncs.NEGATIVE.into(self(), this);
  }

  /** {@link #abs} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer absInPlace() {
    return Ufuncs.ABSOLUTE.into(self(), this);
  }

  /** {@link #sign} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer signInPlace() {
    return Ufuncs.SIGN.into(self(), this);
  }

  /** {@link #not} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer notInPlace() {
    return Ufuncs.INVERT.into(self(), this);
  }

  /** {@link #square} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer squareInPlace() {
    return Ufuncs.SQUARE.into(self(), this);
  }

  /** {@link #sqrt} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer sqrtInPlace() {
    return Ufuncs.SQRT.into(self(), this);
  }

  /** {@link #exp} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer expInPlace() {
    return Ufuncs.EXP.into(self(), this);
  }

  /** {@link #log} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer logInPlace() {
    return Ufuncs.LOG.into(self(), this);
  }

  /** {@link #sin} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer sinInPlace() {
    return Ufuncs.SIN.into(self(), this);
  }

  /** {@link #cos} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer cosInPlace() {
    return Ufuncs.COS.into(self(), this);
  }

  /** {@link #tan} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer tanInPlace() {
    return Ufuncs.TAN.into(self(), this);
  }

  /** {@link #tanh} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer tanhInPlace() {
    return Ufuncs.TANH.into(self(), this);
  }

  /** {@link #floor} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer floorInPlace() {
    return Ufuncs.FLOOR.into(self(), this);
  }

  /** {@link #ceil} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer ceilInPlace() {
    return Ufuncs.CEIL.into(self(), this);
  }

  /** {@link #rint} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer rintInPlace() {
    return Ufuncs.RINT.into(self(), this);
  }

  /** {@link #clip} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer clipInPlace(NdBuffer low, NdBuffer high) {
    return Ufuncs.CLIP.into(self(), this, low, high);
  }

  /** {@link #clip} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer clipInPlace(double low, double high) {
    return Ufuncs.CLIP.into(self(), this, low, high);
  }

  /** {@link #clip} in place, as {@link #addInPlace(NdBuffer)}. */
  public final NdBuffer clipInPlace(long low, long high) {
    return Ufuncs.CLIP.into(self(), this, low, high);
  }

  private NdBuffer self() {
    return (NdBuffer) this;
  }
}
