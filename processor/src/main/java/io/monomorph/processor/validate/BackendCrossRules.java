package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** What backends must keep towards each other, and towards those of the library. */
final class BackendCrossRules {
  private final JavaTypes types;
  private final LibraryBackends library;

  /** Backends of earlier rounds, and of the library. */
  private final List<BackendModel> known = new ArrayList<>();

  /** What each resolves: every backend is compared with every other. */
  private final IdentityHashMap<BackendModel, List<TypeSite>> resolved = new IdentityHashMap<>();

  private boolean libraryRead;

  BackendCrossRules(JavaTypes types, LibraryBackends library) {
    this.types = types;
    this.library = library;
  }

  /** Checks the backends of a round. */
  void check(List<CrossRules.BackendSubject> subjects) {
    List<BackendModel> own = subjects.stream().map(CrossRules.BackendSubject::backend).toList();
    if (own.isEmpty()) {
      return;
    }
    if (!libraryRead) {
      libraryRead = true;
      library.read().stream()
          .filter(theirs -> own.stream().noneMatch(mine -> mine.type().equals(theirs.type())))
          .forEach(known::add);
    }
    for (CrossRules.BackendSubject subject : subjects) {
      BackendModel mine = subject.backend();
      List<BackendModel> others =
          Stream.concat(own.stream(), known.stream())
              .filter(other -> !other.type().equals(mine.type()))
              .toList();
      checkName(mine, others, subject.report());
      others.forEach(other -> checkOrder(mine, other, others, subject.report()));
    }
    known.addAll(own);
  }

  private static void checkName(BackendModel mine, List<BackendModel> others, Report report) {
    others.stream()
        .filter(other -> other.name().equals(mine.name()))
        .filter(other -> !LibraryBackends.BUILT_IN.contains(other.name()))
        .findFirst()
        .ifPresent(
            other ->
                report.add(
                    Message.DUPLICATE_NAME,
                    mine.nameSite(),
                    mine.name(),
                    other.type().getQualifiedName(),
                    freeName(mine, others)));
  }

  /** A name after the class that no other backend has. */
  private static String freeName(BackendModel mine, List<BackendModel> others) {
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

  private void checkOrder(
      BackendModel mine, BackendModel other, List<BackendModel> others, Report report) {
    if (mine.name().equals(other.name())) {
      return; // said already
    }
    if (mine.priority() == other.priority()) {
      overlap(mine, other)
          .ifPresent(
              type ->
                  report.add(
                      Message.PRIORITY_TIE,
                      mine.prioritySite(),
                      mine.type().getSimpleName(),
                      shown(other),
                      types.show(type),
                      mine.priority(),
                      freePriority(mine, others)));
    } else if (mine.priority() < other.priority() && !isArrays(other)) {
      for (TypeSite type : resolved(mine)) {
        if (resolved(other).stream().anyMatch(t -> isBroader(t.type(), type.type()))) {
          report.add(
              Message.SWALLOWED_TYPE,
              type.site(),
              mine.type().getSimpleName(),
              types.show(type.type()),
              shown(other),
              other.priority(),
              types.show(type.type()),
              freePriority(other, others));
          return;
        }
      }
    }
  }

  /** One type may well be taken by two backends: which one comes first was decided then. */
  private boolean isBroader(TypeMirror type, TypeMirror than) {
    return types.isAssignable(than, type) && !types.isSame(than, type);
  }

  /** A priority of less than 0 says on purpose that Java's arrays go to the library first. */
  private static boolean isArrays(BackendModel other) {
    return LibraryBackends.isOne(other.type()) && LibraryBackends.BUILT_IN.contains(other.name());
  }

  private static String shown(BackendModel backend) {
    return LibraryBackends.isOne(backend.type())
        ? "the library's backend " + backend.name()
        : backend.type().getSimpleName().toString();
  }

  /** The next priority that no other backend has: above that of a backend, if there is one. */
  private static int freePriority(BackendModel than, List<BackendModel> others) {
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

  /** A type that both backends resolve; what takes every object is said to do so elsewhere. */
  private Optional<TypeMirror> overlap(BackendModel one, BackendModel other) {
    for (TypeSite mine : resolved(one)) {
      for (TypeSite theirs : resolved(other)) {
        if (types.isAssignable(mine.type(), theirs.type())) {
          return Optional.of(mine.type());
        }
        if (types.isAssignable(theirs.type(), mine.type())) {
          return Optional.of(theirs.type());
        }
      }
    }
    return Optional.empty();
  }

  private List<TypeSite> resolved(BackendModel backend) {
    return resolved.computeIfAbsent(backend, this::resolves);
  }

  /** The types that are listed, and the cores, of which most dtypes have the same one. */
  private List<TypeSite> resolves(BackendModel backend) {
    List<TypeMirror> cores = new ArrayList<>();
    backend.dtypes().stream()
        .filter(dtype -> backend.reader(dtype).isPresent())
        .filter(dtype -> !backend.reader(dtype).orElseThrow().parameters().isEmpty())
        .map(dtype -> backend.coreOf(dtype))
        .filter(core -> cores.stream().noneMatch(other -> types.isSame(core, other)))
        .forEach(cores::add);
    List<TypeSite> all = new ArrayList<>(backend.resolves());
    cores.forEach(core -> all.add(new TypeSite(core, backend.prioritySite())));
    all.removeIf(entry -> !types.isReference(entry.type()));
    return all;
  }
}
