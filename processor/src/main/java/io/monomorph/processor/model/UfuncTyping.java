package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** The dtypes of one loop of a ufunc method. */
public record UfuncTyping(List<DTypeModel> inputs, List<DTypeModel> outputs) {

  /** The loops that a method is declared to have, right or wrong. */
  public static List<UfuncTyping> of(UfuncMethod method) {
    List<DTypeModel> all = method.types();
    List<DTypeModel> each =
        all.isEmpty() && method.each().isEmpty() ? implied(method) : method.each();
    if (!each.isEmpty()) {
      return each.stream().map(dtype -> ofOne(method, dtype)).toList();
    }
    if (all.isEmpty()) {
      return List.of(natural(method));
    }
    List<UfuncTyping> typings = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int outputs = from;
      for (int carriers = method.carriers().size(); carriers > 0 && outputs < all.size(); ) {
        carriers -= all.get(outputs++).isComplex() ? 2 : 1;
      }
      int end = Math.min(all.size(), outputs + method.results().size());
      typings.add(new UfuncTyping(all.subList(from, outputs), all.subList(outputs, end)));
      from = end;
    }
    return typings;
  }

  /** The dtypes that one primitive for all inputs stands for; none if there are several. */
  private static List<DTypeModel> implied(UfuncMethod method) {
    List<TypeKind> kinds =
        method.carriers().stream().map(carrier -> carrier.asType().getKind()).distinct().toList();
    return kinds.size() == 1 ? DTypeModel.withValuesOf(kinds.get(0)) : List.of();
  }

  /** The loop of the dtypes that the primitives are named after. */
  public static UfuncTyping natural(UfuncMethod method) {
    return new UfuncTyping(
        method.carriers().stream()
            .map(carrier -> DTypeModel.ofPrimitive(carrier.asType().getKind()).orElseThrow())
            .toList(),
        outputs(method, null));
  }

  /** The loop of one of the dtypes that get a loop each. */
  public static UfuncTyping ofOne(UfuncMethod method, DTypeModel dtype) {
    int parameters = method.carriers().size();
    int inputs = dtype.isComplex() ? (parameters + 1) / 2 : parameters;
    return new UfuncTyping(java.util.Collections.nCopies(inputs, dtype), outputs(method, dtype));
  }

  private static List<DTypeModel> outputs(
      UfuncMethod method, @org.jspecify.annotations.Nullable DTypeModel each) {
    List<DTypeModel> outputs = new ArrayList<>();
    List<TypeKind> results = method.results();
    for (int k = 0; k < results.size(); k++) {
      TypeKind kind = results.get(k);
      boolean complex =
          !method.cells().isEmpty() && method.cells().get(k) == CellModel.COMPLEX_CELL;
      if (complex) {
        outputs.add(each == DTypeModel.COMPLEX64 ? each : DTypeModel.COMPLEX128);
      } else if (each != null && each.isComplex() && kind == TypeKind.DOUBLE) {
        outputs.add(each == DTypeModel.COMPLEX64 ? DTypeModel.FLOAT32 : DTypeModel.FLOAT64);
      } else if (each != null && !each.isComplex() && each.isComputedAs(kind)) {
        outputs.add(each);
      } else {
        outputs.add(DTypeModel.ofPrimitive(kind).orElseThrow());
      }
    }
    return outputs;
  }
}
