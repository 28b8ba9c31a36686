package io.monomorph.testkit.check;

import io.monomorph.BufferReduction;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that backends can compute in their own way.
 *
 * @param name that in NumPy
 * @param inputs how many buffers and numbers it takes
 * @param constant that of {@code Ufuncs} or {@code Reductions}; null if it is neither
 */
record OverriddenFunction(String name, int inputs, @Nullable Object constant, Call call) {
  /** Calls the function. */
  @FunctionalInterface
  interface Call {
    @Nullable Object of(Object... inputs);
  }

  /** The function of a name. */
  static OverriddenFunction of(String name) {
    return switch (name) {
      case "argwhere" -> unary(name, x -> Functions.argwhere((NdBuffer) x));
      case "flatnonzero" -> unary(name, x -> Functions.flatnonzero((NdBuffer) x));
      case "round" -> unary(name, x -> Functions.round(x, 1));
      case "nan_to_num" -> unary(name, x -> Functions.nanToNum(x, 7, 5, -5));
      case "diff" -> unary(name, x -> Functions.diff(x, 1, -1));
      case "isclose" -> binary(name, (a, b) -> Functions.isclose(a, b, 0.5, 0.25, true));
      case "allclose" -> binary(name, (a, b) -> Functions.allclose(a, b, 0.5, 0.25, true));
      case "array_equal" -> binary(name, (a, b) -> Functions.arrayEqual(a, b, true));
      case "where" ->
          new OverriddenFunction(name, 3, null, in -> Functions.where(in[0], in[1], in[2]));
      default -> ofConstant(name);
    };
  }

  private static OverriddenFunction unary(
      String name, Function<Object, @Nullable Object> function) {
    return new OverriddenFunction(name, 1, null, in -> function.apply(in[0]));
  }

  private static OverriddenFunction binary(
      String name, BiFunction<Object, Object, @Nullable Object> function) {
    return new OverriddenFunction(name, 2, null, in -> function.apply(in[0], in[1]));
  }

  private static OverriddenFunction ofConstant(String name) {
    Object ufunc = constant(Ufuncs.class, name);
    if (ufunc instanceof UniversalFunction function) {
      return new OverriddenFunction(
          name, function.inputs(), function, in -> several(function.applyAll(in)));
    }
    if (constant(Reductions.class, name) instanceof BufferReduction reduction) {
      return new OverriddenFunction(name, 1, reduction, in -> reduction.apply(in[0]));
    }
    throw new AssertionError("this test kit does not know the function " + name);
  }

  /** One result as such, so that it is compared under its own name. */
  private static Object several(NdBuffer... results) {
    return results.length == 1 ? results[0] : results;
  }

  private static @Nullable Object constant(Class<?> home, String name) {
    try {
      return home.getField(name.toUpperCase(Locale.ROOT)).get(null);
    } catch (ReflectiveOperationException none) {
      return null;
    }
  }
}
