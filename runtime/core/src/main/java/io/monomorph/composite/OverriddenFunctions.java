package io.monomorph.composite;

import io.monomorph.data.Scalars;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.expression.Hollow;
import io.monomorph.generated.OverrideCall;
import io.monomorph.generated.OverrideTable;
import io.monomorph.override.Carriers;
import io.monomorph.override.OverrideResults;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import org.jspecify.annotations.Nullable;

/**
 * Asks the backend of all buffers for a function that is neither a ufunc nor a reduction. What is
 * null is not computed by a backend. Each method refuses what the function refuses, before anybody
 * is asked.
 *
 * @see io.monomorph.annotation.Overrides
 */
public final class OverriddenFunctions {
  private OverriddenFunctions() {}

  /** As {@link DecimalRounding#round}. */
  public static @Nullable Operand round(Operand x, int decimals) {
    if (!OverrideTable.mayConcern(x)) {
      return null;
    }
    DType dtype = DecimalRounding.round(Hollow.of(x), decimals).dtype();
    return elementwise("round", x, dtype, decimals);
  }

  /** As {@link NumberReplacement#nanToNum}. */
  public static @Nullable Operand nanToNum(
      Operand x, double nan, double positiveInfinity, double negativeInfinity) {
    return OverrideTable.mayConcern(x)
        ? elementwise("nan_to_num", x, x.dtype(), nan, positiveInfinity, negativeInfinity)
        : null;
  }

  private static @Nullable Operand elementwise(
      String function, Operand x, DType dtype, Object... arguments) {
    OverrideCall call = call(function, new Object[] {x}, arguments);
    return call == null ? null : OverrideResults.of(call, dtype, x.layout().shape());
  }

  /** As {@link NeighbourDifferences#diff}; the method is told the axis from the first one on. */
  public static @Nullable Operand diff(Operand x, int n, int axis) {
    if (!OverrideTable.mayConcern(x)) {
      return null;
    }
    DType dtype = NeighbourDifferences.diff(Hollow.of(x), n, axis).dtype();
    if (n == 0) {
      return null;
    }
    int along = Shapes.axis(axis, x.layout().rank());
    long rest = Math.max(0, x.layout().shape(along) - n);
    OverrideCall call = call("diff", new Object[] {x}, n, along);
    return call == null
        ? null
        : OverrideResults.of(call, dtype, Axes.withExtent(x.layout().shape(), along, rest));
  }

  /** As {@link Closeness#isclose}. */
  public static @Nullable Operand isclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    long[] shape = common(a, b);
    if (shape == null) {
      return null;
    }
    OverrideCall call = compared("isclose", shape, a, b, relative, absolute, equalNan);
    return call == null ? null : OverrideResults.of(call, DType.BOOL, shape);
  }

  /** Whether all elements are close, as {@link Closeness#isclose} has it. */
  public static @Nullable Boolean allclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    long[] shape = common(a, b);
    OverrideCall call =
        shape == null ? null : compared("allclose", shape, a, b, relative, absolute, equalNan);
    return call == null ? null : (Boolean) call.result();
  }

  /** As {@link Closeness#arrayEqual}; buffers of different shapes are not equal. */
  public static @Nullable Boolean arrayEqual(Operand a, Operand b, boolean equalNan) {
    if (!OverrideTable.mayConcern(a, b) || !a.layout().hasShapeOf(b.layout())) {
      return null;
    }
    OverrideCall call = compared("array_equal", a.layout().shape(), a, b, equalNan);
    return call == null ? null : (Boolean) call.result();
  }

  /** The shape to which two inputs are broadcast, if a backend may have overrides. */
  private static long @Nullable [] common(Object a, Object b) {
    return OverrideTable.mayConcern(a, b) ? Shapes.broadcast(shape(a), shape(b)) : null;
  }

  private static long[] shape(Object input) {
    return input instanceof Operand operand ? operand.layout().shape() : new long[0];
  }

  private static @Nullable OverrideCall compared(
      String function, long[] shape, Object a, Object b, Object... arguments) {
    OverrideTable own = OverrideTable.of(function, a, b);
    Object first = own == null ? null : input(a, b);
    Object second = own == null ? null : input(b, a);
    if (own == null || first == null || second == null) {
      return null;
    }
    OverrideCall call =
        new OverrideCall(own, function, new Object[] {first, second}, arguments, shape, false);
    return call.isComputed() ? call : null;
  }

  /** A number as the carrier of the floating-point dtype that it is compared with. */
  private static @Nullable Object input(Object given, Object other) {
    if (given instanceof Operand) {
      return given;
    }
    boolean real = other instanceof Operand operand && operand.dtype().isFloating();
    return real && !(given instanceof Complex)
        ? Carriers.of(Scalars.of(((Operand) other).dtype(), given))
        : null;
  }

  /** The places, counted in C order, of the elements that are not zero. */
  public static @Nullable Operand flatnonzero(Operand x) {
    OverrideCall call = call("flatnonzero", new Object[] {x});
    return call == null ? null : OverrideResults.rows(call, DType.INT64);
  }

  /** The indices of the elements that are not zero, in C order: for each element a row. */
  public static @Nullable Operand argwhere(Operand x) {
    OverrideCall call = call("argwhere", new Object[] {x});
    return call == null ? null : OverrideResults.rows(call, DType.INT64, x.layout().rank());
  }

  private static @Nullable OverrideCall call(
      String function, Object[] inputs, Object... arguments) {
    OverrideTable own = OverrideTable.of(function, inputs);
    OverrideCall call =
        own == null ? null : new OverrideCall(own, function, inputs, arguments, null, false);
    return call != null && call.isComputed() ? call : null;
  }
}
