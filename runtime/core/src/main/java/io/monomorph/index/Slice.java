package io.monomorph.index;

/**
 * Every {@code step}-th element of an axis from {@code start} to before {@code stop}, as Python's
 * slices: negative bounds count from the end, and bounds outside the axis are moved to its ends.
 * Whether a bound is given is a component of its own, because every {@code long} is a valid bound.
 *
 * @param start the first bound, 0 if it is not given
 * @param hasStart whether it is given
 * @param stop the second bound, 0 if it is not given
 * @param hasStop whether it is given
 * @param step the distance between elements, negative to go backwards
 * @see Index
 */
public record Slice(long start, boolean hasStart, long stop, boolean hasStop, long step)
    implements Index {
  /**
   * Checks the step.
   *
   * @throws IllegalArgumentException if it is zero
   */
  public Slice {
    if (step == 0) {
      throw new IllegalArgumentException("slice step cannot be zero");
    }
  }

  @Override
  public int axes() {
    return 1;
  }

  /** As in Python. */
  @Override
  public String toString() {
    return (hasStart ? start : "") + ":" + (hasStop ? stop : "") + (step == 1 ? "" : ":" + step);
  }
}
