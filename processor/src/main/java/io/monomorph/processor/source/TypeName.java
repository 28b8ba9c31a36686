package io.monomorph.processor.source;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A type as generated code names it: a primitive or a wildcard, or one of the classes below. Equal
 * types have equal code.
 */
public sealed class TypeName permits ArrayTypeName, ClassName, ParameterizedTypeName {
  public static final TypeName VOID = new TypeName("void");
  public static final TypeName BOOLEAN = new TypeName("boolean");
  public static final TypeName BYTE = new TypeName("byte");
  public static final TypeName SHORT = new TypeName("short");
  public static final TypeName CHAR = new TypeName("char");
  public static final TypeName INT = new TypeName("int");
  public static final TypeName LONG = new TypeName("long");
  public static final TypeName FLOAT = new TypeName("float");
  public static final TypeName DOUBLE = new TypeName("double");

  private final String code;

  TypeName(String code) {
    this.code = code;
  }

  /** The type that a class object stands for. */
  public static TypeName get(Class<?> type) {
    if (type.isPrimitive()) {
      return new TypeName(type.getName());
    }
    return type.isArray() ? ArrayTypeName.of(get(type.getComponentType())) : ClassName.get(type);
  }

  /** A type of the compiler's, without its annotations. */
  public static TypeName get(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(get(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    return type instanceof DeclaredType declared ? declared(declared) : new TypeName(plain(type));
  }

  /** The name of a primitive or a type variable; both may carry annotations. */
  private static String plain(TypeMirror type) {
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    return type instanceof TypeVariable variable
        ? variable.asElement().getSimpleName().toString()
        : type.toString();
  }

  private static TypeName wildcard(WildcardType wildcard) {
    TypeMirror below = wildcard.getExtendsBound();
    if (below != null) {
      return subtypeOf(get(below));
    }
    TypeMirror above = wildcard.getSuperBound();
    return new TypeName(above == null ? "?" : "? super " + get(above).code());
  }

  private static TypeName declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    ClassName raw = ClassName.get(element);
    List<TypeName> arguments = type.getTypeArguments().stream().map(TypeName::get).toList();
    if (type.getEnclosingType() instanceof DeclaredType outer
        && !element.getModifiers().contains(Modifier.STATIC)
        && declared(outer) instanceof ParameterizedTypeName generic) {
      return new ParameterizedTypeName(
          generic.code() + "." + raw.simpleName() + list(arguments), raw);
    }
    return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments);
  }

  /** Type arguments in their brackets; none if there are none. */
  static String list(List<TypeName> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(TypeName::code).collect(Collectors.joining(", ", "<", ">"));
  }

  /** Any type that is the given one or below it. */
  public static TypeName subtypeOf(TypeName bound) {
    return new TypeName(
        bound.toString().equals("java.lang.Object") ? "?" : "? extends " + bound.code());
  }

  /** The text with marks around classes. */
  final String code() {
    return code;
  }

  public boolean isPrimitive() {
    return boxed() != null;
  }

  /** The class of objects that hold a primitive. */
  public ClassName box() {
    return ClassName.get("java.lang", Objects.requireNonNull(boxed(), code));
  }

  private @Nullable String boxed() {
    return switch (code) {
      case "boolean" -> "Boolean";
      case "byte" -> "Byte";
      case "short" -> "Short";
      case "char" -> "Character";
      case "int" -> "Integer";
      case "long" -> "Long";
      case "float" -> "Float";
      case "double" -> "Double";
      default -> null;
    };
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof TypeName type && code.equals(type.code);
  }

  @Override
  public final int hashCode() {
    return code.hashCode();
  }

  /** With the packages of all classes. */
  @Override
  public final String toString() {
    return Marks.qualified(code);
  }
}
