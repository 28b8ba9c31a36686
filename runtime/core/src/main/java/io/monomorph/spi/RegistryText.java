package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.message.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A registry as text for people: what each backend has, and which one is asked for which type. */
final class RegistryText {
  private final Backends backends;
  private final StringBuilder text = new StringBuilder();

  RegistryText(Backends backends) {
    this.backends = backends;
  }

  String write() {
    int number = backends.ranked().size();
    text.append(number == 0 ? "no backends" : number == 1 ? "one backend" : number + " backends")
        .append(number > 1 ? ", in the order in which they are asked\n" : "\n");
    backends.ranked().forEach(this::backend);
    resolution();
    if (!backends.leftOut().isEmpty()) {
      text.append("\nleft out\n");
      backends.leftOut().forEach(out -> text.append("  ").append(out).append('\n'));
    }
    return text.toString();
  }

  private void backend(Registered one) {
    BackendProvider backend = one.backend();
    text.append('\n').append(one.name()).append(", priority ").append(one.priority());
    text.append(one.pinned() ? ", prepended\n" : "\n");
    line("provider", backend.getClass()::getName);
    line("resolves", () -> TypeNames.of(one.resolves()));
    line("dtypes", () -> list(backend.dtypes().stream().map(DType::toString).toList()));
    line("buffers", () -> list(backend.bufferTypes().stream().map(Class::getSimpleName).toList()));
    line("allocates", () -> list(allocated(backend)));
    line("options", () -> list(backend.options()));
    line("overrides", () -> list(backend.overrides()));
  }

  private static List<String> allocated(BackendProvider backend) {
    return backend.dtypes().stream().filter(backend::allocates).map(DType::toString).toList();
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** A backend of somebody else's may fail to tell; then that is what the line says. */
  private void line(String what, Supplier<String> value) {
    String told;
    try {
      told = value.get();
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      told = "fails with " + Fence.text(failure);
    }
    text.append("  ").append(what).append(" ".repeat(11 - what.length())).append(told).append('\n');
  }

  private void resolution() {
    Map<String, List<Registered>> asked = new LinkedHashMap<>();
    for (Registered one : backends.ranked()) {
      for (Class<?> type : one.resolves()) {
        asked.computeIfAbsent(
            TypeNames.of(type),
            name -> backends.ranked().stream().filter(other -> other.takes(type)).toList());
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    text.append("\nwho is asked for which type\n");
    int width = asked.keySet().stream().mapToInt(String::length).max().orElse(0);
    asked.forEach(
        (type, backendsOfType) ->
            text.append("  ")
                .append(type)
                .append(" ".repeat(width - type.length() + 2))
                .append(chain(backendsOfType))
                .append('\n'));
  }

  private static String chain(List<Registered> asked) {
    List<String> steps = new ArrayList<>();
    for (int k = 0; k < asked.size(); k++) {
      Registered one = asked.get(k);
      steps.add(one + (k == 0 && asked.size() > 1 ? why(one, asked.get(1)) : ""));
    }
    return steps.stream().collect(Collectors.joining(", then "));
  }

  private static String why(Registered first, Registered second) {
    if (first.pinned()) {
      return " because it was prepended";
    }
    return first.priority() == second.priority() ? " by its name" : "";
  }
}
