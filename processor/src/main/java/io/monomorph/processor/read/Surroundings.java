package io.monomorph.processor.read;

import io.monomorph.processor.naming.NamedTypes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** What the code around a declaration means for classes that are generated beside it. */
public final class Surroundings {
  private final Elements elements;

  public Surroundings(Elements elements) {
    this.elements = elements;
  }

  /** Whether classes beside a declaration can see the annotation that says what is generated. */
  public boolean seesGenerated(TypeElement type) {
    return JavaTypes.find(
            elements, elements.getModuleOf(type), "javax.annotation.processing.Generated")
        != null;
  }

  /** Whether the package of a class has one with the name of a class that Java imports itself. */
  public boolean hidesLang(TypeElement type) {
    String name = elements.getPackageOf(type).getQualifiedName().toString();
    String prefix = name.isEmpty() ? "" : name + ".";
    ModuleElement module = elements.getModuleOf(type);
    for (String lang : NamedTypes.LANG) {
      if (JavaTypes.find(elements, module, prefix + lang) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a variable of generated code, or a field, has the name of a class, so that Java would
   * take {@code name.method()} for a call on that. Variables begin with small letters; some are
   * called as a type is, in small letters.
   */
  public boolean isHidden(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      return isHidden(outer) || hasField(outer, name);
    }
    if (name.isEmpty()) {
      return false;
    }
    char first = name.charAt(0);
    return (first >= 'a' && first <= 'z')
        || name.equals(name.toLowerCase(Locale.ROOT))
        || name.equals("INSTANCE")
        || name.equals("OVERRIDES")
        || name.equals("TABLE")
        || imported(type) != null;
  }

  private boolean hasField(TypeElement type, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(elements.getAllMembers(type))) {
      if (field.getSimpleName().contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Another class of the same name that generated code may import, which comes first there. */
  public @Nullable String imported(TypeElement type) {
    String name = NamedTypes.find(type.getSimpleName().toString());
    return type.getQualifiedName().contentEquals(String.valueOf(name)) ? null : name;
  }

  /**
   * The warnings that a use of members of a declaration, and of types, would cause.
   *
   * @param hidden whether its methods are called in a form that causes one more
   */
  public List<String> warnings(
      TypeElement declaration,
      Collection<? extends Element> members,
      Collection<? extends TypeMirror> types,
      boolean hidden) {
    SortedSet<String> warnings = new TreeSet<>();
    add(warnings, declaration);
    for (Element member : members) {
      add(warnings, member);
      if (member instanceof ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
          add(warnings, parameter.asType());
        }
        add(warnings, method.getReturnType());
      }
    }
    for (TypeMirror type : types) {
      add(warnings, type);
    }
    ModuleElement module = elements.getModuleOf(declaration);
    if (module != null && !module.isUnnamed()) {
      warnings.add("exports"); // what is not exported is told about the declaration
    }
    if (hidden) {
      warnings.add("static");
    }
    if (warnings.contains("static") || warnings.contains("auxiliaryclass")) {
      warnings.add("all"); // not every compiler knows these two
    }
    return List.copyOf(warnings);
  }

  private void add(SortedSet<String> warnings, TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(warnings, array.getComponentType());
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (isRaw(declared, element)) {
        warnings.add("rawtypes");
      }
      add(warnings, element);
    }
  }

  /**
   * Whether a type has no arguments although its class, or one that it is inside, has parameters.
   */
  private static boolean isRaw(DeclaredType type, TypeElement element) {
    if (!element.getTypeParameters().isEmpty()) {
      return type.getTypeArguments().isEmpty();
    }
    return !element.getModifiers().contains(Modifier.STATIC)
        && element.getEnclosingElement() instanceof TypeElement outer
        && !outer.getTypeParameters().isEmpty()
        && (!(type.getEnclosingType() instanceof DeclaredType enclosing)
            || isRaw(enclosing, outer));
  }

  private void add(SortedSet<String> warnings, Element element) {
    for (Element at = element;
        at != null && at.getKind() != ElementKind.PACKAGE;
        at = at.getEnclosingElement()) {
      if (elements.isDeprecated(at)) {
        warnings.add(isForRemoval(at) ? "removal" : "deprecation");
      }
      if (at instanceof TypeElement type && isAuxiliary(type)) {
        warnings.add("auxiliaryclass");
      }
      if (at instanceof VariableElement variable) {
        add(warnings, variable.asType());
      }
    }
  }

  private boolean isForRemoval(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals("java.lang.Deprecated")) {
        return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().getSimpleName().contentEquals("forRemoval")
                        && Boolean.TRUE.equals(entry.getValue().getValue()));
      }
    }
    return false;
  }

  /** Whether a class stands in a file that has the name of another one. */
  private boolean isAuxiliary(TypeElement type) {
    if (type.getNestingKind().isNested()) {
      return false;
    }
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file != null
          && file.getKind() == JavaFileObject.Kind.SOURCE
          && !file.isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    } catch (UnsupportedOperationException unknown) {
      return false;
    }
  }
}
