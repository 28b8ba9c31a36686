package io.monomorph.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The functions that backends can compute in their own way. The library marks them, so that they
 * are those of the version that a declaration is compiled with.
 */
public final class OverridableFunctions {
  private static final String FUNCTIONS = "io.monomorph.Functions";

  private final Elements elements;
  private @Nullable Map<String, ExecutableElement> functions;

  public OverridableFunctions(Elements elements) {
    this.elements = elements;
  }

  /** The function of a name. */
  public Optional<ExecutableElement> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** The names of all, sorted. */
  public List<String> names() {
    return List.copyOf(all().keySet());
  }

  /** The name that is most like another one, if one is. */
  public Optional<String> closest(String name) {
    return Spelling.closest(name, all().keySet());
  }

  private Map<String, ExecutableElement> all() {
    Map<String, ExecutableElement> known = functions;
    if (known == null) {
      known = read();
      functions = known;
    }
    return known;
  }

  private Map<String, ExecutableElement> read() {
    Map<String, ExecutableElement> read = new TreeMap<>();
    TypeElement library = elements.getTypeElement(FUNCTIONS);
    if (library != null) {
      AnnotationReader annotations = new AnnotationReader(elements);
      for (ExecutableElement method : ElementFilter.methodsIn(library.getEnclosedElements())) {
        if (annotations.find(method, "Overridable").isPresent()) {
          read.put(method.getSimpleName().toString(), method);
        }
      }
    }
    return read;
  }
}
