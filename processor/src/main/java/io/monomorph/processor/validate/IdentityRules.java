package io.monomorph.processor.validate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.read.AnnotationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a ufunc's identity must keep: each dtype that the ufunc can be reduced in has it. */
final class IdentityRules {
  private IdentityRules() {}

  /** Checks the identities that the sound methods of a class give, each for all of its ufunc. */
  static void check(List<UfuncMethod> methods, Report report) {
    List<UfuncMethod> earlier = new ArrayList<>();
    for (UfuncMethod method : methods) {
      if (method.identity().size() != 1) {
        continue;
      }
      double identity = method.identity().get(0);
      Optional<UfuncMethod> other =
          earlier.stream().filter(e -> e.name().equals(method.name())).findFirst();
      earlier.add(method);
      if (other.isPresent()) {
        say(
            method,
            "has an identity, but method %s gives the one of ufunc %s already"
                .formatted(other.get().method().getSimpleName(), method.name()),
            report);
      } else {
        methods.stream()
            .filter(m -> m.name().equals(method.name()))
            .flatMap(m -> Typing.of(m).stream())
            .filter(IdentityRules::folds)
            .map(typing -> typing.outputs().get(0))
            .filter(dtype -> !isValue(dtype, identity))
            .findFirst()
            .ifPresent(dtype -> say(method, missing(dtype, identity), report));
      }
    }
  }

  private static void say(UfuncMethod method, String fault, Report report) {
    report.add(
        Message.UFUNC_TYPES,
        method.sites().identity(),
        method.method().getSimpleName(),
        fault,
        "Remove identity");
  }

  private static String missing(DTypeModel dtype, double identity) {
    return "its identity %s is no value of %s, in which it can be reduced too"
        .formatted(AnnotationText.number(identity), dtype.numpyName());
  }

  private static boolean folds(Typing typing) {
    return typing.inputs().size() == 2
        && typing.outputs().size() == 1
        && typing.inputs().stream().allMatch(typing.outputs().get(0)::equals);
  }

  /** A number may be rounded, but neither vanish nor become infinite. */
  private static boolean isKept(double number, float rounded) {
    return Double.isInfinite(number) == Float.isInfinite(rounded)
        && (number == 0) == (rounded == 0);
  }

  /**
   * Whether a dtype has a number; -1 is all bits set, which unsigned integers and bool have too.
   */
  private static boolean isValue(DTypeModel dtype, double number) {
    if (dtype == DTypeModel.COMPLEX64 || dtype == DTypeModel.FLOAT32) {
      return isKept(number, (float) number);
    }
    if (dtype == DTypeModel.FLOAT16) {
      return isKept(number, Float.float16ToFloat(Float.floatToFloat16((float) number)));
    }
    if (dtype == DTypeModel.FLOAT64 || dtype == DTypeModel.COMPLEX128) {
      return true;
    }
    boolean whole = number == Math.rint(number) && !Double.isInfinite(number);
    if (dtype == DTypeModel.BOOL) {
      return number == 0 || number == 1 || number == -1;
    }
    int bits = Integer.parseInt(dtype.numpyName().replaceAll("\\D", ""));
    boolean signed = dtype.numpyName().startsWith("int");
    double above = Math.scalb(1.0, signed ? bits - 1 : bits);
    double below = signed ? -above : -1;
    return whole && number >= below && number < above;
  }
}
