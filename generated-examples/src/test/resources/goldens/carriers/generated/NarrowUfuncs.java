package demo;

import io.monomorph.BinaryUfunc;
import io.monomorph.Destination;
import io.monomorph.NdBuffer;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Narrow} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class NarrowUfuncs {
  /**
   * Loops: {@code int8, int8 -> int8; int16, int16 -> int16; uint16, uint16 -> uint16; bool, bool
   * -> bool; float16, float16 -> float16}.
   */
  public static final BinaryUfunc LARGER = BinaryUfunc.of(NarrowLoops.LARGER);

  /**
   * Loops: {@code uint16, uint16 -> uint16; float16, float16 -> float16; float32, float32 ->
   * float32}.
   */
  public static final BinaryUfunc SUM = BinaryUfunc.of(NarrowLoops.SUM);

  private NarrowUfuncs() {}

  /** Applies {@link #LARGER}; the result is a new buffer. */
  public static NdBuffer larger(Object x1, Object x2) {
    return LARGER.apply(x1, x2);
  }

  /** Applies {@link #LARGER}; the result goes to a destination. */
  public static NdBuffer larger(Object x1, Object x2, Destination to) {
    return LARGER.apply(x1, x2, to);
  }

  /** Applies {@link #SUM}; the result is a new buffer. */
  public static NdBuffer sum(Object x1, Object x2) {
    return SUM.apply(x1, x2);
  }

  /** Applies {@link #SUM}; the result goes to a destination. */
  public static NdBuffer sum(Object x1, Object x2, Destination to) {
    return SUM.apply(x1, x2, to);
  }
}
