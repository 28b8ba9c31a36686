package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * NumPy's linear interpolation, which is monotonous and exact at both ends.
 *
 * @param weight of the upper elements
 * @param rest 1 less the weight
 * @param near where the weight is at least 0.5, and the calculation begins at the upper element
 */
record Lerp(Operand weight, Operand rest, Operand near) {
  Operand between(Operand lower, Operand upper, @Nullable Operand out) {
    Operand difference = Differences.of(upper, lower);
    Operand part = UfuncStep.apply(ArithmeticLoops.MULTIPLY, difference, weight);
    Operand result =
        out == null
            ? UfuncStep.apply(ArithmeticLoops.ADD, lower, part)
            : UfuncStep.into(out, UfuncOptions.USUAL, ArithmeticLoops.ADD, lower, part);
    UfuncOptions fromAbove =
        UfuncOptions.USUAL.withWhere(near).withDtype(result.dtype()).withCasting(Casting.UNSAFE);
    Operand back = UfuncStep.apply(ArithmeticLoops.MULTIPLY, difference, rest);
    return UfuncStep.into(result, fromAbove, ArithmeticLoops.SUBTRACT, upper, back);
  }
}
