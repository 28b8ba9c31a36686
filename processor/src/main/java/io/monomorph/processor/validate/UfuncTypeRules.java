package io.monomorph.processor.validate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncTyping;
import java.util.HashSet;
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
      return fault(ufunc, ufunc.sites().each(), "has both types and each", report);
    }
    Set<DTypeModel> seen = new HashSet<>();
    for (DTypeModel dtype : ufunc.each()) {
      if (!seen.add(dtype)) {
        return fault(ufunc, ufunc.sites().each(), "each has " + dtype + " twice", report);
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
      return fault(ufunc, ufunc.sites().identity(), "has several identities", report);
    }
    return ufunc.identity().isEmpty()
        || binary
        || fault(
            ufunc,
            ufunc.sites().identity(),
            "has an identity, but only functions of two inputs and one result are reduced",
            report);
  }

  private static Optional<String> inputs(UfuncMethod ufunc, UfuncTyping typing) {
    List<? extends VariableElement> carriers = ufunc.carriers();
    int needed = typing.inputs().stream().mapToInt(UfuncTypeRules::width).sum();
    if (needed != carriers.size()) {
      return Optional.of(
          "the dtypes %s are for %s parameters, a complex one for two, and there are %s"
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
          "%s dtypes are left for %s results".formatted(typing.outputs().size(), results.size()));
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
    String suggestion =
        Stream.concat(
                ufunc.carriers().stream().map(carrier -> carrier.asType().getKind()),
                ufunc.results().stream())
            .map(kind -> "DType." + DTypeModel.ofPrimitive(kind).orElseThrow())
            .collect(Collectors.joining(", ", "types = {", "}"));
    report.add(Message.UFUNC_TYPES, site, ufunc.method().getSimpleName(), fault, suggestion);
    return false;
  }
}
