package io.monomorph.processor.validate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncTyping;
import io.monomorph.processor.read.AnnotationText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What the dtypes of a ufunc method must keep; its shape is right. */
final class UfuncTypeRules {
  private UfuncTypeRules() {}

  /** Says what is wrong with the dtypes, if anything. */
  static boolean check(UfuncMethod ufunc, Report report) {
    if (!ufunc.types().isEmpty() && !ufunc.each().isEmpty()) {
      say(ufunc, ufunc.sites().each(), "has both types and each", "Remove each", report);
      return false;
    }
    Set<DTypeModel> seen = new HashSet<>();
    for (DTypeModel dtype : ufunc.each()) {
      if (!seen.add(dtype)) {
        String remedy = "Write: each = " + list(List.copyOf(new LinkedHashSet<>(ufunc.each())));
        say(ufunc, ufunc.sites().each(), "each has " + dtype + " twice", remedy, report);
        return false;
      }
    }
    Site site = ufunc.each().isEmpty() ? ufunc.sites().types() : ufunc.sites().each();
    Set<List<DTypeModel>> inputs = new HashSet<>();
    for (UfuncTyping typing : UfuncTyping.of(ufunc)) {
      Optional<String> fault =
          inputs(ufunc, typing)
              .or(() -> outputs(ufunc, typing))
              .or(
                  () ->
                      inputs.add(typing.inputs())
                          ? Optional.empty()
                          : Optional.of("there are two loops for " + typing.inputs()));
      if (fault.isPresent()) {
        return fault(ufunc, site, fault.get(), report);
      }
    }
    return checkIdentity(ufunc, report);
  }

  private static boolean checkIdentity(UfuncMethod ufunc, Report report) {
    boolean binary =
        ufunc.results().size() == 1 && UfuncTyping.of(ufunc).get(0).inputs().size() == 2;
    if (ufunc.identity().size() > 1) {
      String one = "Write: identity = " + AnnotationText.number(ufunc.identity().get(0));
      say(ufunc, ufunc.sites().identity(), "has several identities", one, report);
      return false;
    }
    if (ufunc.identity().isEmpty() || binary) {
      return true;
    }
    String fault = "has an identity, but only functions of two inputs and one result are reduced";
    say(ufunc, ufunc.sites().identity(), fault, "Remove identity", report);
    return false;
  }

  private static Optional<String> inputs(UfuncMethod ufunc, UfuncTyping typing) {
    List<? extends VariableElement> carriers = ufunc.carriers();
    int needed = typing.inputs().stream().mapToInt(UfuncTypeRules::width).sum();
    if (needed != carriers.size()) {
      return Optional.of(
          "the dtypes %s are for %s parameters, a complex one for two, but the method has %s"
              .formatted(typing.inputs(), needed, carriers.size()));
    }
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      for (int end = at + width(dtype); at < end; at++) {
        TypeKind kind = carriers.get(at).asType().getKind();
        if (!dtype.isComputedAs(kind)) {
          return Optional.of(mismatch("parameter " + (at + 1), dtype, kind));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> outputs(UfuncMethod ufunc, UfuncTyping typing) {
    List<TypeKind> results = ufunc.results();
    if (typing.outputs().size() != results.size()) {
      return Optional.of(
          "types names %s for the inputs %s and %s for the %s"
              .formatted(
                  typing.inputs().size() == 1 ? "a dtype" : "dtypes",
                  typing.inputs(),
                  typing.outputs().isEmpty() ? "none" : "only " + typing.outputs(),
                  results.size() == 1 ? "result" : results.size() + " results"));
    }
    for (int k = 0; k < results.size(); k++) {
      DTypeModel dtype = typing.outputs().get(k);
      boolean takesParts =
          !ufunc.cells().isEmpty() && ufunc.cells().get(k) == CellModel.COMPLEX_CELL;
      if (dtype.isComplex() && !takesParts) {
        return Optional.of(
            "the result has the complex dtype %s, which needs a ComplexCell".formatted(dtype));
      }
      if (takesParts && !dtype.isComplex()) {
        return Optional.of("a ComplexCell takes the result, but its dtype is " + dtype);
      }
      if (!takesParts && !computed(dtype, results.get(k))) {
        return Optional.of(mismatch("the result", dtype, results.get(k)));
      }
    }
    return Optional.empty();
  }

  /** Whether a result travels so; a double may also be a part of complex64. */
  private static boolean computed(DTypeModel dtype, TypeKind kind) {
    return dtype.isComputedAs(kind) || (dtype == DTypeModel.FLOAT32 && kind == TypeKind.DOUBLE);
  }

  private static String mismatch(String what, DTypeModel dtype, TypeKind kind) {
    return "%s has dtype %s, which travels as %s, not %s"
        .formatted(what, dtype, Forms.primitive(dtype.carrier()), Forms.primitive(kind));
  }

  private static int width(DTypeModel dtype) {
    return dtype.isComplex() ? 2 : 1;
  }

  private static boolean fault(UfuncMethod ufunc, Site site, String fault, Report report) {
    say(ufunc, site, fault, remedy(ufunc), report);
    return false;
  }

  private static void say(
      UfuncMethod ufunc, Site site, String fault, String remedy, Report report) {
    report.add(Message.UFUNC_TYPES, site, ufunc.method().getSimpleName(), fault, remedy);
  }

  /** Dtypes that fit: of those that are given for each loop the right ones, if there are any. */
  private static String remedy(UfuncMethod ufunc) {
    if (ufunc.each().isEmpty()) {
      return "Write: types = " + list(natural(ufunc));
    }
    List<DTypeModel> right =
        ufunc.each().stream()
            .filter(dtype -> fits(ufunc, UfuncTyping.ofOne(ufunc, dtype)))
            .toList();
    return right.isEmpty() ? "Remove each" : "Write: each = " + list(right);
  }

  private static boolean fits(UfuncMethod ufunc, UfuncTyping typing) {
    return inputs(ufunc, typing).or(() -> outputs(ufunc, typing)).isEmpty();
  }

  private static List<DTypeModel> natural(UfuncMethod ufunc) {
    UfuncTyping typing = UfuncTyping.natural(ufunc);
    return Stream.concat(typing.inputs().stream(), typing.outputs().stream()).toList();
  }

  /** The value of a member of the annotation. */
  static String list(List<DTypeModel> dtypes) {
    String all = dtypes.stream().map(d -> "DType." + d).collect(Collectors.joining(", "));
    return dtypes.size() == 1 ? all : "{" + all + "}";
  }
}
