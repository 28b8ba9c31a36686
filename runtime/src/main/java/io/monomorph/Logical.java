package io.monomorph;

/**
 * Comparisons and what combines truth values, as methods of buffers. Each gives a new buffer on the
 * heap and is what the ufunc named in {@link Ufuncs} gives: a {@link NdBuffer} is broadcast, a
 * number is weak.
 */
abstract class Logical extends Reducible {
  /** Only buffers are. */
  Logical() {}

  /** Where elements are less than others ({@link Ufuncs#LESS}). */
  public final BoolBuffer lt(NdBuffer other) {
    return (BoolBuffer) Ufuncs.LESS.apply(this, other);
  }

  /** Where elements are less than others ({@link Ufuncs#LESS}). */
  public final BoolBuffer lt(double other) {
    return (BoolBuffer) Ufuncs.LESS.apply(this, other);
  }

  /** Where elements are less than others ({@link Ufuncs#LESS}). */
  public final BoolBuffer lt(long other) {
    return (BoolBuffer) Ufuncs.LESS.apply(this, other);
  }

  /** Where elements are less than or equal to others ({@link Ufuncs#LESS_EQUAL}). */
  public final BoolBuffer le(NdBuffer other) {
    return (BoolBuffer) Ufuncs.LESS_EQUAL.apply(this, other);
  }

  /** Where elements are less than or equal to others ({@link Ufuncs#LESS_EQUAL}). */
  public final BoolBuffer le(double other) {
    return (BoolBuffer) Ufuncs.LESS_EQUAL.apply(this, other);
  }

  /** Where elements are less than or equal to others ({@link Ufuncs#LESS_EQUAL}). */
  public final BoolBuffer le(long other) {
    return (BoolBuffer) Ufuncs.LESS_EQUAL.apply(this, other);
  }

  /** Where elements are greater than others ({@link Ufuncs#GREATER}). */
  public final BoolBuffer gt(NdBuffer other) {
    return (BoolBuffer) Ufuncs.GREATER.apply(this, other);
  }

  /** Where elements are greater than others ({@link Ufuncs#GREATER}). */
  public final BoolBuffer gt(double other) {
    return (BoolBuffer) Ufuncs.GREATER.apply(this, other);
  }

  /** Where elements are greater than others ({@link Ufuncs#GREATER}). */
  public final BoolBuffer gt(long other) {
    return (BoolBuffer) Ufuncs.GREATER.apply(this, other);
  }

  /** Where elements are greater than or equal to others ({@link Ufuncs#GREATER_EQUAL}). */
  public final BoolBuffer ge(NdBuffer other) {
    return (BoolBuffer) Ufuncs.GREATER_EQUAL.apply(this, other);
  }

  /** Where elements are greater than or equal to others ({@link Ufuncs#GREATER_EQUAL}). */
  public final BoolBuffer ge(double other) {
    return (BoolBuffer) Ufuncs.GREATER_EQUAL.apply(this, other);
  }

  /** Where elements are greater than or equal to others ({@link Ufuncs#GREATER_EQUAL}). */
  public final BoolBuffer ge(long other) {
    return (BoolBuffer) Ufuncs.GREATER_EQUAL.apply(this, other);
  }

  /** Where elements are equal to others ({@link Ufuncs#EQUAL}). */
  public final BoolBuffer eq(NdBuffer other) {
    return (BoolBuffer) Ufuncs.EQUAL.apply(this, other);
  }

  /** Where elements are equal to others ({@link Ufuncs#EQUAL}). */
  public final BoolBuffer eq(double other) {
    return (BoolBuffer) Ufuncs.EQUAL.apply(this, other);
  }

  /** Where elements are equal to others ({@link Ufuncs#EQUAL}). */
  public final BoolBuffer eq(long other) {
    return (BoolBuffer) Ufuncs.EQUAL.apply(this, other);
  }

  /** Where elements are not equal to others ({@link Ufuncs#NOT_EQUAL}). */
  public final BoolBuffer ne(NdBuffer other) {
    return (BoolBuffer) Ufuncs.NOT_EQUAL.apply(this, other);
  }

  /** Where elements are not equal to others ({@link Ufuncs#NOT_EQUAL}). */
  public final BoolBuffer ne(double other) {
    return (BoolBuffer) Ufuncs.NOT_EQUAL.apply(this, other);
  }

  /** Where elements are not equal to others ({@link Ufuncs#NOT_EQUAL}). */
  public final BoolBuffer ne(long other) {
    return (BoolBuffer) Ufuncs.NOT_EQUAL.apply(this, other);
  }

  /** The integers or truths of the bits of both ({@link Ufuncs#BITWISE_AND}). */
  public final NdBuffer and(NdBuffer other) {
    return Ufuncs.BITWISE_AND.apply(this, other);
  }

  /** The integers or truths of the bits of both ({@link Ufuncs#BITWISE_AND}). */
  public final NdBuffer and(long other) {
    return Ufuncs.BITWISE_AND.apply(this, other);
  }

  /** The integers or truths of the bits of both ({@link Ufuncs#BITWISE_AND}). */
  public final NdBuffer and(boolean other) {
    return Ufuncs.BITWISE_AND.apply(this, other);
  }

  /** The integers or truths of the bits of either ({@link Ufuncs#BITWISE_OR}). */
  public final NdBuffer or(NdBuffer other) {
    return Ufuncs.BITWISE_OR.apply(this, other);
  }

  /** The integers or truths of the bits of either ({@link Ufuncs#BITWISE_OR}). */
  public final NdBuffer or(long other) {
    return Ufuncs.BITWISE_OR.apply(this, other);
  }

  /** The integers or truths of the bits of either ({@link Ufuncs#BITWISE_OR}). */
  public final NdBuffer or(boolean other) {
    return Ufuncs.BITWISE_OR.apply(this, other);
  }

  /** The integers or truths of the bits of one only ({@link Ufuncs#BITWISE_XOR}). */
  public final NdBuffer xor(NdBuffer other) {
    return Ufuncs.BITWISE_XOR.apply(this, other);
  }

  /** The integers or truths of the bits of one only ({@link Ufuncs#BITWISE_XOR}). */
  public final NdBuffer xor(long other) {
    return Ufuncs.BITWISE_XOR.apply(this, other);
  }

  /** The integers or truths of the bits of one only ({@link Ufuncs#BITWISE_XOR}). */
  public final NdBuffer xor(boolean other) {
    return Ufuncs.BITWISE_XOR.apply(this, other);
  }

  /** The elements with all bits inverted; of bool, the opposite ({@link Ufuncs#INVERT}). */
  public final NdBuffer not() {
    return Ufuncs.INVERT.apply(this);
  }
}
