package io.monomorph;

import java.util.Arrays;

/** Calls ufuncs of which only the table says how many inputs and outputs they have. */
public final class AnyUfunc {
  private AnyUfunc() {}

  /** The first result. */
  public static NdBuffer apply(UniversalFunction ufunc, Object... inputs) {
    return ufunc.applyAll(inputs)[0];
  }

  /** The result in an existing buffer. */
  public static NdBuffer into(UniversalFunction ufunc, NdBuffer out, Object... inputs) {
    return ufunc.applyAll(inputs, Destination.into(out))[0];
  }

  /** The results in existing buffers. */
  public static NdBuffer[] into(UniversalFunction ufunc, NdBuffer[] outs, Object... inputs) {
    return ufunc.applyAll(
        inputs, Arrays.stream(outs).map(Destination::into).toArray(Destination[]::new));
  }

  /**
   * A ufunc of two inputs under its class, with the methods that only such ones have. With others
   * they do not compile, which is the refusal that tests against NumPy's errors look for.
   */
  public static BinaryUfunc binary(UniversalFunction ufunc) {
    if (ufunc instanceof BinaryUfunc binary) {
      return binary;
    }
    throw new IllegalArgumentException(ufunc + " has no such method");
  }

  /** The same for one input. */
  static UnaryUfunc unary(UniversalFunction ufunc) {
    if (ufunc instanceof UnaryUfunc unary) {
      return unary;
    }
    throw new IllegalArgumentException(ufunc + " has no such method");
  }
}
