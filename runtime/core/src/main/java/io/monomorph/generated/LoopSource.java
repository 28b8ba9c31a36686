package io.monomorph.generated;

/**
 * The loops of a class of ufuncs; generated code implements it. It gives them one by one, because
 * each has a class of its own: what a program never uses is never loaded.
 *
 * @see io.monomorph.UniversalFunction
 */
public interface LoopSource {
  /** The dtypes for which a ufunc has loops, the preferred ones first. */
  Signature[] signatures();

  /** The loop of a signature that came from here. */
  Loop loop(int number, LoopForm form);
}
