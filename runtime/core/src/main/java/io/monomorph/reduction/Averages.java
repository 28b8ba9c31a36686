package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.expression.Evaluation;
import io.monomorph.expression.Expressions;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.kernel.Truths;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Means of elements with weights. */
final class Averages {
  private Averages() {}

  static Operand average(Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    Operand given = options.weights();
    if (given == null) {
      return Moments.mean(of, options, out, axes);
    }
    boolean[] reduced = Axes.flags(of.layout().rank(), axes);
    Operand weights = beside(of, given, reduced, axes);
    DType dtype = Promotion.promote(of.dtype(), weights.dtype());
    if (of.dtype().isInteger() || of.dtype() == DType.BOOL) {
      dtype = Promotion.promote(dtype, DType.FLOAT64);
    }
    ReductionOptions adding = ReductionOptions.USUAL.withKeepDims(options.keepDims());
    Operand scale = Folds.sum(weights, adding.withDtype(dtype), null, axes);
    checkScale(scale);
    Operand products =
        Expressions.once(
            UfuncOptions.USUAL.withDtype(dtype), ArithmeticLoops.MULTIPLY, of, weights);
    boolean isOne = Shapes.size(ReductionTargets.shape(of.layout(), reduced, false)) == 1;
    Operand sum = Folds.sum(isOne ? products : Evaluation.ready(products), adding, null, axes);
    Operand average = UfuncStep.apply(DivisionLoops.DIVIDE, sum, scale);
    return ReductionTargets.deliver(average, out);
  }

  /** The weights with as many axes as the elements. */
  private static Operand beside(Operand of, Operand weights, boolean[] reduced, int... axes) {
    Layout elements = of.layout();
    Layout layout = weights.layout();
    if (layout.hasShapeOf(elements)) {
      return weights;
    }
    if (axes.length == 0) {
      throw new IllegalArgumentException(
          "weights of shape %s for elements of shape %s need to know their axes: say which"
              .formatted(Shapes.str(layout.shape()), Shapes.str(elements.shape())));
    }
    int[] own = new int[axes.length];
    long[] wanted = new long[axes.length];
    for (int k = 0; k < axes.length; k++) {
      own[k] = Shapes.axis(axes[k], elements.rank());
      wanted[k] = elements.shape(own[k]);
    }
    if (!Arrays.equals(wanted, layout.shape())) {
      throw new IllegalArgumentException(
          "weights of shape %s are not those of the axes that are averaged, which have shape %s"
              .formatted(Shapes.str(layout.shape()), Shapes.str(wanted)));
    }
    int[] order = new int[own.length];
    int next = 0;
    for (int axis = 0; axis < reduced.length; axis++) {
      for (int k = 0; k < own.length && reduced[axis]; k++) {
        if (own[k] == axis) {
          order[next++] = k;
        }
      }
    }
    Layout result = Views.transpose(layout, order);
    for (int axis = 0; axis < reduced.length; axis++) {
      result = reduced[axis] ? result : Views.newAxis(result, axis);
    }
    return weights.withLayout(result, true);
  }

  private static void checkScale(Operand scale) {
    Operand copy = Assignment.snapshot(scale);
    Object array = Objects.requireNonNull(copy.array());
    int n = (int) copy.layout().size();
    if (Truths.find(copy.dtype(), false, array, 0, 1, n) >= 0) {
      throw new ArithmeticException("the weights add up to zero: there is no average");
    }
  }
}
