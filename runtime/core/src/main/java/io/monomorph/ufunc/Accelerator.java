package io.monomorph.ufunc;

/**
 * Exchanges loops of the built-in ufuncs for faster ones with the same results, where this JVM has
 * the means. Found as a service.
 *
 * @see io.monomorph.UniversalFunction
 */
public interface Accelerator {
  /** A signature of a ufunc, with faster loops where there are some. */
  Signature accelerate(LoopTable table, Signature signature);
}
