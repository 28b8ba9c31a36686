package io.monomorph.processor.insight;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** Which backends are asked for an object of a type, in which order, and why in that. */
record Resolution(String type, List<BackendModel> asked) {
  private static final Comparator<BackendModel> ORDER =
      Comparator.comparingInt(BackendModel::priority).reversed().thenComparing(BackendModel::name);

  /** For each type that some backends resolve, by name. */
  static List<Resolution> of(List<BackendModel> backends, JavaTypes types) {
    Map<String, TypeMirror> all = new TreeMap<>();
    backends.forEach(
        backend -> resolved(backend, types).forEach((name, type) -> all.put(name, type)));
    List<Resolution> resolutions = new ArrayList<>();
    all.forEach(
        (name, type) ->
            resolutions.add(
                new Resolution(
                    name,
                    backends.stream()
                        .filter(backend -> takes(backend, type, types))
                        .sorted(ORDER)
                        .toList())));
    return resolutions;
  }

  private static boolean takes(BackendModel backend, TypeMirror type, JavaTypes types) {
    return resolved(backend, types).values().stream()
        .anyMatch(resolved -> types.isAssignable(type, resolved));
  }

  /** The types that a backend resolves, by name: its cores, and what the annotation names. */
  static Map<String, TypeMirror> resolved(BackendModel backend, JavaTypes types) {
    Map<String, TypeMirror> resolved = new LinkedHashMap<>();
    backend.dtypes().stream()
        .filter(dtype -> backend.reader(dtype).isPresent())
        .map(dtype -> backend.coreOf(dtype))
        .forEach(core -> resolved.put(types.show(types.erasure(core)), core));
    backend
        .resolves()
        .forEach(entry -> resolved.put(types.show(types.erasure(entry.type())), entry.type()));
    return resolved;
  }

  /** Why the first is asked before the second. */
  String reason() {
    if (asked.size() == 1) {
      return "no other takes it";
    }
    BackendModel first = asked.get(0);
    BackendModel second = asked.get(1);
    return first.priority() == second.priority()
        ? "equal priorities: %s comes before %s".formatted(first.name(), second.name())
        : "the higher priority is asked first";
  }
}
