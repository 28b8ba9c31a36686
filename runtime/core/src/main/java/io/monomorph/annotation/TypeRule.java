package io.monomorph.annotation;

/**
 * The rule by which a ufunc takes the dtypes of its inputs.
 *
 * @see Ufunc
 */
public enum TypeRule {
  /** The first signature to which all inputs can be cast safely is used. */
  SAFE_CASTS,

  /**
   * As {@link #SAFE_CASTS}, but inputs that are all bool are refused, although they could be cast,
   * as by NumPy's {@code subtract}, {@code negative} and {@code gcd}.
   */
  NOT_ONLY_BOOL,

  /**
   * Every dtype counts as a truth value, whatever the casting is, and reductions are computed in
   * bool, as by NumPy's {@code logical_and}.
   */
  TRUTH,

  /**
   * As {@link #SAFE_CASTS}, and the second and third input are bounds of the first: an integer of
   * Java's that no element of the first can be below or above bounds nothing, even where no loop
   * could take it, as in NumPy's {@code clip}.
   */
  BOUNDS
}
