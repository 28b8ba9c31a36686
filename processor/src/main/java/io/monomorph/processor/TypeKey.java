package io.monomorph.processor;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a class is known by in all rounds, which elements do not outlive. One compilation may have
 * several modules with a class of the same name.
 *
 * @param module its name, empty for what is in no named module
 */
record TypeKey(String module, String name) implements Comparable<TypeKey> {
  static TypeKey of(TypeElement type, Elements elements) {
    ModuleElement module = elements.getModuleOf(type);
    return new TypeKey(
        module == null ? "" : module.getQualifiedName().toString(),
        type.getQualifiedName().toString());
  }

  /** The class in this round; null if no other class can name it. */
  @Nullable TypeElement find(Elements elements) {
    ModuleElement home = elements.getModuleElement(module);
    return home == null ? elements.getTypeElement(name) : elements.getTypeElement(home, name);
  }

  @Override
  public int compareTo(TypeKey other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : module.compareTo(other.module);
  }
}
