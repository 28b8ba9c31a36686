package io.monomorph.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that ask AutoService to register them for a service. It writes the file of all such
 * classes, and a file can be written only once: generated classes then ask for the same.
 */
public final class AutoServices {
  /** The annotation that asks. */
  public static final String ANNOTATION = "com.google.auto.service.AutoService";

  private final Elements elements;
  private final String service;
  private final Set<String> modules = new HashSet<>();

  public AutoServices(Elements elements, String service) {
    this.elements = elements;
    this.service = service;
  }

  /** Looks at the classes of a round. */
  public void see(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(ANNOTATION);
    if (annotation == null) {
      return;
    }
    for (Element type : round.getElementsAnnotatedWith(annotation)) {
      if (type.getAnnotationMirrors().stream().anyMatch(this::names)) {
        modules.add(module(type));
      }
    }
  }

  private boolean names(AnnotationMirror mirror) {
    return mirror.getAnnotationType().toString().equals(ANNOTATION)
        && mirror.getElementValues().values().stream().anyMatch(this::names);
  }

  private boolean names(AnnotationValue value) {
    return value.getValue() instanceof Iterable<?> list
        ? list.iterator().hasNext() && value.toString().contains(service + ".class")
        : String.valueOf(value.getValue()).equals(service);
  }

  /** Whether AutoService writes the services file of a module. */
  public boolean writes(String module) {
    return modules.contains(module);
  }

  /** Whether it writes that of the module of a class. */
  public boolean writes(TypeElement type) {
    return writes(module(type));
  }

  private String module(Element type) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? "" : module.getQualifiedName().toString();
  }
}
