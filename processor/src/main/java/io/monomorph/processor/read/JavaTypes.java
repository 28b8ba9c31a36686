package io.monomorph.processor.read;

import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions about types that {@link Types} does not answer in one step. */
public final class JavaTypes {
  private final Elements elements;
  private final Types types;

  public JavaTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether a value of one type can be passed as the other. Type arguments do not count. */
  public boolean isAssignable(TypeMirror from, TypeMirror to) {
    return from.getKind() == TypeKind.ERROR
        || types.isAssignable(types.erasure(from), types.erasure(to));
  }

  /** Whether a value of one type can be passed as the other, its type arguments too. */
  public boolean fits(TypeMirror from, TypeMirror to) {
    return from.getKind() == TypeKind.ERROR || types.isAssignable(from, to);
  }

  /** Whether two types are the same. Type arguments do not count. */
  public boolean isSame(TypeMirror one, TypeMirror other) {
    return types.isSameType(types.erasure(one), types.erasure(other));
  }

  public TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  /** Whether a type is the named class or interface, or below it. */
  public boolean isBelow(TypeMirror type, String ancestor) {
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind() == TypeKind.ERROR;
    }
    TypeElement element = elements.getTypeElement(ancestor);
    return element != null && isAssignable(type, element.asType());
  }

  public boolean isArrayOf(TypeMirror type, TypeKind component) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == component;
  }

  public boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(name);
  }

  /** The type of a name: a primitive, a class that exists, or an array of such. */
  public Optional<TypeMirror> named(String name) {
    if (name.endsWith("[]")) {
      return named(name.substring(0, name.length() - 2)).map(types::getArrayType);
    }
    if (name.indexOf('.') < 0) {
      return Optional.of(types.getPrimitiveType(TypeKind.valueOf(name.toUpperCase(Locale.ROOT))));
    }
    return Optional.ofNullable(elements.getTypeElement(name)).map(TypeElement::asType);
  }

  /** Whether all types are classes that neither Java's nor the library's own are related to. */
  public boolean standAlone(List<TypeMirror> all) {
    for (TypeMirror type : all) {
      if (type.getKind() != TypeKind.DECLARED
          || !(types.asElement(type) instanceof TypeElement element)
          || !isNamed(element.getSuperclass(), "java.lang.Object")
          || !element.getInterfaces().isEmpty()
          || isFrom("java.", element)
          || isFrom("io.monomorph.", element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFrom(String home, TypeElement type) {
    return type.getQualifiedName().toString().startsWith(home);
  }

  public boolean isReference(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY;
  }

  /** The type of the elements of an array. */
  public TypeMirror component(TypeMirror array) {
    return ((ArrayType) array).getComponentType();
  }

  /** What an {@code Optional} holds. */
  public Optional<TypeMirror> optional(TypeMirror type) {
    return isNamed(type, "java.util.Optional") && type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream().<TypeMirror>map(argument -> argument).findFirst()
        : Optional.empty();
  }

  /** The primitive that a type is, or that an optional one holds. */
  public @Nullable TypeKind carried(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return type.getKind();
    }
    for (TypeKind kind : List.of(TypeKind.DOUBLE, TypeKind.LONG, TypeKind.INT)) {
      String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
      if (isNamed(type, "java.util.Optional" + name)) {
        return kind;
      }
    }
    try {
      return optional(type).map(held -> types.unboxedType(held).getKind()).orElse(null);
    } catch (IllegalArgumentException noBox) {
      return null;
    }
  }

  /** Whether {@code instanceof} can test for a type: it has no type arguments but {@code <?>}. */
  public boolean isReifiable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isReifiable(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream().allMatch(JavaTypes::isUnbounded)
            && (declared.getEnclosingType().getKind() != TypeKind.DECLARED
                || isReifiable(declared.getEnclosingType()))
        : type.getKind().isPrimitive();
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  /** Whether every package can see a type. */
  public boolean isPublic(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isPublic(array.getComponentType());
    }
    for (Element at = types.asElement(type);
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The class of a type, or of the elements of an array; empty if these are primitive. */
  public Optional<Element> element(TypeMirror type) {
    return type instanceof ArrayType array
        ? element(array.getComponentType())
        : Optional.ofNullable(types.asElement(type));
  }

  /** The module of a class, by name; empty if it has none. */
  public String module(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /**
   * Why classes beside another one cannot name a type; empty if they can. A class sees what it
   * inherits, which others of its package may not.
   */
  public String hidden(TypeMirror type, TypeElement beside) {
    if (type instanceof ArrayType array) {
      return hidden(array.getComponentType(), beside);
    }
    PackageElement here = elements.getPackageOf(beside);
    for (Element at = types.asElement(type);
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      Set<Modifier> modifiers = at.getModifiers();
      PackageElement there = elements.getPackageOf(at);
      if (modifiers.contains(Modifier.PRIVATE)) {
        return "is private";
      }
      if (!modifiers.contains(Modifier.PUBLIC) && !there.equals(here)) {
        return "is not public, and in package " + there.getQualifiedName();
      }
    }
    return "";
  }

  /** Whether an exception may be thrown without being declared. */
  public boolean isUnchecked(TypeMirror thrown) {
    return isBelow(thrown, "java.lang.RuntimeException") || isBelow(thrown, "java.lang.Error");
  }

  /**
   * Whether a type is complete.
   *
   * @throws MissingTypeException if it, or a part of it, does not exist
   */
  public static void require(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (type instanceof ArrayType array) {
      require(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        require(argument);
      }
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      require(wildcard.getExtendsBound());
    }
  }

  /** The class of a name that a module sees; null if there is none. */
  public static @Nullable TypeElement find(
      Elements elements, @Nullable ModuleElement module, String name) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /** The class that a member stands in. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** A type in generated code. */
  public static TypeName name(TypeMirror type) {
    return TypeName.get(type);
  }

  /** A type in messages: without packages, and the same from every compiler. */
  public String show(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return show(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      String name = declared.asElement().getSimpleName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(this::show)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    return type instanceof WildcardType ? "?" : TypeName.get(type).toString();
  }
}
