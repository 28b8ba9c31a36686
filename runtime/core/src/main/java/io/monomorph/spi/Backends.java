package io.monomorph.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in a registry at one moment; it never changes.
 *
 * @param ranked in the order in which they are asked
 */
record Backends(List<Registered> ranked, List<LeftOut> leftOut) {
  static final Backends NONE = new Backends(List.of(), List.of());

  /**
   * With one more.
   *
   * @throws IllegalArgumentException if another one has its name
   */
  Backends plus(Registered added) {
    List<Registered> changed = new ArrayList<>(ranked);
    for (Registered other : ranked) {
      if (other.isOf(added.backend().getClass())) {
        if (!added.pinned()) {
          return this;
        }
        changed.remove(other);
      } else if (other.name().equals(added.name())) {
        throw new IllegalArgumentException(
            "two backends have the name %s: %s and %s"
                .formatted(added.name(), other.origin(), added.origin()));
      }
    }
    int at = 0;
    while (!added.pinned() && at < changed.size() && changed.get(at).isBefore(added)) {
      at++;
    }
    changed.add(at, added);
    return new Backends(List.copyOf(changed), leftOut);
  }

  /**
   * With one that was found. Of two with one name the better one stays, whichever was found first:
   * the built-in one, then that of higher priority, then by the name of the class.
   */
  Backends plusFound(Registered found, BackendProvider builtIn) {
    Registered other = named(found.name());
    if (other == null || other.isOf(found.backend().getClass())) {
      return plus(found);
    }
    boolean replaces = !other.isOf(builtIn.getClass()) && isBetter(found, other);
    Registered worse = replaces ? other : found;
    Registered better = replaces ? found : other;
    LeftOut out =
        new LeftOut(
            worse.backend().getClass().getName(),
            "the name " + found.name() + " is that of " + better.origin() + " already",
            null);
    return (replaces ? minus(found.name()).plus(found) : this).without(out);
  }

  private @Nullable Registered named(String name) {
    for (Registered one : ranked) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }

  private static boolean isBetter(Registered one, Registered other) {
    int byPriority = Integer.compare(one.priority(), other.priority());
    String name = one.backend().getClass().getName();
    return byPriority == 0
        ? name.compareTo(other.backend().getClass().getName()) < 0
        : byPriority > 0;
  }

  /** Without the one of that name. */
  Backends minus(String name) {
    return new Backends(ranked.stream().filter(one -> !one.name().equals(name)).toList(), leftOut);
  }

  /** With one more that was left out. */
  Backends without(LeftOut out) {
    for (LeftOut other : leftOut) {
      if (other.toString().equals(out.toString())) {
        return this;
      }
    }
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.add(out);
    return new Backends(ranked, List.copyOf(all));
  }

  /** The first one of which something holds. */
  Optional<Registered> find(Predicate<Registered> wanted) {
    for (Registered one : ranked) {
      if (wanted.test(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  List<String> names() {
    return ranked.stream().map(Registered::name).toList();
  }

  /** For the end of messages: what is not here, because something may be missing that was meant. */
  String tellLeftOut() {
    return leftOut.isEmpty() ? "" : "; left out: " + leftOut;
  }

  /** As in {@code raster(20), heap(0)}. */
  @Override
  public String toString() {
    return ranked.stream().map(Registered::toString).collect(Collectors.joining(", "))
        + tellLeftOut();
  }
}
