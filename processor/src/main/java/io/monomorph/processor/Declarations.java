package io.monomorph.processor;

import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.JavaTypes;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that have declarations and wait to be processed, by qualified name: elements do not
 * outlive a round, and compilers visit classes in different orders.
 */
final class Declarations {
  private final Elements elements;
  private final SortedSet<String> backends = new TreeSet<>();
  private final SortedSet<String> ufuncs = new TreeSet<>();
  private final SortedMap<String, String> missing = new TreeMap<>();

  Declarations(Elements elements) {
    this.elements = elements;
  }

  /** Adds the declarations of a round. */
  void collect(RoundEnvironment round) {
    for (Element type : marked(round, "BufferBackend")) {
      backends.add(((TypeElement) type).getQualifiedName().toString());
    }
    for (Element method : marked(round, "Ufunc")) {
      ufuncs.add(JavaTypes.owner(method).getQualifiedName().toString());
    }
  }

  private Collection<? extends Element> marked(RoundEnvironment round, String annotation) {
    TypeElement type = elements.getTypeElement(AnnotationReader.PACKAGE + annotation);
    return type == null ? List.of() : round.getElementsAnnotatedWith(type);
  }

  /** The names of the backends that wait, sorted; each waits no longer unless put back. */
  List<String> takeBackends() {
    return take(backends);
  }

  /** The names of the classes with ufuncs that wait, sorted. */
  List<String> takeUfuncs() {
    return take(ufuncs);
  }

  private List<String> take(SortedSet<String> names) {
    List<String> taken = List.copyOf(names);
    names.clear();
    missing.keySet().removeAll(taken);
    return taken;
  }

  /** Lets a backend wait for the next round, in which the missing type may exist. */
  void deferBackend(String name, String missingType) {
    backends.add(name);
    missing.put(name, missingType);
  }

  /** Lets a class with ufuncs wait for the next round. */
  void deferUfuncs(String name, String missingType) {
    ufuncs.add(name);
    missing.put(name, missingType);
  }

  /** The declarations that wait, each with a type that it waits for. */
  SortedMap<String, String> missing() {
    return missing;
  }
}
