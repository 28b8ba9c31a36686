package io.monomorph.processor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file names classes: by their own names, if no other class has the same one there. What is
 * named first in code is imported.
 */
final class Imports implements Marks.Naming {
  private final String home;
  private final String file;
  private final boolean importsLang;

  /** The names that the classes of the file have. */
  private final Set<String> own = new HashSet<>();

  /** The names of classes of the package that are used, which an import would hide. */
  private final Set<String> neighbours = new HashSet<>();

  /** The packages of the classes that are imported, by name. */
  private final Map<String, String> imported = new HashMap<>();

  Imports(JavaFile file, String code) {
    this.home = file.packageName();
    this.file = file.type().name();
    this.importsLang = file.importsLang();
    own.add(this.file);
    own.addAll(file.type().nestedNames());
    Marks.named(code, this::collect);
    imported.keySet().removeAll(neighbours);
  }

  private String collect(String packageName, String names, boolean inComment) {
    String name = outermost(names);
    if (own.contains(name)) {
      return "";
    }
    if (packageName.equals(home)) {
      neighbours.add(name);
    } else if (!packageName.isEmpty() && !inComment) {
      imported.putIfAbsent(name, packageName);
    }
    return "";
  }

  private static String outermost(String names) {
    int dot = names.indexOf('.');
    return dot < 0 ? names : names.substring(0, dot);
  }

  /** What is to be imported, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    imported.forEach(
        (name, packageName) -> {
          if (importsLang || !packageName.equals("java.lang")) {
            names.add(Marks.full(packageName, name));
          }
        });
    names.sort(null);
    return names;
  }

  @Override
  public String name(String packageName, String names, boolean inComment) {
    String name = outermost(names);
    boolean isKnown =
        packageName.equals(home)
            ? name.equals(file) || !own.contains(name)
            : packageName.equals(imported.get(name));
    return isKnown ? names : Marks.full(packageName, names);
  }
}
