package io.monomorph.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

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

  public boolean isReference(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY;
  }

  /** Whether {@code instanceof} can test for a type: it has no type arguments but {@code <?>}. */
  public boolean isReifiable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isReifiable(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream().allMatch(JavaTypes::isUnbounded)
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

  /** Whether other classes of the package cannot see a type. */
  public boolean isPrivate(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isPrivate(array.getComponentType());
    }
    for (Element at = types.asElement(type);
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
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
      declared.getTypeArguments().forEach(JavaTypes::require);
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      require(wildcard.getExtendsBound());
    }
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
