package io.monomorph.message;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of types in messages. */
public final class TypeNames {
  private TypeNames() {}

  /** The names of types, for messages. */
  public static String of(List<Class<?>> types) {
    return types.stream().map(TypeNames::of).collect(Collectors.joining(", "));
  }

  /**
   * The name of a type or of an object's type, for messages: {@code double[][]}, not {@code [[D}.
   */
  public static String of(@Nullable Object object) {
    if (object == null) {
      return "null";
    }
    Class<?> type = object instanceof Class<?> given ? given : object.getClass();
    return type.getTypeName();
  }
}
