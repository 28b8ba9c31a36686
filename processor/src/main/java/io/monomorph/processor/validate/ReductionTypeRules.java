package io.monomorph.processor.validate;

import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionTyping;
import io.monomorph.processor.model.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What the dtypes of a reduction class must keep; its shape is right. */
final class ReductionTypeRules {
  private ReductionTypeRules() {}

  /** Says what is wrong with the dtypes, if anything. */
  static boolean check(ReductionClass reduction, Report report) {
    if (!reduction.types().isEmpty() && !reduction.each().isEmpty()) {
      say(reduction, reduction.sites().each(), "has both types and each", "Remove each", report);
      return false;
    }
    Site site = reduction.each().isEmpty() ? reduction.sites().types() : reduction.sites().each();
    Set<List<DTypeModel>> seen = new HashSet<>();
    for (ReductionTyping typing : ReductionTyping.of(reduction)) {
      Optional<String> fault =
          inputs(reduction, typing)
              .or(() -> output(reduction, typing))
              .or(
                  () ->
                      seen.add(typing.inputs())
                          ? Optional.empty()
                          : Optional.of("there are two loops for " + typing.inputs()));
      if (fault.isPresent()) {
        return fault(reduction, site, fault.get(), report);
      }
    }
    return true;
  }

  private static Optional<String> inputs(ReductionClass reduction, ReductionTyping typing) {
    List<? extends VariableElement> carriers = reduction.carriers();
    int needed = typing.inputs().stream().mapToInt(ReductionTypeRules::width).sum();
    if (needed != carriers.size()) {
      return Optional.of(
          "the dtypes %s are for %s parameters of accumulate, a complex one for two, but it has %s"
              .formatted(typing.inputs(), needed, carriers.size()));
    }
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      TypeKind first = carriers.get(at).asType().getKind();
      for (int end = at + width(dtype); at < end; at++) {
        TypeKind kind = carriers.get(at).asType().getKind();
        if (!takes(dtype, kind) || kind != first) {
          return Optional.of(mismatch("parameter " + (at + 1) + " of accumulate", dtype, kind));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a primitive holds all values of a dtype; as in NumPy, that of int64 may be rounded. */
  private static boolean takes(DTypeModel dtype, TypeKind kind) {
    if (dtype.isComputedAs(kind)) {
      return dtype != DTypeModel.FLOAT16 || kind != SHORT;
    }
    return switch (dtype) {
      case INT8, UINT8, INT16, UINT16 -> kind == LONG || kind == FLOAT || kind == DOUBLE;
      case INT32 -> kind == LONG || kind == DOUBLE;
      case UINT32, INT64, FLOAT16, FLOAT32 -> kind == DOUBLE;
      default -> false;
    };
  }

  private static Optional<String> output(ReductionClass reduction, ReductionTyping typing) {
    if (typing.outputs().size() != 1) {
      return Optional.of("there is no dtype for the result");
    }
    DTypeModel dtype = typing.output();
    DTypeModel computed = ReductionTyping.computed(reduction);
    if (dtype.isComplex() != computed.isComplex()) {
      return Optional.of(
          computed.isComplex()
              ? "a ComplexCell takes the result, but its dtype is " + dtype
              : "the result has the complex dtype %s, which needs a ComplexCell".formatted(dtype));
    }
    boolean floating = computed == DTypeModel.FLOAT32 || computed == DTypeModel.FLOAT64;
    boolean fits =
        switch (dtype) {
          case COMPLEX64, COMPLEX128 -> true;
          case FLOAT16, FLOAT32 -> floating;
          case FLOAT64 -> computed == dtype;
          case BOOL -> computed == dtype;
          default -> !floating && computed != DTypeModel.BOOL;
        };
    return fits ? Optional.empty() : Optional.of(mismatch("the result", dtype, reduction.result()));
  }

  private static String mismatch(String what, DTypeModel dtype, TypeKind kind) {
    return "%s has dtype %s, which travels as %s, not %s"
        .formatted(what, dtype, Forms.primitive(dtype.carrier()), Forms.primitive(kind));
  }

  private static int width(DTypeModel dtype) {
    return dtype.isComplex() ? 2 : 1;
  }

  private static boolean fault(ReductionClass reduction, Site site, String fault, Report report) {
    say(reduction, site, fault, remedy(reduction), report);
    return false;
  }

  private static void say(
      ReductionClass reduction, Site site, String fault, String remedy, Report report) {
    report.add(Message.REDUCTION_TYPES, site, reduction.type().getSimpleName(), fault, remedy);
  }

  /** Dtypes that fit: of those that are given for each loop the right ones, if there are any. */
  private static String remedy(ReductionClass reduction) {
    if (reduction.each().isEmpty()) {
      List<DTypeModel> all =
          Stream.concat(
                  reduction.carriers().stream()
                      .map(carrier -> ReductionTyping.naturalOf(carrier.asType().getKind())),
                  Stream.of(ReductionTyping.computed(reduction)))
              .toList();
      return "Write: types = " + UfuncTypeRules.list(all);
    }
    List<DTypeModel> right =
        reduction.each().stream()
            .distinct()
            .filter(dtype -> fits(reduction, ReductionTyping.ofOne(reduction, dtype)))
            .toList();
    return right.isEmpty() ? "Remove each" : "Write: each = " + UfuncTypeRules.list(right);
  }

  private static boolean fits(ReductionClass reduction, ReductionTyping typing) {
    return inputs(reduction, typing).or(() -> output(reduction, typing)).isEmpty();
  }
}
