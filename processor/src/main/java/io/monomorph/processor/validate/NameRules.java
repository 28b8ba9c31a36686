package io.monomorph.processor.validate;

import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.AnnotationReader.Item;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What classes must be called for generated code to name them, or to be generated code. */
public final class NameRules {
  private final Elements elements;
  private final Surroundings surroundings;

  public NameRules(Elements elements, Surroundings surroundings) {
    this.elements = elements;
    this.surroundings = surroundings;
  }

  /**
   * Checks that generated code can name a declaration and the types in its methods. What is in no
   * package has one name alone, which another class may have that generated code imports.
   */
  public void check(TypeElement type, List<? extends ExecutableElement> methods, Report report) {
    check(type, Site.of(type), report);
    for (ExecutableElement method : methods) {
      for (VariableElement parameter : method.getParameters()) {
        check(parameter.asType(), Site.of(parameter), report);
      }
    }
  }

  /**
   * Checks that the class which offers a function as a method can have the method: of one input,
   * {@code equals} is that of every object.
   */
  public static void checkMethod(DeclaredFunction function, Report report) {
    if (Names.method(function.name()).equals("equals") && function.carriers().size() == 1) {
      report.add(
          Message.BAD_NAME,
          function.sites().name(),
          "\"%s\" cannot name a method of one input, since every object has equals"
              .formatted(function.name()),
          "name = \"isEqual\"");
    }
  }

  /** Says that generated code cannot call the methods of an interface. */
  public void refuseInterface(TypeElement type, Report report) {
    report.add(
        Message.NAMELESS,
        Site.of(type),
        type.getSimpleName(),
        "an interface, and a field or a variable has the same name",
        "Make it a class, or rename it");
  }

  private void check(TypeMirror type, Site site, Report report) {
    if (type instanceof ArrayType array) {
      check(array.getComponentType(), site, report);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      check(element, site, report);
    }
  }

  private void check(TypeElement type, Site site, Report report) {
    Element top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    if (!elements.getPackageOf(type).isUnnamed()) {
      return;
    }
    String other = surroundings.imported((TypeElement) top);
    if (other != null) {
      report.add(
          Message.NAMELESS,
          site,
          type.getSimpleName(),
          "in no package, and another class, which generated code names, is called " + other,
          "Put it into a package");
    }
  }

  /** Checks the name of the class that is to offer the functions of a class, and says if it can. */
  public boolean checkLibrary(TypeElement type, Item<String> library, Report report) {
    Optional<String> fault = fault(type, library.value());
    fault.ifPresent(
        is ->
            report.add(
                Message.BAD_NAME,
                library.site(),
                "ufunc library \"%s\" %s".formatted(library.value(), is),
                "\"%s%sUfuncs\""
                    .formatted(prefix(elements.getPackageOf(type)), type.getSimpleName())));
    return fault.isEmpty();
  }

  private static String prefix(PackageElement home) {
    return home.isUnnamed() ? "" : home.getQualifiedName() + ".";
  }

  private Optional<String> fault(TypeElement type, String library) {
    if (!SourceVersion.isName(library)) {
      return Optional.of("cannot name a class");
    }
    ModuleElement module = elements.getModuleOf(type);
    for (String outer : outer(library)) {
      if (JavaTypes.find(elements, module, outer) != null) {
        return Optional.of("is inside the class " + outer);
      }
    }
    if (library.startsWith("java.")) {
      return Optional.of("is in a package that is Java's own");
    }
    if (library.contains(".") && elements.getPackageOf(type).isUnnamed()) {
      return Optional.of(
          "is in a package, which does not see %s, since that is in none"
              .formatted(type.getSimpleName()));
    }
    PackageElement same = elements.getPackageElement(library);
    return same == null || same.getEnclosedElements().isEmpty()
        ? Optional.empty()
        : Optional.of("is the name of a package");
  }

  /** What comes before each dot of a name. */
  private static List<String> outer(String name) {
    List<String> outer = new ArrayList<>();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      outer.add(name.substring(0, dot));
    }
    return outer;
  }
}
