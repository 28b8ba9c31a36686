package io.monomorph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Reductions and their settings by name, for goldens: Java's own calls of others do not compile.
 */
final class Settings {
  private Settings() {}

  /** The constant of a name of NumPy: a reduction, or a {@link QuantileFunction}. */
  static Object constant(String name) {
    try {
      String constant = name.toUpperCase(Locale.ROOT);
      return Objects.requireNonNull(Reductions.class.getField(constant).get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** The reduction of a name of NumPy, that of quantiles with the median. */
  static BufferReduction reduction(String name) {
    Object constant = constant(name);
    return constant instanceof QuantileFunction quantile
        ? quantile.at(0.5)
        : (BufferReduction) constant;
  }

  static boolean has(BufferReduction reduction, String setting) {
    return Arrays.stream(reduction.getClass().getMethods())
        .anyMatch(method -> method.getName().equals(setting));
  }

  static BufferReduction set(BufferReduction reduction, String setting, Object... arguments) {
    for (Method method : reduction.getClass().getMethods()) {
      if (method.getName().equals(setting) && takes(method, arguments)) {
        try {
          return (BufferReduction) method.invoke(reduction, arguments);
        } catch (InvocationTargetException e) {
          if (e.getCause() instanceof RuntimeException refusal) {
            throw refusal;
          }
          throw new LinkageError(setting, e);
        } catch (IllegalAccessException e) {
          throw new LinkageError(setting, e);
        }
      }
    }
    throw new AssertionError(reduction + " has no setting " + setting);
  }

  private static boolean takes(Method method, Object... arguments) {
    for (int k = 0; k < arguments.length; k++) {
      Class<?> type = method.getParameterTypes()[k];
      boolean fits =
          type == long.class ? arguments[k] instanceof Long : type.isInstance(arguments[k]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
