package demo;

import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Narrow} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class NarrowUfuncs {
  /**
   * Loops: {@code int8, int8 -> int8; int16, int16 -> int16; uint16, uint16 -> uint16; bool, bool
   * -> bool; float16, float16 -> float16}.
   */
  public static final UniversalFunction LARGER = UniversalFunction.of(NarrowLoops.LARGER);

  /**
   * Loops: {@code uint16, uint16 -> uint16; float16, float16 -> float16; float32, float32 ->
   * float32}.
   */
  public static final UniversalFunction SUM = UniversalFunction.of(NarrowLoops.SUM);

  private NarrowUfuncs() {}

  /** Applies {@link #LARGER}; the result is a new buffer. */
  public static NdBuffer larger(Object x1, Object x2) {
    return LARGER.apply(x1, x2);
  }

  /** Applies {@link #LARGER} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B larger(Object x1, Object x2, B out) {
    return LARGER.into(out, x1, x2);
  }

  /** Applies {@link #SUM}; the result is a new buffer. */
  public static NdBuffer sum(Object x1, Object x2) {
    return SUM.apply(x1, x2);
  }

  /** Applies {@link #SUM} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B sum(Object x1, Object x2, B out) {
    return SUM.into(out, x1, x2);
  }
}
