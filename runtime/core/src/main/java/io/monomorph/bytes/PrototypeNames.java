package io.monomorph.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prototypes by name and alias: the built-in ones, those that were registered, and services. */
final class PrototypeNames {
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Set<String> builtIn = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();
  private boolean loaded;

  private static final class Entry {
    final String name;
    final Supplier<Prototype> source;
    private @Nullable Prototype made;

    Entry(String name, Supplier<Prototype> source) {
      this.name = name;
      this.source = source;
    }

    synchronized Prototype prototype() {
      Prototype known = made;
      if (known == null) {
        known =
            Objects.requireNonNull(
                source.get(), () -> "the provider of the prototype " + name + " gives null");
        made = known;
      }
      return known;
    }
  }

  /** With one that nobody can replace. */
  PrototypeNames plus(String name, Prototype prototype, String... aliases) {
    put(name, () -> prototype, List.of(aliases), true);
    builtIn.add(name);
    builtIn.addAll(List.of(aliases));
    return this;
  }

  synchronized void register(String name, Prototype prototype, String... aliases) {
    for (int k = 0; k < aliases.length; k++) {
      int number = k;
      Objects.requireNonNull(aliases[k], () -> "aliases[" + number + "] is null");
    }
    List<String> all = new ArrayList<>(Arrays.asList(aliases));
    all.add(name);
    for (String each : all) {
      if (each.isBlank()) {
        throw new IllegalArgumentException("a prototype needs a name, not \"" + each + "\"");
      }
      if (builtIn.contains(each)) {
        throw new IllegalArgumentException(
            "the prototype "
                + each
                + " is built in and always there: take another name, and setDefault to use it");
      }
    }
    put(name, () -> prototype, List.of(aliases), true);
  }

  private void put(
      String name, Supplier<Prototype> source, List<String> aliases, boolean replaces) {
    Entry entry = new Entry(name, source);
    List<String> all = new ArrayList<>(aliases);
    all.add(name);
    for (String each : all) {
      if (replaces) {
        entries.put(each, entry);
      } else {
        entries.putIfAbsent(each, entry);
      }
    }
  }

  /** The prototype of a name, or an exception that says who asked. */
  Prototype find(String name, String asked) {
    return entry(name, asked).prototype();
  }

  private synchronized Entry entry(String name, String asked) {
    Entry known = entries.get(name);
    if (known == null) {
      load();
      known = entries.get(name);
    }
    if (known != null) {
      return known;
    }
    throw new NoSuchElementException(
        "no prototype has the name %s%s; there are %s%s"
            .formatted(name, asked, choices(), String.join("", failures)));
  }

  /** As in {@code host (cpu, heap), native (direct, memory)}. */
  private String choices() {
    List<String> choices = new ArrayList<>();
    for (String name : ownNames()) {
      List<String> aliases = new ArrayList<>();
      entries.forEach(
          (alias, entry) -> {
            if (entry.name.equals(name) && !alias.equals(name)) {
              aliases.add(alias);
            }
          });
      choices.add(name + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")"));
    }
    return String.join(", ", choices);
  }

  private List<String> ownNames() {
    return entries.entrySet().stream()
        .filter(each -> each.getValue().name.equals(each.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized List<String> names() {
    load();
    return ownNames();
  }

  /** Looks for services, once. One that fails does not keep others from being found. */
  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    Iterator<PrototypeProvider> services =
        ServiceLoader.load(PrototypeProvider.class, Prototypes.class.getClassLoader()).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          return;
        }
        PrototypeProvider service = services.next();
        put(service.name(), service::prototype, service.aliases(), false);
      } catch (ServiceConfigurationError | RuntimeException failure) {
        failures.add("; a service could not be loaded: " + failure.getMessage());
      }
    }
  }
}
