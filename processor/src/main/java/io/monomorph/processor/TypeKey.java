package io.monomorph.processor;

import java.util.Comparator;
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
  private static final Comparator<TypeKey> ORDER =
      Comparator.comparing(TypeKey::name).thenComparing(TypeKey::module);

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
    return ORDER.compare(this, other);
  }
}
