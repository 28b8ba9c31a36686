package io.monomorph.processor.naming;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.ParameterizedTypeName;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The one authority for the names of what is generated. */
public final class Names {
  /** The service that the generated providers provide. */
  public static final String SERVICE = "io.monomorph.spi.BackendProvider";

  private static final String SUFFIX = "Backend";
  private static final Set<String> TAKEN = Set.of("dtype", "source", "core", "layout", "shape");

  /** The most letters in the name of a class of loops, which is nested in another. */
  public static final int LONGEST_LOOP = 80;

  private Names() {}

  /** What the names of a backend's classes begin with: {@code Raster} for {@code RasterBackend}. */
  public static String base(TypeElement declaration) {
    String name = declaration.getSimpleName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  public static ClassName buffer(TypeElement declaration, DTypeModel dtype) {
    return beside(declaration, base(declaration) + dtype.typeName() + "Buffer");
  }

  public static ClassName provider(TypeElement declaration) {
    return beside(declaration, base(declaration) + "BufferProvider");
  }

  /** The class that asks the methods of a backend for functions. */
  public static ClassName overrides(TypeElement declaration) {
    return beside(declaration, base(declaration) + "Overrides");
  }

  public static ClassName ufuncs(TypeElement declaration) {
    return beside(declaration, declaration.getSimpleName() + "Ufuncs");
  }

  /** The class that a library annotation names. */
  public static ClassName library(String qualifiedName) {
    return ClassName.of(qualifiedName);
  }

  /** The class with the loops of a class of ufuncs. */
  public static ClassName loops(TypeElement declaration) {
    return beside(declaration, declaration.getSimpleName() + "Loops");
  }

  /** The class that offers the reductions of a class. */
  public static ClassName reductions(TypeElement declaration) {
    return beside(declaration, declaration.getSimpleName() + "Reductions");
  }

  /** The class with the loops of a class of reductions. */
  public static ClassName reductionLoops(TypeElement declaration) {
    return beside(declaration, declaration.getSimpleName() + "ReductionLoops");
  }

  private static ClassName beside(TypeElement declaration, String name) {
    return ClassName.get(ClassName.get(declaration).packageName(), name);
  }

  /** The constant of a ufunc: {@code FLOOR_DIVIDE} for {@code floorDivide}. */
  public static String constant(String ufunc) {
    return ufunc.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** The method of a ufunc: {@code floorDivide} for {@code floor_divide}. */
  public static String method(String ufunc) {
    StringBuilder name = new StringBuilder();
    for (String word : ufunc.split("_", -1)) {
      name.append(name.isEmpty() ? word : capitalised(word));
    }
    return name.toString();
  }

  public static String capitalised(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /**
   * Names for nested classes with loops, of which no two differ only in case: they become files.
   * What is too long for that gets a number.
   */
  public static List<String> loopClasses(List<String> wanted) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      String name = wanted.get(k).length() > LONGEST_LOOP - 20 ? "Loop" + (k + 1) : wanted.get(k);
      while (!taken.add(name.toLowerCase(Locale.ROOT))) {
        name = "Other" + name;
      }
      names.add(name);
    }
    return names;
  }

  /** The method of a loop that chooses a form: not every name can be called, and one is taken. */
  public static String entry(String loop) {
    return loop.equals("yield") || loop.equals("run") ? loop + "Elements" : loop;
  }

  /** A variable of some type: {@code image} for {@code BufferedImage}. */
  public static String variable(TypeName type) {
    if (type instanceof ArrayTypeName) {
      return "array";
    }
    ClassName erased =
        type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    String[] words = erased.simpleName().split("(?=\\p{Lu})", -1);
    String name = words[words.length - 1].toLowerCase(Locale.ROOT);
    return TAKEN.contains(name) || !SourceVersion.isName(name) ? "given" : name;
  }

  /** A method as messages name it, with its class: {@code RasterBackend.pixels}. */
  public static String shown(ClassName declaration, String method) {
    return String.join(".", declaration.simpleNames()) + "." + method;
  }
}
