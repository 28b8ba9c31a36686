package io.monomorph.annotation;

/** By which rule a ufunc takes the dtypes of its inputs. */
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
  TRUTH
}
