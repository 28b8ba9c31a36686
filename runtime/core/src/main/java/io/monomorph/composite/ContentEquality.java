package io.monomorph.composite;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.ElementReader;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.expression.Evaluation;
import io.monomorph.function.EqualityLoops;
import io.monomorph.kernel.BlockEquality;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Whether a whole buffer equals a value or another buffer. It is asked of chunks before they are
 * written, so that elements are compared by blocks, and the first block that differs ends it.
 */
public final class ContentEquality {
  private ContentEquality() {}

  /**
   * Whether all elements equal those of an operand, which is broadcast, or a number. A
   * floating-point zero is compared with its sign: a chunk of -0.0 is not one of 0.0.
   */
  public static boolean allEqual(Operand a, Object other, boolean equalNan) {
    if (!(other instanceof Operand b)) {
      return isFloatingZero(other)
          ? sameBits(a, Scalars.cast(a.dtype(), other))
          : each(a, block -> allEqual(block, other, equalNan));
    }
    Operand same = broadcast(b, a.layout());
    return pairs(a, same, (blockA, blockB) -> allEqual(blockA, blockB, equalNan));
  }

  private static boolean isFloatingZero(Object number) {
    return (number instanceof Double || number instanceof Float)
        && ((Number) number).doubleValue() == 0;
  }

  private static boolean allEqual(ArrayOperand block, Object other, boolean equalNan) {
    Operand equal = UfuncStep.apply(EqualityLoops.EQUAL, block, other);
    return isTrue(equal) || (equalNan && hasNan(block.dtype()) && isTrueOrNan(equal, block, other));
  }

  private static boolean isTrueOrNan(Operand equal, ArrayOperand block, Object other) {
    return isTrue(new Evaluation(null, null).evaluate(Closeness.orBothNan(equal, block, other)));
  }

  private static boolean hasNan(DType dtype) {
    return dtype.isFloating() || dtype.isComplex();
  }

  private static boolean isTrue(Operand mask) {
    for (boolean each : (boolean[]) Objects.requireNonNull(mask.array())) {
      if (!each) {
        return false;
      }
    }
    return true;
  }

  /** Whether the dtypes are the same, and all elements have the same bits as those of the other. */
  public static boolean sameBits(Operand a, Operand b) {
    Operand other = broadcast(b, a.layout());
    if (a.dtype() != b.dtype()) {
      return false;
    }
    DType dtype = a.dtype();
    return pairs(
        a,
        other,
        (blockA, blockB) ->
            BlockEquality.sameBits(
                dtype, blockA.array(), blockB.array(), (int) blockA.layout().size()));
  }

  /** Whether all blocks of an operand pass a test. */
  private static boolean each(Operand a, Predicate<ArrayOperand> test) {
    ElementReader reader = new ElementReader(a, Limits.BLOCK);
    for (int n = reader.next(); n > 0; n = reader.next()) {
      if (!test.test(block(a, reader, n))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all pairs of blocks of operands of one shape pass a test. */
  private static boolean pairs(Operand a, Operand b, BiPredicate<ArrayOperand, ArrayOperand> test) {
    ElementReader other = new ElementReader(b, Limits.BLOCK);
    return each(a, block -> test.test(block, block(b, other, other.next())));
  }

  private static ArrayOperand block(Operand of, ElementReader reader, int n) {
    return ArrayOperand.over(of.dtype(), reader.block(), Layout.of(n));
  }

  private static Operand broadcast(Operand b, Layout like) {
    long[] shape = like.shape();
    if (!Shapes.fits(b.layout().shape(), shape)) {
      throw new IllegalArgumentException(
          "elements of shape %s cannot be compared with a buffer of shape %s: they are broadcast to"
                  .formatted(Shapes.str(b.layout().shape()), Shapes.str(shape))
              + " it, so that each extent has to be the same, or 1");
    }
    return b.withLayout(Views.broadcastTo(b.layout(), shape), true);
  }
}
