package goldens.overloads;

import io.monomorph.BinaryUfunc;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Sums} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SumsUfuncs {
  /** Loops: {@code int8, int8 -> int8}. */
  public static final BinaryUfunc ADD = BinaryUfunc.of(SumsLoops.ADD);

  /** Loops: {@code float64, float64 -> float64}. */
  public static final BinaryUfunc PLUS = BinaryUfunc.of(SumsLoops.PLUS);

  private SumsUfuncs() {}

  /** Applies {@link #ADD}; the result is a new buffer. */
  public static Int8Buffer add(Object x1, Object x2) {
    return (Int8Buffer) ADD.apply(x1, x2);
  }

  /** Applies {@link #ADD}; the result goes to a destination. */
  public static NdBuffer add(Object x1, Object x2, Destination to) {
    return ADD.apply(x1, x2, to);
  }

  /** Applies {@link #PLUS}; the result is a new buffer. */
  public static Float64Buffer plus(Object x1, Object x2) {
    return (Float64Buffer) PLUS.apply(x1, x2);
  }

  /** Applies {@link #PLUS}; the result goes to a destination. */
  public static NdBuffer plus(Object x1, Object x2, Destination to) {
    return PLUS.apply(x1, x2, to);
  }
}
