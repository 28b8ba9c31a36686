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
import java.util.function.Consumer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The classes that have declarations and wait to be processed, sorted, as compilers do not. */
final class Declarations {
  /** What a class declares. One class may have declarations of several kinds. */
  enum Kind {
    BACKEND,
    UFUNCS,
    REDUCTIONS
  }

  private final Elements elements;
  private final Map<Kind, SortedSet<TypeKey>> waiting = new EnumMap<>(Kind.class);
  private final Map<Kind, SortedMap<TypeKey, String>> missing = new EnumMap<>(Kind.class);

  Declarations(Elements elements) {
    this.elements = elements;
    for (Kind kind : Kind.values()) {
      waiting.put(kind, new TreeSet<>());
      missing.put(kind, new TreeMap<>());
    }
  }

  /**
   * Adds the declarations of a round.
   *
   * @param nameless takes the classes that have declarations, but no name for generated code
   */
  void collect(RoundEnvironment round, Consumer<TypeElement> nameless) {
    for (Element type : marked(round, "BufferBackend")) {
      add(Kind.BACKEND, (TypeElement) type, nameless);
    }
    for (Element method : marked(round, "Ufunc")) {
      add(Kind.UFUNCS, JavaTypes.owner(method), nameless);
    }
    for (Element type : marked(round, "Reduction")) {
      add(Kind.REDUCTIONS, ReductionClass.unit((TypeElement) type), nameless);
    }
  }

  private void add(Kind kind, TypeElement type, Consumer<TypeElement> nameless) {
    TypeKey key = TypeKey.of(type, elements);
    if (key.find(elements) == null) {
      nameless.accept(type);
    } else {
      of(waiting, kind).add(key);
    }
  }

  private static <T> T of(Map<Kind, T> map, Kind kind) {
    return Objects.requireNonNull(map.get(kind));
  }

  private Collection<? extends Element> marked(RoundEnvironment round, String annotation) {
    TypeElement type = elements.getTypeElement(AnnotationReader.PACKAGE + annotation);
    return type == null ? List.of() : round.getElementsAnnotatedWith(type);
  }

  /** The names of the classes that wait, sorted; each waits no longer unless put back. */
  List<TypeKey> take(Kind kind) {
    List<TypeKey> taken = List.copyOf(of(waiting, kind));
    of(waiting, kind).clear();
    of(missing, kind).clear();
    return taken;
  }

  /** Lets a class wait for the next round, in which the missing type may exist. */
  void defer(Kind kind, TypeKey key, String missingType) {
    of(waiting, kind).add(key);
    of(missing, kind).put(key, missingType);
  }

  /** The classes that wait, each with a type that it waits for. */
  NavigableMap<TypeKey, String> missing() {
    NavigableMap<TypeKey, String> all = new TreeMap<>();
    missing.values().forEach(all::putAll);
    return all;
  }
}
