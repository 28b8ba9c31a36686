package io.monomorph.testkit.check;

import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes that change the value of an element where it is: signs, parts, bytes, precision. */
enum ElementMistakes {
  SIGN(
      "The bits are right and the sign is wrong: return a signed element as it is, and an unsigned"
          + " one with & 0xFF, & 0xFFFF or Integer.toUnsignedLong") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.isInteger()
          && dtype.itemSize() < 8
          && (integer(right) - integer(actual)) % (1L << (8 * dtype.itemSize())) == 0;
    }
  },
  SWAPPED_PARTS("The real and the imaginary part are swapped") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.isComplex() && right.equals(actual.reversed());
    }
  },
  EQUAL_PARTS("The imaginary part is a copy of the real one: look at @ReadsImaginary") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.isComplex()
          && right.get(0).equals(actual.get(0))
          && actual.get(0).equals(actual.get(1));
    }
  },
  LOST_IMAGINARY("The imaginary part is lost: the writer has to keep its last parameter") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.isComplex() && right.get(0).equals(actual.get(0)) && isZero(actual.get(1));
    }
  },
  NEGATED_IMAGINARY("The imaginary part has the wrong sign") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.isComplex()
          && right.get(0).equals(actual.get(0))
          && number(right.get(1)) == -number(actual.get(1));
    }
  },
  INVERTED("True and false are exchanged") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype == DType.BOOL && !right.equals(actual);
    }
  },
  BYTE_ORDER("The bytes of each element are in reverse order: the machine's order is meant") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return dtype.itemSize() > 1
          && right.stream().map(r -> Bytes.reversed(dtype, r)).toList().equals(actual);
    }
  },
  HALF_BITS(
      "Numbers stand where the bits of a float16 belong: Float.floatToFloat16 and"
          + " Float.float16ToFloat translate") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      if (dtype != DType.FLOAT16) {
        return false;
      }
      float value = (Float) right.get(0);
      return (float) Float.floatToFloat16(value) == (Float) actual.get(0)
          || Float.float16ToFloat((short) value) == (Float) actual.get(0);
    }
  },
  SPECIAL("NaN, infinity or the sign of zero is lost: keep the bits of an element") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return (dtype.isFloating() || dtype.isComplex())
          && right.stream()
              .map(ElementMistakes::number)
              .anyMatch(x -> x == 0 || !Double.isFinite(x));
    }
  },
  NARROWED("Digits are lost: elements pass a narrower type on their way") {
    @Override
    boolean explains(DType dtype, List<Object> right, List<Object> actual) {
      return same(
              right,
              actual,
              part -> part instanceof Double d ? (Object) (double) (float) (double) d : part)
          || same(
              right, actual, part -> part instanceof Long l ? (Object) (long) (int) (long) l : part)
          || same(right, actual, part -> part instanceof Long l ? (Object) (l & 0xFFFFFFFFL) : part)
          || same(
              right,
              actual,
              part -> part instanceof Long l ? (Object) (long) (double) (long) l : part)
          || same(
              right,
              actual,
              part -> part instanceof Integer i ? (Object) (int) (byte) (int) i : part)
          || same(right, actual, ElementMistakes::truncated);
    }
  };

  private final String mistake;

  ElementMistakes(String mistake) {
    this.mistake = mistake;
  }

  /** Whether the mistake makes one element of the other; elements that are right are not asked. */
  abstract boolean explains(DType dtype, List<Object> right, List<Object> actual);

  /** The mistake that explains all elements which are wrong. */
  static Optional<String> of(DType dtype, List<List<Object>> right, List<List<Object>> actual) {
    for (ElementMistakes mistake : values()) {
      boolean all = true;
      for (int k = 0; all && k < right.size(); k++) {
        all =
            right.get(k).equals(actual.get(k))
                || mistake.explains(dtype, right.get(k), actual.get(k));
      }
      boolean alone = mistake == INVERTED && right.size() > 1 && anyRight(right, actual);
      if (all && !alone) {
        return Optional.of(mistake.mistake);
      }
    }
    return Optional.empty();
  }

  private static boolean anyRight(List<List<Object>> right, List<List<Object>> actual) {
    for (int k = 0; k < right.size(); k++) {
      if (right.get(k).equals(actual.get(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(
      List<Object> right, List<Object> actual, UnaryOperator<Object> changed) {
    return right.stream().map(changed).toList().equals(actual);
  }

  private static Object truncated(Object part) {
    return switch (part) {
      case Double d -> (double) (long) (double) d;
      case Float f -> (float) (long) (float) f;
      default -> part;
    };
  }

  private static long integer(List<Object> element) {
    return ((Number) element.get(0)).longValue();
  }

  private static double number(Object part) {
    return ((Number) part).doubleValue();
  }

  private static boolean isZero(Object part) {
    return number(part) == 0;
  }
}
