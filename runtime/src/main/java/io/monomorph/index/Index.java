package io.monomorph.index;

/**
 * One part of an index expression, as between the brackets of {@code a[1:3, ..., None, -1]} in
 * NumPy.
 */
public sealed interface Index permits Index.At, Slice, Index.Ellipsis, Index.NewAxis {
  /** All axes that no other part speaks of; at most one in an expression. */
  Index ELLIPSIS = new Ellipsis();

  /** A new axis of length 1: NumPy's {@code None}. */
  Index NEW_AXIS = new NewAxis();

  /**
   * One element of an axis, which the result does not have; a negative index counts from the end.
   */
  static Index at(long index) {
    return new At(index);
  }

  /** The whole axis: {@code :}. */
  static Index all() {
    return new Slice(Slice.OMITTED, Slice.OMITTED, 1);
  }

  /** {@code start:}. */
  static Index from(long start) {
    return new Slice(start, Slice.OMITTED, 1);
  }

  /** {@code :stop}. */
  static Index to(long stop) {
    return new Slice(Slice.OMITTED, stop, 1);
  }

  /** {@code start:stop}. */
  static Index range(long start, long stop) {
    return new Slice(start, stop, 1);
  }

  /** {@code start:stop:step}. */
  static Index range(long start, long stop, long step) {
    return new Slice(start, stop, step);
  }

  /** {@code ::step}; with -1 the axis is reversed. */
  static Index every(long step) {
    return new Slice(Slice.OMITTED, Slice.OMITTED, step);
  }

  /** One element of an axis. */
  record At(long index) implements Index {
    @Override
    public String toString() {
      return Long.toString(index);
    }
  }

  /** All axes that no other part speaks of. */
  record Ellipsis() implements Index {
    @Override
    public String toString() {
      return "...";
    }
  }

  /** A new axis of length 1. */
  record NewAxis() implements Index {
    @Override
    public String toString() {
      return "None";
    }
  }
}
