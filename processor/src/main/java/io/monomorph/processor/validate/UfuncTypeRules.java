package io.monomorph.processor.validate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.read.AnnotationText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** What the dtypes of a ufunc method must keep; its shape is right. */
final class UfuncTypeRules extends FunctionTypeRules<UfuncMethod> {
  private final UfuncMethod ufunc;

  UfuncTypeRules(UfuncMethod ufunc, Report report) {
    super(ufunc, Message.UFUNC_TYPES, report);
    this.ufunc = ufunc;
  }

  @Override
  boolean check() {
    return (hasBoth() || checkOnce()) && super.check() && checkIdentity();
  }

  /** Which is another fault. */
  private boolean hasBoth() {
    return !ufunc.types().isEmpty() && !ufunc.each().isEmpty();
  }

  private boolean checkOnce() {
    Set<DTypeModel> seen = new HashSet<>();
    for (DTypeModel dtype : ufunc.each()) {
      if (!seen.add(dtype)) {
        String remedy = "Write: each = " + list(ufunc.each().stream().distinct().toList());
        return say(ufunc.sites().each(), "each has " + dtype + " twice", remedy);
      }
    }
    return true;
  }

  private boolean checkIdentity() {
    boolean binary = ufunc.results().size() == 1 && Typing.of(ufunc).get(0).inputs().size() == 2;
    if (ufunc.identity().size() > 1) {
      String one = "Write: identity = " + AnnotationText.number(ufunc.identity().get(0));
      return say(ufunc.sites().identity(), "has several identities", one);
    }
    if (ufunc.identity().isEmpty() || binary) {
      return true;
    }
    String fault = "has an identity, but only functions of two inputs and one result are reduced";
    return say(ufunc.sites().identity(), fault, "Remove identity");
  }

  @Override
  String count(List<DTypeModel> dtypes, int needed, int found) {
    return "the dtypes %s are for %s parameters, a complex one for two, but the method has %s"
        .formatted(dtypes, needed, found);
  }

  @Override
  String parameter(int number) {
    return "parameter " + number;
  }

  @Override
  boolean takes(DTypeModel dtype, TypeKind kind, TypeKind first) {
    return dtype.isComputedAs(kind);
  }

  @Override
  Optional<String> outputs(Typing typing) {
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
      boolean takesParts = ufunc.takesParts(k);
      if (dtype.isComplex() != takesParts) {
        return Optional.of(takesParts ? hasCell(dtype) : needsCell(dtype));
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
}
