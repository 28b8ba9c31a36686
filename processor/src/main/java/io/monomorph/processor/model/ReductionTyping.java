package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * The dtypes of one loop of a reduction class.
 *
 * @param outputs one if the declaration is right
 */
public record ReductionTyping(List<DTypeModel> inputs, List<DTypeModel> outputs) {
  public DTypeModel output() {
    return outputs.get(0);
  }

  /** The loops that a class is declared to have, right or wrong. */
  public static List<ReductionTyping> of(ReductionClass reduction) {
    if (!reduction.each().isEmpty()) {
      return reduction.each().stream().map(dtype -> ofOne(reduction, dtype)).toList();
    }
    List<DTypeModel> all = reduction.types();
    if (all.isEmpty()) {
      List<DTypeModel> inputs =
          reduction.carriers().stream()
              .map(carrier -> naturalOf(carrier.asType().getKind()))
              .toList();
      return List.of(new ReductionTyping(inputs, List.of(computed(reduction))));
    }
    List<ReductionTyping> typings = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int output = from;
      for (int carriers = reduction.carriers().size(); carriers > 0 && output < all.size(); ) {
        carriers -= all.get(output++).isComplex() ? 2 : 1;
      }
      int end = Math.min(all.size(), output + 1);
      typings.add(new ReductionTyping(all.subList(from, output), all.subList(output, end)));
      from = end;
    }
    return typings;
  }

  /** The loop of one of the dtypes that get a loop each. */
  public static ReductionTyping ofOne(ReductionClass reduction, DTypeModel dtype) {
    int parameters = reduction.carriers().size();
    int inputs = dtype.isComplex() ? (parameters + 1) / 2 : parameters;
    return new ReductionTyping(
        Collections.nCopies(inputs, dtype), List.of(output(reduction, dtype)));
  }

  private static DTypeModel output(ReductionClass reduction, DTypeModel each) {
    TypeKind result = reduction.result();
    boolean floating = result == TypeKind.FLOAT || result == TypeKind.DOUBLE;
    boolean single = each == DTypeModel.COMPLEX64;
    if (reduction.isComplex()) {
      return single ? each : DTypeModel.COMPLEX128;
    }
    if (each.isComplex()) {
      return floating && single ? DTypeModel.FLOAT32 : naturalOf(result);
    }
    boolean kept =
        switch (each) {
          case FLOAT16, FLOAT32 -> floating;
          case FLOAT64 -> result == TypeKind.DOUBLE;
          default -> each.isComputedAs(result);
        };
    return kept ? each : naturalOf(result);
  }

  /** The dtype in which the loop gives the result. */
  public static DTypeModel computed(ReductionClass reduction) {
    return reduction.isComplex() ? DTypeModel.COMPLEX128 : naturalOf(reduction.result());
  }

  /** The dtype that a primitive is named after. */
  public static DTypeModel naturalOf(TypeKind kind) {
    return DTypeModel.ofPrimitive(kind).orElseThrow();
  }
}
