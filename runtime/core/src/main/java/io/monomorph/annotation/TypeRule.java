package io.monomorph.annotation;

/**
 * By which rule a ufunc takes the dtypes of its inputs.
 *
 * @see Ufunc
 */
public enum TypeRule {
  /** The first signature to which all inputs can be cast safely is used. */
  SAFE_CASTS,

  /**
   * As {@link #SAFE_CASTS}, but inputs that are all bool are refused, although they could be cast:
   * so NumPy's {@code subtract}, {@code negative} and {@code gcd} do.
   */
  NOT_ONLY_BOOL,

  /**
   * Every dtype counts as a truth value, whatever the casting is, and reductions are computed in
   * bool: so NumPy's {@code logical_and}.
   */
  TRUTH,

  /**
   * As {@link #SAFE_CASTS}, and the second and third input are bounds of the first: an integer of
   * Java's that no element of the first can be below or above bounds nothing, even where no loop
   * could take it: so NumPy's {@code clip} does.
   */
  BOUNDS
}
