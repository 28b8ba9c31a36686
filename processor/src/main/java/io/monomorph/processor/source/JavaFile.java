package io.monomorph.processor.source;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The file of a class.
 *
 * @param importsLang whether classes of {@code java.lang} must be imported, since the package has
 *     one of the same name
 */
public record JavaFile(String packageName, TypeSpec type, boolean importsLang) {
  /** The full name of the class. */
  public String name() {
    return Marks.full(packageName, type.name());
  }

  /** The classes of which it was made. */
  public List<TypeElement> origins() {
    return type.originatingElements();
  }

  /** The source, in which what is too long for a line is not broken. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    type.print(text, "");
    String code = text.toString();
    Imports imports = new Imports(this, code);
    StringBuilder file = new StringBuilder(code.length());
    if (!packageName.isEmpty()) {
      file.append("package ").append(packageName).append(";\n\n");
    }
    for (String name : imports.names()) {
      file.append("import ").append(name).append(";\n");
    }
    return file.append(imports.names().isEmpty() ? "" : "\n")
        .append(Marks.named(code, imports))
        .toString();
  }
}
