package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.shape.Shapes;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies nested arrays and lists, whose depth is the rank, and single numbers and booleans. If no
 * dtype is asked for, it is the one to which those of all leaves promote: a primitive array has its
 * own, a {@code Double} float64, and so on.
 */
public final class NestedArrays {
  /** Shape as found on the first way down; everything else is compared with it. */
  private final long[] shape;

  /** Whether the dtype is known, so that integers of any size may become elements. */
  private final boolean converts;

  private @Nullable DType dtype;

  private NestedArrays(long[] shape, boolean converts) {
    this.shape = shape;
    this.converts = converts;
  }

  /**
   * Whether an object is what Python writes as a literal: a list, an array of objects, a number or
   * a boolean. Arrays of primitives are not, which have a dtype as NumPy's arrays have.
   */
  public static boolean isLiteral(Object source) {
    return source instanceof List || source instanceof Object[] || ScalarKind.isScalar(source);
  }

  /**
   * A copy in the dtype that the leaves have together.
   *
   * @throws IllegalArgumentException if the sequences are ragged, or a leaf is no element
   */
  public static ArrayOperand copy(Object source) {
    NestedArrays nested = new NestedArrays(shape(source), false);
    nested.check(source, new ArrayList<>());
    // An empty list says nothing of its elements; NumPy makes it float64.
    return nested.filled(source, nested.dtype == null ? DType.FLOAT64 : nested.dtype);
  }

  /**
   * A copy in a dtype. Numbers are converted as {@link Scalars#of} converts them, so that one that
   * the dtype cannot hold is refused, as NumPy refuses Python's numbers in lists; the elements of
   * primitive arrays are cast as those of buffers.
   *
   * @throws IllegalArgumentException as {@link #copy(Object)}, or if a number does not fit
   */
  public static ArrayOperand copy(DType dtype, Object source) {
    NestedArrays nested = new NestedArrays(shape(source), true);
    nested.check(source, new ArrayList<>());
    return nested.filled(source, dtype);
  }

  private ArrayOperand filled(Object source, DType as) {
    ArrayOperand result = ArrayOperand.allocate(as, shape);
    fill(source, as, result.array(), 0, new ArrayList<>());
    return result;
  }

  private static long[] shape(Object source) {
    List<Long> extents = new ArrayList<>();
    Object level = source;
    // A list may contain itself: one axis too many is enough to be refused.
    while (level != null && isSequence(level) && extents.size() <= Layout.MAX_RANK) {
      int length = length(level);
      extents.add((long) length);
      if (length == 0) {
        addEmptyAxes(level, extents);
        break;
      }
      level = child(level, 0);
    }
    return Shapes.check(extents.stream().mapToLong(Long::longValue).toArray());
  }

  /** An array of no arrays still tells by its type how deep it would be. */
  private static void addEmptyAxes(Object level, List<Long> extents) {
    Class<?> type = level.getClass().getComponentType();
    while (type != null && type.isArray()) {
      extents.add(0L);
      type = type.getComponentType();
    }
  }

  private void check(@Nullable Object level, List<Integer> place) {
    int depth = place.size();
    if (level == null) {
      throw new IllegalArgumentException("null at " + str(place) + " is no element");
    }
    boolean leaf = !isSequence(level);
    if (leaf != (depth == shape.length) || (!leaf && length(level) != shape[depth])) {
      throw new IllegalArgumentException(
          "the nested sequences are ragged: %s at %s, where shape %s needs %s"
              .formatted(
                  leaf ? "a single element" : "a sequence of length " + length(level),
                  str(place),
                  Shapes.str(shape),
                  depth == shape.length
                      ? "a single element"
                      : "a sequence of length " + shape[depth]));
    }
    if (leaf) {
      if (converts) {
        checkLeaf(level, place);
      } else {
        promote(leafType(level, place));
      }
      return;
    }
    Class<?> component = level.getClass().getComponentType();
    if (component != null && component.isPrimitive()) {
      promote(DType.ofPrimitive(component).orElseThrow());
      if (depth + 1 != shape.length) {
        place.add(0);
        throw new IllegalArgumentException(
            "the nested sequences are ragged: a single element at %s, where shape %s needs a sequence"
                .formatted(str(place), Shapes.str(shape)));
      }
      return;
    }
    for (int k = 0; k < length(level); k++) {
      place.add(k);
      check(child(level, k), place);
      place.removeLast();
    }
    if (component != null && length(level) == 0) {
      emptyType(component);
    }
  }

  private void emptyType(Class<?> component) {
    Class<?> innermost = component;
    while (innermost.isArray()) {
      innermost = innermost.getComponentType();
    }
    DType.ofPrimitive(innermost).ifPresent(this::promote);
  }

  private void promote(DType found) {
    dtype = dtype == null ? found : Promotion.promote(dtype, found);
  }

  private static DType leafType(Object leaf, List<Integer> place) {
    if (leaf instanceof BigInteger big) {
      if (big.bitLength() < 64) {
        return DType.INT64;
      }
      if (big.bitLength() == 64 && big.signum() > 0) {
        return DType.UINT64;
      }
      throw new IllegalArgumentException(
          "the integer " + big + " at " + str(place) + " does not fit 64 bits");
    }
    return switch (leaf.getClass().getName()) {
      case "java.lang.Boolean" -> DType.BOOL;
      case "io.monomorph.dtype.Complex" -> DType.COMPLEX128;
      case "java.lang.Byte" -> DType.INT8;
      case "java.lang.Short" -> DType.INT16;
      case "java.lang.Character" -> DType.UINT16;
      case "java.lang.Integer" -> DType.INT32;
      case "java.lang.Long" -> DType.INT64;
      case "java.lang.Float" -> DType.FLOAT32;
      case "java.lang.Double", "java.math.BigDecimal" -> DType.FLOAT64;
      default -> throw noElement(leaf, place);
    };
  }

  private static void checkLeaf(Object leaf, List<Integer> place) {
    if (!(leaf instanceof BigInteger)) {
      leafType(leaf, place);
    }
  }

  private static IllegalArgumentException noElement(Object leaf, List<Integer> place) {
    return new IllegalArgumentException(
        "%s at %s is no element: expected numbers or booleans"
            .formatted(
                leaf instanceof String text
                    ? "the string \"" + text + "\""
                    : "an object of " + leaf.getClass().getTypeName(),
                str(place)));
  }

  /** Fills the block from one level on; returns the position after the last element. */
  private int fill(Object level, DType as, Object block, int at, List<Integer> place) {
    Class<?> component = level.getClass().getComponentType();
    if (component != null && component.isPrimitive()) {
      int length = Array.getLength(level);
      DType from = DType.ofPrimitive(component).orElseThrow();
      Object source = level instanceof char[] characters ? shorts(characters) : level;
      Casts.run(from, source, 0, 1, as, block, at, 1, length);
      return at + length;
    }
    if (isSequence(level)) {
      int next = at;
      for (int k = 0; k < length(level); k++) {
        place.add(k);
        next = fill(child(level, k), as, block, next, place);
        place.removeLast();
      }
      return next;
    }
    // A character stands for its number, which is never negative.
    Object leaf = level instanceof Character character ? (Object) (int) character : level;
    try {
      Scalars.write(as, leaf, block, at);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("at " + str(place) + ": " + e.getMessage(), e);
    }
    return at + 1;
  }

  private static short[] shorts(char[] characters) {
    short[] shorts = new short[characters.length];
    for (int k = 0; k < shorts.length; k++) {
      shorts[k] = (short) characters[k];
    }
    return shorts;
  }

  private static boolean isSequence(Object object) {
    return object instanceof List || object.getClass().isArray();
  }

  private static int length(Object sequence) {
    return sequence instanceof List<?> list ? list.size() : Array.getLength(sequence);
  }

  private static Object child(Object sequence, int k) {
    return sequence instanceof List<?> list ? list.get(k) : Array.get(sequence, k);
  }

  private static String str(List<Integer> place) {
    return place.isEmpty() ? "the top" : "index " + Arrays.toString(place.toArray());
  }
}
