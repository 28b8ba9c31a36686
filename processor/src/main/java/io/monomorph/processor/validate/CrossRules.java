package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import io.monomorph.processor.source.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What declarations must keep towards each other. */
public final class CrossRules {
  private final JavaTypes types;
  private final Set<String> written = new HashSet<>();
  private final Map<String, String> outputs = new HashMap<>();
  private final BackendCrossRules backends;

  public CrossRules(JavaTypes types, LibraryBackends library) {
    this.types = types;
    this.backends = new BackendCrossRules(types, library);
  }

  /** A declaration that has been checked by itself. */
  public interface Subject {
    TypeElement type();

    Report report();

    /** The classes that are to be generated for it alone. */
    List<ClassName> outputs();

    /** The class that several declarations may name to be offered in, if it names one. */
    default Optional<ClassName> library() {
      return Optional.empty();
    }
  }

  /** A backend that has been checked by itself. */
  public interface BackendSubject extends Subject {
    BackendModel backend();
  }

  /** Remembers the classes of a round that somebody else wrote. */
  public void see(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && !outputs.containsKey(key(type, name(type)))) {
        written.add(key(type, name(type)));
      }
    }
  }

  /** Checks the declarations of a round, sorted by name, also against those of earlier rounds. */
  public void check(List<? extends Subject> subjects) {
    Map<ClassName, List<Subject>> sources = new HashMap<>();
    for (Subject subject : subjects) {
      for (ClassName output : subject.outputs()) {
        sources.computeIfAbsent(output, name -> new ArrayList<>()).add(subject);
      }
    }
    for (Subject subject : subjects) {
      checkOutputs(subject, sources, subjects);
    }
    List<BackendSubject> declared = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject instanceof BackendSubject backend) {
        declared.add(backend);
      }
    }
    backends.check(declared);
    for (Subject subject : subjects) {
      for (ClassName output : classes(subject)) {
        outputs.putIfAbsent(key(subject.type(), output.canonicalName()), name(subject.type()));
      }
    }
  }

  private void checkOutputs(
      Subject subject, Map<ClassName, List<Subject>> sources, List<? extends Subject> subjects) {
    for (ClassName output : classes(subject)) {
      String other = origin(subject, output, sources.getOrDefault(output, List.of()));
      String name = output.canonicalName();
      if (other != null) {
        subject
            .report()
            .add(
                Message.OUTPUT_COLLISION,
                Site.of(subject.type()),
                subject.type().getSimpleName(),
                name,
                other,
                isLibrary(output, subject)
                    ? "@UfuncLibrary(\"%s2\")".formatted(name)
                    : renamed(subject, taken(subjects)));
        return;
      }
    }
  }

  /** Where a class of the same name comes from that is not the subject's; null if there is none. */
  private @Nullable String origin(Subject subject, ClassName output, List<Subject> others) {
    for (Subject other : others) {
      boolean isOther = other.report() != subject.report();
      if (isBeside(other, subject) && (isOther || isLibrary(output, other))) {
        return "generated from " + name(other.type());
      }
    }
    String key = key(subject.type(), output.canonicalName());
    if (written.contains(key)) {
      return "a class of your own";
    }
    String earlier = outputs.get(key);
    return earlier == null ? null : "generated from " + earlier;
  }

  private static boolean isLibrary(ClassName output, Subject subject) {
    return subject.library().equals(Optional.of(output));
  }

  /** A class of the module of a type: two modules may have classes of one name. */
  private String key(TypeElement type, String name) {
    return types.module(type) + "/" + name;
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private boolean isBeside(Subject one, Subject other) {
    return types.module(one.type()).equals(types.module(other.type()));
  }

  /** All classes that come of a declaration, whether or not of it alone. */
  private static List<ClassName> classes(Subject subject) {
    List<ClassName> classes = new ArrayList<>(subject.outputs());
    if (subject.library().isPresent()) {
      classes.add(subject.library().get());
    }
    return classes;
  }

  /** The simple names of the declarations. */
  private static Set<String> taken(List<? extends Subject> subjects) {
    return subjects.stream()
        .map(subject -> subject.type().getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  /** How a declaration begins under a name that no other has. */
  private static String renamed(Subject subject, Set<String> taken) {
    TypeElement type = subject.type();
    String base =
        subject instanceof BackendSubject ? Names.base(type) : type.getSimpleName().toString();
    String rest = type.getSimpleName().toString().substring(base.length());
    int number = 2;
    while (taken.contains(base + number + rest)) {
      number++;
    }
    return Heads.of(type, base + number + rest);
  }
}
