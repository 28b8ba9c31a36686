package io.monomorph.processor.validate;

import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.naming.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** What the names of functions must keep, and declarations of one name towards each other. */
final class FunctionNames {
  private FunctionNames() {}

  /** Checks that Java can have a method of the name. */
  static void check(DeclaredFunction function, String example, Report report) {
    if (!function.name().matches("[A-Za-z][A-Za-z0-9_]*")
        || !SourceVersion.isName(Names.method(function.name()))) {
      report.add(
          Message.BAD_NAME,
          function.sites().name(),
          "%s name \"%s\" cannot name a method".formatted(function.kind(), function.name()),
          "name = \"%s\"".formatted(example));
    }
  }

  /**
   * Checks that a declaration goes together with those before it.
   *
   * @param earlier those that are right
   * @param all the declarations of the class
   * @param contradiction what two of one function and as many inputs say against each other
   */
  static <F extends DeclaredFunction> void checkClash(
      List<F> earlier,
      F function,
      List<F> all,
      Message message,
      BiFunction<F, F, Optional<String>> contradiction,
      Report report) {
    for (F other : earlier) {
      Optional<String> clash = clash(other, function, contradiction);
      if (clash.isPresent()) {
        Set<String> names = all.stream().map(DeclaredFunction::name).collect(Collectors.toSet());
        String free = Clashes.freeName(function.name(), names);
        report.add(message, place(function), function.declared(), clash.get(), free);
        return;
      }
    }
  }

  /** Where the name of a function stands. */
  private static Site place(DeclaredFunction function) {
    Site name = function.sites().name();
    return name.value() == null ? Site.of(function.element()) : name;
  }

  private static <F extends DeclaredFunction> Optional<String> clash(
      F other, F function, BiFunction<F, F, Optional<String>> contradiction) {
    if (!other.name().equals(function.name())) {
      return Clashes.clash(other.name(), function.name())
          ? Optional.of(
              "is %s %s, which gets the same Java name as %s"
                  .formatted(function.kind(), function.name(), other.name()))
          : Optional.empty();
    }
    int mine = Typing.of(function).get(0).inputs().size();
    int theirs = Typing.of(other).get(0).inputs().size();
    return mine != theirs
        ? Optional.of(counts("inputs", mine, theirs, function))
        : contradiction.apply(other, function).or(() -> sameInputs(other, function));
  }

  /** That another declaration of a function has another number of something. */
  static String counts(String what, int mine, int theirs, DeclaredFunction function) {
    return "has %s %s, but another %s of %s %s has %s"
        .formatted(mine, what, function.part(), function.kind(), function.name(), theirs);
  }

  private static Optional<String> sameInputs(DeclaredFunction other, DeclaredFunction function) {
    List<Typing> mine = Typing.of(function);
    return Typing.of(other).stream()
            .anyMatch(typing -> mine.stream().anyMatch(m -> m.inputs().equals(typing.inputs())))
        ? Optional.of(
            "has the same input dtypes as another %s of %s"
                .formatted(function.part(), function.name()))
        : Optional.empty();
  }
}
