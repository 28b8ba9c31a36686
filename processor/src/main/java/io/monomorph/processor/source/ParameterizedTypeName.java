package io.monomorph.processor.source;

import java.util.Arrays;
import java.util.List;

/** A class with type arguments. */
public final class ParameterizedTypeName extends TypeName {
  private final ClassName rawType;

  ParameterizedTypeName(String code, ClassName rawType) {
    super(code);
    this.rawType = rawType;
  }

  static ParameterizedTypeName get(ClassName rawType, List<TypeName> arguments) {
    return new ParameterizedTypeName(rawType.code() + list(arguments), rawType);
  }

  public static ParameterizedTypeName get(ClassName rawType, TypeName... arguments) {
    return get(rawType, List.of(arguments));
  }

  public static ParameterizedTypeName get(Class<?> rawType, Class<?>... arguments) {
    return get(ClassName.get(rawType), Arrays.stream(arguments).map(TypeName::get).toList());
  }

  public ClassName rawType() {
    return rawType;
  }
}
