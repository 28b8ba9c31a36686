package io.monomorph.processor.validate;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The first lines of classes that messages tell people to write. */
final class Heads {
  private Heads() {}

  /** What a declaration should begin with: a class that others can see, without type parameters. */
  static String of(TypeElement type) {
    return of(type, type.getSimpleName().toString());
  }

  /** The same under another name. */
  static String of(TypeElement type, String name) {
    Set<Modifier> modifiers = type.getModifiers();
    boolean open = type.getKind() == ElementKind.CLASS && !modifiers.contains(Modifier.FINAL);
    return (modifiers.contains(Modifier.PUBLIC) ? "public " : "")
        + (type.getNestingKind().isNested() ? "static " : "")
        + (open ? "" : "final ")
        + "class "
        + name;
  }
}
