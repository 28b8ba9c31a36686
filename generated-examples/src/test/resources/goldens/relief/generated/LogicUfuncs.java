package demo;

import io.monomorph.BoolBuffer;
import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief.Logic} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class LogicUfuncs {
  /** Loops: {@code uint16 -> bool}. */
  public static final UniversalFunction IS_EVEN = UniversalFunction.of(LogicLoops.IS_EVEN);

  private LogicUfuncs() {}

  /** Applies {@link #IS_EVEN}; the result is a new buffer. */
  public static BoolBuffer isEven(Object x1) {
    return (BoolBuffer) IS_EVEN.apply(x1);
  }

  /** Applies {@link #IS_EVEN} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B isEven(Object x1, B out) {
    return IS_EVEN.into(out, x1);
  }
}
