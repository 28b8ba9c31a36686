package io.monomorph.processor.source;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** A class, by its package and its own name, before which the classes stand that it is in. */
public final class ClassName extends TypeName implements Comparable<ClassName> {
  private final String packageName;
  private final List<String> simpleNames;

  private ClassName(String packageName, List<String> simpleNames) {
    super(Marks.mark(packageName, String.join(".", simpleNames)));
    this.packageName = packageName;
    this.simpleNames = simpleNames;
  }

  /** A class that is in no other one. */
  public static ClassName get(String packageName, String simpleName) {
    return new ClassName(packageName, List.of(simpleName));
  }

  /** A class that is in no other one, by its full name. */
  public static ClassName of(String name) {
    int dot = name.lastIndexOf('.');
    return get(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
  }

  public static ClassName get(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      names.add(0, at.getSimpleName());
    }
    return new ClassName(type.getPackageName(), List.copyOf(names));
  }

  public static ClassName get(TypeElement type) {
    List<String> names = new ArrayList<>();
    Element at = type;
    for (; at instanceof TypeElement; at = at.getEnclosingElement()) {
      names.add(0, at.getSimpleName().toString());
    }
    String packageName =
        at instanceof PackageElement home ? home.getQualifiedName().toString() : "";
    return new ClassName(packageName, List.copyOf(names));
  }

  public String packageName() {
    return packageName;
  }

  /** Its own name, after those of the classes that it is in. */
  public List<String> simpleNames() {
    return simpleNames;
  }

  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** The class in no other one that this is, or is in. */
  public ClassName topLevelClassName() {
    return simpleNames.size() == 1 ? this : get(packageName, simpleNames.get(0));
  }

  /** The name in source code. */
  public String canonicalName() {
    return toString();
  }

  /** The name of the class file. */
  public String reflectionName() {
    String name = String.join("$", simpleNames);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  @Override
  public int compareTo(ClassName other) {
    return canonicalName().compareTo(other.canonicalName());
  }
}
