package io.monomorph;

import io.monomorph.data.ScalarOperands;
import io.monomorph.data.Scalars;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.ArrayLike;
import io.monomorph.spi.Operand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions are given as operands: buffers, numbers, and what can be made a buffer of. */
final class Operands {
  private Operands() {}

  /** Whether it needs no conversion. */
  static boolean isPlain(@Nullable Object given) {
    return given instanceof Operand || isNumber(given);
  }

  /** Whether it is a number or boolean, which is weak beside buffers. */
  static boolean isNumber(@Nullable Object given) {
    return ScalarKind.isScalar(given);
  }

  /** A number or boolean in the dtype that it takes beside operands. */
  static Operand weak(Object number, List<Object> others) {
    if (others.isEmpty()) {
      return ScalarOperands.operand(number);
    }
    List<Object> all = new ArrayList<>(others);
    all.add(number);
    return Scalars.of(DTypes.resultType(all.toArray()), number);
  }

  /** Whether it is an integer that uint64 holds, but no other dtype of integers. */
  static boolean isUnsigned64(@Nullable Object given) {
    return given instanceof BigInteger big && big.signum() > 0 && big.bitLength() == 64;
  }

  /** An expression as an operand, which is read by blocks; everything else as it is. */
  static Object readable(Object given) {
    return given instanceof Expression expression ? expression.ready() : given;
  }

  /**
   * A buffer of what is given, which may be anything that {@link Buffers#resolve} takes.
   *
   * @param name what it is called in the message if it is null
   */
  static Operand operand(Object given, String name) {
    return given instanceof Operand operand
        ? operand
        : given instanceof Expression expression
            ? expression.ready()
            : buffer(given, name).operand();
  }

  /** A number as it is, anything else as a buffer. */
  static Object comparable(Object given) {
    return isNumber(given) ? given : operand(given, "other");
  }

  /** As {@link #operand}, as a buffer. */
  static NdBuffer buffer(Object given, String name) {
    if (given instanceof NdBuffer buffer) {
      return buffer;
    }
    if (given instanceof Expression expression) {
      return expression.eval();
    }
    if (given instanceof Destination) {
      throw new IllegalArgumentException(
          name + " is a Destination, which is the argument after the buffer and the axes");
    }
    return Buffers.resolve(Given.given(given, name));
  }

  /**
   * The operands that an array holds: Java passes an array of arrays, or of boxed numbers, as if
   * its elements were the arguments, but it is one operand. Only an array of just any objects, as
   * the compiler makes it of several arguments, or of buffers has one operand in each place.
   */
  static Object[] several(Object[] given) {
    Class<?> type = given.getClass().getComponentType();
    boolean each = type == Object.class || ArrayLike.class.isAssignableFrom(type);
    return each ? given : new Object[] {given};
  }
}
