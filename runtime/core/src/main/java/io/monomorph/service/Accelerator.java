package io.monomorph.service;

/**
 * Exchanges loops of the built-in ufuncs for faster ones with the same results, where this JVM has
 * the means. Found as a service.
 *
 * @param <T> the class of tables of loops
 * @param <S> the class of signatures
 */
public interface Accelerator<T, S> {
  /** A signature of a ufunc, with faster loops where there are some. */
  S accelerate(T table, S signature);
}
