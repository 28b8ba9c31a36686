package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What backends must keep towards each other, and towards those of the library. */
final class BackendCrossRules {
  private final JavaTypes types;

  /** Backends of all rounds so far, and of the library. */
  private final List<Rival> all = new ArrayList<>();

  BackendCrossRules(JavaTypes types, LibraryBackends library) {
    this.types = types;
    for (LibraryBackends.Entry entry : LibraryBackends.ENTRIES) {
      all.add(new Rival.OfLibrary(library, entry, types));
    }
  }

  /** Checks the backends of a round. */
  void check(List<CrossRules.BackendSubject> subjects) {
    List<Rival.Own> own = new ArrayList<>();
    for (CrossRules.BackendSubject subject : subjects) {
      own.add(Rival.Own.of(subject.backend(), types));
    }
    for (Rival.Own mine : own) {
      // The library's are among both when it is compiled itself.
      all.removeIf(
          other ->
              other instanceof Rival.OfLibrary && other.declaration().equals(mine.declaration()));
    }
    int known = all.size();
    all.addAll(own);
    for (int k = 0; k < own.size(); k++) {
      List<Rival> others = new ArrayList<>(all);
      others.remove(known + k);
      check(own.get(k), others, subjects.get(k).report());
    }
  }

  private void check(Rival.Own mine, List<Rival> others, Report report) {
    checkName(mine, others, report);
    boolean alone = types.standAlone(mine.resolved());
    for (Rival other : others) {
      if (!alone || other instanceof Rival.Own) {
        checkOrder(mine, other, others, report);
      }
    }
  }

  private static void checkName(Rival.Own mine, List<Rival> others, Report report) {
    if (LibraryBackends.BUILT_IN.contains(mine.name())) {
      return; // said already
    }
    for (Rival other : others) {
      if (other.name().equals(mine.name()) && other.isSeen()) {
        report.add(
            Message.DUPLICATE_NAME,
            mine.model().nameSite(),
            mine.name(),
            other.declaration(),
            freeName(mine.model(), others));
        return;
      }
    }
  }

  /** A name after the class that no other backend has. */
  private static String freeName(BackendModel mine, List<Rival> others) {
    Set<String> taken = new HashSet<>(LibraryBackends.BUILT_IN);
    taken.add(mine.name());
    others.forEach(other -> taken.add(other.name()));
    String name = BackendRules.wellFormed(Names.constant(Names.base(mine.type())));
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + number;
    }
    return free;
  }

  private void checkOrder(Rival.Own mine, Rival other, List<Rival> others, Report report) {
    if (mine.name().equals(other.name())) {
      return; // said already
    }
    BackendModel model = mine.model();
    if (mine.priority() == other.priority()) {
      TypeMirror both = overlap(mine, other);
      if (both != null) {
        report.add(
            Message.PRIORITY_TIE,
            model.prioritySite(),
            model.type().getSimpleName(),
            other.shown(),
            types.show(both),
            mine.priority(),
            freePriority(mine, others));
      }
    } else if (mine.priority() < other.priority() && !isArrays(other)) {
      TypeSite swallowed = swallowed(mine, other);
      if (swallowed != null) {
        report.add(
            Message.SWALLOWED_TYPE,
            swallowed.site(),
            model.type().getSimpleName(),
            types.show(swallowed.type()),
            other.shown(),
            other.priority(),
            types.show(swallowed.type()),
            freePriority(other, others));
      }
    }
  }

  /** A priority of less than 0 says on purpose that Java's arrays go to the library first. */
  private static boolean isArrays(Rival other) {
    return LibraryBackends.BUILT_IN.contains(other.name());
  }

  /** The next priority that no other backend has: above that of a backend, if there is one. */
  private static int freePriority(Rival than, List<Rival> others) {
    Set<Integer> taken = new HashSet<>();
    others.forEach(other -> taken.add(other.priority()));
    int free = than.priority();
    while (free < Integer.MAX_VALUE) {
      if (!taken.contains(++free)) {
        return free;
      }
    }
    do {
      free--;
    } while (taken.contains(free));
    return free;
  }

  /** A type that both backends resolve, or null. What takes every object is told elsewhere. */
  private @Nullable TypeMirror overlap(Rival one, Rival other) {
    for (TypeMirror mine : one.resolved()) {
      for (TypeMirror theirs : other.resolved()) {
        if (types.isAssignable(mine, theirs)) {
          return mine;
        }
        if (types.isAssignable(theirs, mine)) {
          return theirs;
        }
      }
    }
    return null;
  }

  /**
   * A type below one that another backend resolves, or null. One type may well be taken by both:
   * which one comes first was decided then.
   */
  private @Nullable TypeSite swallowed(Rival.Own mine, Rival other) {
    for (TypeSite site : mine.sites()) {
      for (TypeMirror theirs : other.resolved()) {
        if (types.isAssignable(site.type(), theirs) && !types.isSame(site.type(), theirs)) {
          return site;
        }
      }
    }
    return null;
  }
}
