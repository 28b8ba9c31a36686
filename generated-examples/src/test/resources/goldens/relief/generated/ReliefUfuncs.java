package demo;

import io.monomorph.Float16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class ReliefUfuncs {
  /** Loops: {@code float32, float32 -> uint8}. */
  public static final UniversalFunction SLOPE = UniversalFunction.of(ReliefLoops.SLOPE);

  /**
   * Loops: {@code int32, int32 -> int32; uint32, uint32 -> uint32; float64, float64 -> float64}.
   */
  public static final UniversalFunction FLOOR_DIVIDE =
      UniversalFunction.of(ReliefLoops.FLOOR_DIVIDE);

  /** Loops: {@code float16 -> float16}. */
  public static final UniversalFunction HALVE = UniversalFunction.of(ReliefLoops.HALVE);

  private ReliefUfuncs() {}

  /** Applies {@link #SLOPE}; the result is a new buffer. */
  public static UInt8Buffer slope(Object x1, Object x2) {
    return (UInt8Buffer) SLOPE.apply(x1, x2);
  }

  /** Applies {@link #SLOPE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B slope(Object x1, Object x2, B out) {
    return SLOPE.into(out, x1, x2);
  }

  /** Applies {@link #FLOOR_DIVIDE}; the result is a new buffer. */
  public static NdBuffer floorDivide(Object x1, Object x2) {
    return FLOOR_DIVIDE.apply(x1, x2);
  }

  /** Applies {@link #FLOOR_DIVIDE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B floorDivide(Object x1, Object x2, B out) {
    return FLOOR_DIVIDE.into(out, x1, x2);
  }

  /** Applies {@link #HALVE}; the result is a new buffer. */
  public static Float16Buffer halve(Object x1) {
    return (Float16Buffer) HALVE.apply(x1);
  }

  /** Applies {@link #HALVE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B halve(Object x1, B out) {
    return HALVE.into(out, x1);
  }
}
