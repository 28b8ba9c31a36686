package demo;

import io.monomorph.BinaryUfunc;
import io.monomorph.Destination;
import io.monomorph.Float16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.UnaryUfunc;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class ReliefUfuncs {
  /** Loops: {@code float32, float32 -> uint8}. */
  public static final BinaryUfunc SLOPE = BinaryUfunc.of(ReliefLoops.SLOPE);

  /**
   * Loops: {@code int32, int32 -> int32; uint32, uint32 -> uint32; float64, float64 -> float64}.
   */
  public static final BinaryUfunc FLOOR_DIVIDE = BinaryUfunc.of(ReliefLoops.FLOOR_DIVIDE);

  /** Loops: {@code float16 -> float16}. */
  public static final UnaryUfunc HALVE = UnaryUfunc.of(ReliefLoops.HALVE);

  private ReliefUfuncs() {}

  /** Applies {@link #SLOPE}; the result is a new buffer. */
  public static UInt8Buffer slope(Object x1, Object x2) {
    return (UInt8Buffer) SLOPE.apply(x1, x2);
  }

  /** Applies {@link #SLOPE}; the result goes to a destination. */
  public static NdBuffer slope(Object x1, Object x2, Destination to) {
    return SLOPE.apply(x1, x2, to);
  }

  /** Applies {@link #FLOOR_DIVIDE}; the result is a new buffer. */
  public static NdBuffer floorDivide(Object x1, Object x2) {
    return FLOOR_DIVIDE.apply(x1, x2);
  }

  /** Applies {@link #FLOOR_DIVIDE}; the result goes to a destination. */
  public static NdBuffer floorDivide(Object x1, Object x2, Destination to) {
    return FLOOR_DIVIDE.apply(x1, x2, to);
  }

  /** Applies {@link #HALVE}; the result is a new buffer. */
  public static Float16Buffer halve(Object x1) {
    return (Float16Buffer) HALVE.apply(x1);
  }

  /** Applies {@link #HALVE}; the result goes to a destination. */
  public static NdBuffer halve(Object x1, Destination to) {
    return HALVE.apply(x1, to);
  }
}
