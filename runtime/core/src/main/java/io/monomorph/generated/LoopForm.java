package io.monomorph.generated;

/**
 * What a loop does with the method of a ufunc.
 *
 * @see io.monomorph.UniversalFunction
 */
public enum LoopForm {
  /** Computes one element of the outputs from one of each input. */
  ELEMENTS,

  /** Adds elements to one result. */
  FOLD,

  /** Writes each result of adding elements. */
  SCAN
}
