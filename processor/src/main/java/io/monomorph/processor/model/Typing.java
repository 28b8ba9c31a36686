package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** The dtypes of one loop. */
public record Typing(List<DTypeModel> inputs, List<DTypeModel> outputs) {

  /** The loops that a function is declared to have, right or wrong. */
  public static List<Typing> of(DeclaredFunction function) {
    List<DTypeModel> each = function.loopEach();
    if (!each.isEmpty()) {
      return each.stream().map(dtype -> ofOne(function, dtype)).toList();
    }
    return function.types().isEmpty() ? List.of(natural(function)) : listed(function);
  }

  /** Takes the dtypes of an annotation apart: those of each loop come together, inputs first. */
  private static List<Typing> listed(DeclaredFunction function) {
    List<DTypeModel> all = function.types();
    List<Typing> typings = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int outputs = from;
      for (int carriers = function.carriers().size(); carriers > 0 && outputs < all.size(); ) {
        carriers -= width(all.get(outputs++));
      }
      int end = Math.min(all.size(), outputs + function.resultCount());
      typings.add(new Typing(all.subList(from, outputs), all.subList(outputs, end)));
      from = end;
    }
    return typings;
  }

  /** The loop of the dtypes that the primitives are named after. */
  public static Typing natural(DeclaredFunction function) {
    return new Typing(
        function.carriers().stream().map(carrier -> naturalOf(carrier.asType().getKind())).toList(),
        function.outputs(null));
  }

  /** The dtype that a primitive is named after. */
  static DTypeModel naturalOf(TypeKind kind) {
    return DTypeModel.ofPrimitive(kind).orElseThrow();
  }

  /** The loop of one of the dtypes that get a loop each. */
  public static Typing ofOne(DeclaredFunction function, DTypeModel dtype) {
    int inputs = Math.ceilDiv(function.carriers().size(), width(dtype));
    return new Typing(Collections.nCopies(inputs, dtype), function.outputs(dtype));
  }

  /** How many parameters carry an input. */
  public static int width(DTypeModel dtype) {
    return dtype.isComplex() ? 2 : 1;
  }
}
