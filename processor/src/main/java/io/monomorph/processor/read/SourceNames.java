package io.monomorph.processor.read;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Types as a declaration can write them: by their simple names if these are known there, and else
 * in full, so that a line that a message suggests compiles where it is pasted. Type arguments are
 * those that {@code instanceof} can test for, {@code List<?>}.
 */
public final class SourceNames {
  private final Elements elements;
  private final Types types;
  private final SourceText text;

  public SourceNames(Elements elements, Types types, SourceText text) {
    this.elements = elements;
    this.types = types;
    this.text = text;
  }

  /** A type in the body of a class. */
  public String inBody(TypeMirror type, TypeElement declaration) {
    return write(type, declaration, true);
  }

  /** A type in an annotation of a class, to be followed by {@code .class}. */
  public String inAnnotation(TypeMirror type, TypeElement declaration) {
    return write(types.erasure(type), declaration, false);
  }

  /** A class of this qualified name in the body of a class. */
  public String inBody(String qualifiedName, TypeElement declaration) {
    TypeElement type = elements.getTypeElement(qualifiedName);
    return type == null ? qualifiedName : name(type, declaration, true);
  }

  /** A type as it is written in the body of a class, its type arguments too. */
  public String written(TypeMirror type, TypeElement declaration) {
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return write(type, declaration, true);
    }
    return declared.getTypeArguments().stream()
        .map(argument -> written(argument, declaration))
        .collect(
            Collectors.joining(
                ", ", name((TypeElement) declared.asElement(), declaration, true) + "<", ">"));
  }

  private String write(TypeMirror type, TypeElement declaration, boolean body) {
    if (type instanceof ArrayType array) {
      return write(array.getComponentType(), declaration, body) + "[]";
    }
    if (!(type instanceof DeclaredType declared)) {
      return type.getKind().isPrimitive()
          ? type.getKind().toString().toLowerCase(java.util.Locale.ROOT)
          : write(types.erasure(type), declaration, body);
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = name(element, declaration, body);
    int parameters = element.getTypeParameters().size();
    return parameters == 0 || !body
        ? name
        : name + "<" + String.join(", ", Collections.nCopies(parameters, "?")) + ">";
  }

  private String name(TypeElement type, TypeElement declaration, boolean body) {
    Set<String> imports = text.imports(declaration);
    Deque<String> parts = new ArrayDeque<>();
    Element at = type;
    while (at instanceof TypeElement named) {
      parts.addFirst(named.getSimpleName().toString());
      Element outer = named.getEnclosingElement();
      boolean member = outer instanceof TypeElement holder && encloses(holder, declaration, body);
      if (member || imports.contains(named.getQualifiedName().toString())) {
        return String.join(".", parts);
      }
      at = outer;
    }
    String found = at instanceof PackageElement in ? in.getQualifiedName().toString() : "";
    boolean seen =
        found.isEmpty()
            || found.equals("java.lang")
            || imports.contains(found + ".*")
            || elements.getPackageOf(declaration).getQualifiedName().contentEquals(found);
    return (seen ? "" : found + ".") + String.join(".", parts);
  }

  /** Whether the members of a class are known by their simple names at a declaration. */
  private static boolean encloses(TypeElement holder, TypeElement declaration, boolean body) {
    Set<Element> around = new HashSet<>();
    Element at = body ? declaration : declaration.getEnclosingElement();
    while (at instanceof TypeElement) {
      around.add(at);
      at = at.getEnclosingElement();
    }
    return around.contains(holder);
  }
}
