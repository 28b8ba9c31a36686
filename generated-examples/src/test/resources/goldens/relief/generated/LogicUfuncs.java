package demo;

import io.monomorph.BoolBuffer;
import io.monomorph.Destination;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryUfunc;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief.Logic} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class LogicUfuncs {
  /** Loops: {@code uint16 -> bool}. */
  public static final UnaryUfunc IS_EVEN = UnaryUfunc.of(LogicLoops.IS_EVEN);

  private LogicUfuncs() {}

  /** Applies {@link #IS_EVEN}; the result is a new buffer. */
  public static BoolBuffer isEven(Object x1) {
    return (BoolBuffer) IS_EVEN.apply(x1);
  }

  /** Applies {@link #IS_EVEN}; the result goes to a destination. */
  public static NdBuffer isEven(Object x1, Destination to) {
    return IS_EVEN.apply(x1, to);
  }
}
