package io.monomorph.processor.validate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.Typing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * What the dtypes of a function must keep; its shape is right. What differs between functions of a
 * few inputs and reductions is left to the subclasses.
 */
abstract class FunctionTypeRules<F extends DeclaredFunction> {
  private final F function;
  private final Message message;
  private final Report report;

  /**
   * @param message says what is wrong
   */
  FunctionTypeRules(F function, Message message, Report report) {
    this.function = function;
    this.message = message;
    this.report = report;
  }

  /** Says what is wrong with the dtypes, if anything. */
  boolean check() {
    if (!function.types().isEmpty() && !function.each().isEmpty()) {
      return say(function.sites().each(), "has both types and each", "Remove each");
    }
    Site site = function.each().isEmpty() ? function.sites().types() : function.sites().each();
    Optional<String> fault = fault();
    return fault.isEmpty() || say(site, fault.get(), remedy());
  }

  private Optional<String> fault() {
    Set<List<DTypeModel>> seen = new HashSet<>();
    for (Typing typing : Typing.of(function)) {
      Optional<String> fault = inputs(typing).or(() -> outputs(typing));
      if (fault.isPresent()) {
        return fault;
      }
      if (!seen.add(typing.inputs())) {
        return Optional.of("there are two loops for " + typing.inputs());
      }
    }
    return Optional.empty();
  }

  private Optional<String> inputs(Typing typing) {
    List<? extends VariableElement> carriers = function.carriers();
    int needed = typing.inputs().stream().mapToInt(Typing::width).sum();
    if (needed != carriers.size()) {
      return Optional.of(count(typing.inputs(), needed, carriers.size()));
    }
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      TypeKind first = carriers.get(at).asType().getKind();
      for (int end = at + Typing.width(dtype); at < end; at++) {
        TypeKind kind = carriers.get(at).asType().getKind();
        if (!takes(dtype, kind, first)) {
          return Optional.of(mismatch(parameter(at + 1), dtype, kind));
        }
      }
    }
    return Optional.empty();
  }

  /** That dtypes are for more or fewer parameters than there are. */
  abstract String count(List<DTypeModel> dtypes, int needed, int found);

  /** What a parameter is called. */
  abstract String parameter(int number);

  /**
   * Whether a parameter can take an input, or a part of it.
   *
   * @param first the primitive of the first of its parts
   */
  abstract boolean takes(DTypeModel dtype, TypeKind kind, TypeKind first);

  /** What is wrong with the dtypes of results, if anything. */
  abstract Optional<String> outputs(Typing typing);

  static String mismatch(String what, DTypeModel dtype, TypeKind kind) {
    return "%s has dtype %s, which travels as %s, not %s"
        .formatted(what, dtype, Forms.primitive(dtype.carrier()), Forms.primitive(kind));
  }

  static String needsCell(DTypeModel dtype) {
    return "the result has the complex dtype %s, which needs a ComplexCell".formatted(dtype);
  }

  static String hasCell(DTypeModel dtype) {
    return "a ComplexCell takes the result, but its dtype is " + dtype;
  }

  /** Says a fault; false. */
  final boolean say(Site site, String fault, String remedy) {
    report.add(message, site, function.declared(), fault, remedy);
    return false;
  }

  /** Dtypes that fit: of those that are given for each loop the right ones, if there are any. */
  private String remedy() {
    if (function.each().isEmpty()) {
      Typing natural = Typing.natural(function);
      return "Write: types = "
          + list(Stream.concat(natural.inputs().stream(), natural.outputs().stream()).toList());
    }
    List<DTypeModel> right =
        function.each().stream()
            .distinct()
            .filter(dtype -> fits(Typing.ofOne(function, dtype)))
            .toList();
    return right.isEmpty() ? "Remove each" : "Write: each = " + list(right);
  }

  private boolean fits(Typing typing) {
    return inputs(typing).or(() -> outputs(typing)).isEmpty();
  }

  /** The value of a member of the annotation. */
  static String list(List<DTypeModel> dtypes) {
    String all = dtypes.stream().map(d -> "DType." + d).collect(Collectors.joining(", "));
    return dtypes.size() == 1 ? all : "{" + all + "}";
  }
}
