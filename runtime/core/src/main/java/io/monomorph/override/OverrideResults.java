package io.monomorph.override;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.generated.OverrideCall;
import io.monomorph.generated.Overriding;
import io.monomorph.kernel.Elements;
import io.monomorph.layout.Layout;
import io.monomorph.message.TypeNames;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Makes buffers of what the methods of backends return, and holds them to what was asked for. */
public final class OverrideResults {
  private OverrideResults() {}

  /**
   * The result of a call that was computed.
   *
   * @param shape what it must have
   * @throws IllegalStateException if it is another one than was asked for; the message names the
   *     backend and the method
   */
  public static Operand of(OverrideCall call, DType dtype, long... shape) {
    return of(call, call.result(), dtype, shape);
  }

  /** As {@link #of(OverrideCall, DType, long...)}, for one of several results. */
  public static Operand of(OverrideCall call, Object given, DType dtype, long... shape) {
    Operand result =
        given instanceof Operand operand
            ? operand
            : isCarrier(given) ? scalar(call, given, dtype) : core(call, given, dtype, shape);
    if (result.dtype() != dtype || !result.layout().hasShape(shape)) {
      throw wrong(
          call,
          "a buffer of dtype %s and shape %s"
              .formatted(result.dtype(), Shapes.str(result.layout().shape())),
          "dtype %s and shape %s".formatted(dtype, Shapes.str(shape)));
    }
    if (!result.isReadOnly() && call.hasCore(result.core())) {
      throw wrong(
          call,
          "a buffer over the core of one of its inputs",
          "elements of its own, unless it is read-only: it would be changed with the input");
    }
    return result;
  }

  /**
   * The result of a call of which one knows the shape but for the first axis.
   *
   * @throws IllegalStateException as {@link #of(OverrideCall, DType, long...)}
   */
  public static Operand rows(OverrideCall call, DType dtype, long... row) {
    long found =
        call.result() instanceof Operand operand && operand.layout().rank() > 0
            ? operand.layout().shape(0)
            : 0;
    return of(call, dtype, Shapes.concat(new long[] {found}, row));
  }

  private static boolean isCarrier(Object given) {
    return given instanceof Boolean
        || given instanceof Integer
        || given instanceof Long
        || given instanceof Float
        || given instanceof Double;
  }

  private static Operand scalar(OverrideCall call, Object given, DType dtype) {
    ScalarKind kind = ScalarKind.of(given);
    boolean fits =
        switch (dtype.kind()) {
          case 'b' -> kind == ScalarKind.BOOLEAN;
          case 'f' -> kind == ScalarKind.FLOATING;
          case 'c' -> false;
          default -> kind == ScalarKind.INTEGER;
        };
    if (!fits) {
      throw wrong(call, "the " + TypeNames.of(given) + " " + given, "dtype " + dtype);
    }
    Operand element = BackendRegistry.heapBackend().allocate(dtype);
    Object array = element.array();
    if (dtype == DType.UINT64 && array != null) {
      Elements.setBits(dtype, array, 0, ((Number) given).longValue());
      return element;
    }
    try {
      ArrayOperand value = Scalars.of(dtype, given);
      element.store(0, 1, value.array(), 0, 1);
      return element;
    } catch (IllegalArgumentException outside) {
      throw new IllegalStateException(
          "%s returned %s: %s".formatted(call.origin(), given, outside.getMessage()), outside);
    }
  }

  private static Operand core(OverrideCall call, Object core, DType dtype, long... shape) {
    String expected = "dtype %s and shape %s".formatted(dtype, Shapes.str(shape));
    String returned = "a core of " + TypeNames.of(core);
    Operand result;
    try {
      result = call.backend().wrap(dtype, core, Layout.of(shape));
    } catch (IllegalArgumentException unfit) {
      throw wrong(call, returned + ", which is no core of that", expected, unfit);
    }
    if (!(result instanceof Overriding whole && whole.isWhole())) {
      throw wrong(call, returned + " with more elements", expected);
    }
    return result;
  }

  private static IllegalStateException wrong(OverrideCall call, String returned, String expected) {
    return wrong(call, returned, expected, null);
  }

  private static IllegalStateException wrong(
      OverrideCall call, String returned, String expected, @Nullable Throwable cause) {
    return new IllegalStateException(
        "%s returned %s; it must have %s".formatted(call.origin(), returned, expected), cause);
  }
}
