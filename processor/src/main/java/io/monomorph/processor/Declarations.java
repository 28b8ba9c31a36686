package io.monomorph.processor;

import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.JavaTypes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
  /** What a class declares. One class may have declarations of several kinds. */
  enum Kind {
    BACKEND,
    UFUNCS,
    REDUCTIONS
  }

  private final Elements elements;
  private final Map<Kind, SortedSet<String>> waiting = new EnumMap<>(Kind.class);
  private final Map<Kind, SortedMap<String, String>> missing = new EnumMap<>(Kind.class);

  Declarations(Elements elements) {
    this.elements = elements;
    for (Kind kind : Kind.values()) {
      waiting.put(kind, new TreeSet<>());
      missing.put(kind, new TreeMap<>());
    }
  }

  /** Adds the declarations of a round. */
  void collect(RoundEnvironment round) {
    for (Element type : marked(round, "BufferBackend")) {
      add(Kind.BACKEND, (TypeElement) type);
    }
    for (Element method : marked(round, "Ufunc")) {
      add(Kind.UFUNCS, JavaTypes.owner(method));
    }
    for (Element type : marked(round, "Reduction")) {
      add(Kind.REDUCTIONS, ReductionClass.unit((TypeElement) type));
    }
  }

  private void add(Kind kind, TypeElement type) {
    of(waiting, kind).add(type.getQualifiedName().toString());
  }

  private static <T> T of(Map<Kind, T> map, Kind kind) {
    return Objects.requireNonNull(map.get(kind));
  }

  private Collection<? extends Element> marked(RoundEnvironment round, String annotation) {
    TypeElement type = elements.getTypeElement(AnnotationReader.PACKAGE + annotation);
    return type == null ? List.of() : round.getElementsAnnotatedWith(type);
  }

  /** The names of the classes that wait, sorted; each waits no longer unless put back. */
  List<String> take(Kind kind) {
    List<String> taken = List.copyOf(of(waiting, kind));
    of(waiting, kind).clear();
    of(missing, kind).clear();
    return taken;
  }

  /** Lets a class wait for the next round, in which the missing type may exist. */
  void defer(Kind kind, String name, String missingType) {
    of(waiting, kind).add(name);
    of(missing, kind).put(name, missingType);
  }

  /** The classes that wait, each with a type that it waits for. */
  NavigableMap<String, String> missing() {
    NavigableMap<String, String> all = new TreeMap<>();
    missing.values().forEach(all::putAll);
    return all;
  }
}
