package io.monomorph.generated;

import java.lang.invoke.MethodHandle;

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

  /**
   * The method that was declared for a signature, which takes an element of each input and returns
   * one; {@link DeclaredMethods#NONE} if it does not return its result. Not null, because generated
   * code, which cannot name anybody's annotation for that, passes it on.
   */
  default MethodHandle method(int number) {
    return DeclaredMethods.NONE;
  }
}
