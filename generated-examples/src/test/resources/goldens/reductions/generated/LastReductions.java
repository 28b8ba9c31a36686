package demo;

import io.monomorph.Destination;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryReduction;
import javax.annotation.processing.Generated;

/** The reductions that {@link Last} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class LastReductions {
  /**
   * The last element: a class that is not nested.
   *
   * <p>Loops: {@code int16 -> int16}.
   */
  public static final UnaryReduction LAST = UnaryReduction.of(LastReductionLoops.LAST);

  private LastReductions() {}

  /** Applies {@link #LAST} along the axes, or all; the result is a new buffer. */
  public static Int16Buffer last(Object x1, int... axes) {
    return (Int16Buffer) LAST.apply(x1, axes);
  }

  /** Applies {@link #LAST} along all axes; the result goes to a destination. */
  public static NdBuffer last(Object x1, Destination to) {
    return LAST.apply(x1, to);
  }

  /** Applies {@link #LAST} along an axis; the result goes to a destination. */
  public static NdBuffer last(Object x1, int axis, Destination to) {
    return LAST.apply(x1, axis, to);
  }

  /** Applies {@link #LAST} along the axes; the result goes to a destination. */
  public static NdBuffer last(Object x1, int[] axes, Destination to) {
    return LAST.apply(x1, axes, to);
  }
}
