package io.monomorph.processor.validate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.generate.BufferPlanner;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What declarations must keep towards each other. */
public final class CrossRules {
  private final JavaTypes types;
  private final Set<String> written = new HashSet<>();
  private final Map<String, String> outputs = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  public CrossRules(JavaTypes types) {
    this.types = types;
  }

  /** A declaration that has been checked by itself. */
  public interface Subject {
    TypeElement type();

    Report report();

    /** What was read, if it is a backend. */
    @Nullable BackendModel backend();

    /** The classes that are to be generated for it alone. */
    List<ClassName> outputs();

    /** The class that several declarations may name to be offered in, if it names one. */
    @Nullable ClassName library();
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
    for (Subject subject : subjects) {
      checkOutputs(subject, subjects);
      if (subject.backend() != null) {
        checkName(subject, subject.backend(), subjects);
      }
    }
    checkTies(subjects);
    for (Subject subject : subjects) {
      String type = name(subject.type());
      classes(subject)
          .forEach(
              output -> outputs.putIfAbsent(key(subject.type(), output.canonicalName()), type));
      if (subject.backend() != null) {
        names.putIfAbsent(subject.backend().name(), type);
      }
    }
  }

  private void checkOutputs(Subject subject, List<? extends Subject> subjects) {
    for (ClassName output : classes(subject)) {
      Optional<String> other =
          subjects.stream()
              .filter(s -> s.outputs().contains(output) && isBeside(s, subject))
              .filter(s -> !s.equals(subject) || output.equals(s.library()))
              .findFirst()
              .map(s -> "generated from " + s.type().getQualifiedName());
      String name = output.canonicalName();
      String key = key(subject.type(), name);
      if (other.isEmpty() && written.contains(key)) {
        other = Optional.of("a class of your own");
      }
      if (other.isEmpty() && outputs.containsKey(key)) {
        other = Optional.of("generated from " + outputs.get(key));
      }
      if (other.isPresent()) {
        subject
            .report()
            .add(
                Message.OUTPUT_COLLISION,
                Site.of(subject.type()),
                subject.type().getSimpleName(),
                name,
                other.get());
        return;
      }
    }
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
    if (subject.library() != null) {
      classes.add(subject.library());
    }
    return classes;
  }

  private void checkName(Subject subject, BackendModel backend, List<? extends Subject> subjects) {
    String earlier = names.get(backend.name());
    for (Subject other : subjects) {
      if (!other.equals(subject)
          && other.backend() != null
          && other.backend().name().equals(backend.name())) {
        earlier = other.type().getQualifiedName().toString();
        break;
      }
    }
    if (earlier != null) {
      subject.report().add(Message.DUPLICATE_NAME, backend.nameSite(), backend.name(), earlier);
    }
  }

  private void checkTies(List<? extends Subject> subjects) {
    for (Subject one : subjects) {
      for (Subject other : subjects) {
        BackendModel mine = one.backend();
        BackendModel theirs = other.backend();
        if (!one.equals(other)
            && mine != null
            && theirs != null
            && mine.priority() == theirs.priority()
            && !mine.name().equals(theirs.name())) {
          overlap(mine, theirs)
              .ifPresent(
                  type ->
                      one.report()
                          .add(
                              Message.PRIORITY_TIE,
                              mine.prioritySite(),
                              mine.type().getSimpleName(),
                              theirs.type().getSimpleName(),
                              types.show(type),
                              mine.priority(),
                              mine.priority() + 1));
        }
      }
    }
  }

  /** A type that both backends resolve. */
  private Optional<TypeMirror> overlap(BackendModel one, BackendModel other) {
    for (TypeMirror mine : resolved(one)) {
      for (TypeMirror theirs : resolved(other)) {
        if (types.isAssignable(mine, theirs)) {
          return Optional.of(mine);
        }
        if (types.isAssignable(theirs, mine)) {
          return Optional.of(theirs);
        }
      }
    }
    return Optional.empty();
  }

  private List<TypeMirror> resolved(BackendModel backend) {
    List<TypeMirror> resolved = new ArrayList<>();
    backend.dtypes().stream()
        .filter(dtype -> backend.reader(dtype).isPresent())
        .filter(dtype -> !backend.reader(dtype).orElseThrow().parameters().isEmpty())
        .forEach(dtype -> resolved.add(BufferPlanner.core(backend, dtype)));
    backend.resolves().forEach(entry -> resolved.add(entry.type()));
    resolved.removeIf(type -> !types.isReference(type));
    return resolved;
  }
}
