package demo;

import io.monomorph.DeclaredReduction;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import javax.annotation.processing.Generated;

/** The reductions that {@link Last} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class LastReductions {
  /**
   * The last element: a class that is not nested.
   *
   * <p>Loops: {@code int16 -> int16}.
   */
  public static final DeclaredReduction LAST = DeclaredReduction.of(LastReductionLoops.LAST);

  private LastReductions() {}

  /** Applies {@link #LAST} along the axes, or all; the result is a new buffer. */
  public static Int16Buffer last(Object x1, int... axes) {
    return (Int16Buffer) LAST.apply(x1, axes);
  }

  /** Applies {@link #LAST} along the axes, or all, and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B last(Object x1, B out, int... axes) {
    return LAST.into(out, x1, axes);
  }
}
