package io.monomorph;

import io.monomorph.dtype.DType;

/**
 * Makes the JIT compile loops over vectors. Until then each lane is computed by the plain function;
 * only what is compiled calls functions of vectors, which have other last bits, and could have
 * other special cases.
 */
public final class CompiledLoops {
  private static final int ELEMENTS = 1 << 23;

  private CompiledLoops() {}

  /** Calls a ufunc until its loop is compiled, if there is one over vectors. */
  public static void compile(UniversalFunction ufunc, NdBuffer... operands) {
    DType dtype = operands[0].dtype();
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()
        || (dtype != DType.FLOAT32 && dtype != DType.FLOAT64)) {
      return;
    }
    Object[] inputs = operands;
    NdBuffer[] results = ufunc.applyAll(inputs);
    for (long done = 0; done < ELEMENTS; done += operands[0].size()) {
      AnyUfunc.into(ufunc, results, inputs);
    }
  }
}
