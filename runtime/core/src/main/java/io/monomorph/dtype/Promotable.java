package io.monomorph.dtype;

import org.jspecify.annotations.Nullable;

/**
 * What takes part in a promotion: a dtype, or a number, which has none.
 *
 * @see Promotion
 */
public sealed interface Promotable permits DType, Weak {
  /** Whether an object is a number or boolean, which needs no buffer to be an operand. */
  static boolean isScalar(@Nullable Object object) {
    return object instanceof Number || object instanceof Boolean || object instanceof Complex;
  }

  /**
   * How a scalar takes part: integers of any size are {@link Weak#INTEGER}, {@code Float}, {@code
   * Double} and {@code BigDecimal} are {@link Weak#FLOATING}, a {@link Complex} is {@link
   * Weak#COMPLEX}, and a {@code Boolean} is {@link DType#BOOL}, as in NumPy, whose bool is a dtype
   * of the lowest kind.
   *
   * @throws IllegalArgumentException if the object is no number and no boolean
   */
  static Promotable ofScalar(Object scalar) {
    if (scalar instanceof Integer || scalar instanceof Long) {
      return Weak.INTEGER;
    }
    if (scalar instanceof Double || scalar instanceof Float) {
      return Weak.FLOATING;
    }
    if (scalar instanceof Complex) {
      return Weak.COMPLEX;
    }
    return switch (scalar.getClass().getName()) {
      case "java.lang.Boolean" -> DType.BOOL;
      case "java.lang.Byte", "java.lang.Short", "java.math.BigInteger" -> Weak.INTEGER;
      case "java.math.BigDecimal" -> Weak.FLOATING;
      default ->
          throw new IllegalArgumentException(
              scalar.getClass().getTypeName()
                  + " is no element: expected a Boolean, a Complex, or a number of java.lang or"
                  + " java.math");
    };
  }
}
