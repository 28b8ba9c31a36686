package goldens.overloads;

import io.monomorph.Float64Buffer;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Sums} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SumsUfuncs {
  /** Loops: {@code int8, int8 -> int8}. */
  public static final UniversalFunction ADD = UniversalFunction.of(SumsLoops.ADD);

  /** Loops: {@code float64, float64 -> float64}. */
  public static final UniversalFunction PLUS = UniversalFunction.of(SumsLoops.PLUS);

  private SumsUfuncs() {}

  /** Applies {@link #ADD}; the result is a new buffer. */
  public static Int8Buffer add(Object x1, Object x2) {
    return (Int8Buffer) ADD.apply(x1, x2);
  }

  /** Applies {@link #ADD} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B add(Object x1, Object x2, B out) {
    return ADD.into(out, x1, x2);
  }

  /** Applies {@link #PLUS}; the result is a new buffer. */
  public static Float64Buffer plus(Object x1, Object x2) {
    return (Float64Buffer) PLUS.apply(x1, x2);
  }

  /** Applies {@link #PLUS} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B plus(Object x1, Object x2, B out) {
    return PLUS.into(out, x1, x2);
  }
}
