package io.monomorph.processor.generate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.FunctionsModel.Label;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.naming.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Puts the declarations of a class together that are one function; what all functions share. */
final class FunctionPlanner {
  private final Elements elements;

  FunctionPlanner(Elements elements) {
    this.elements = elements;
  }

  /** The functions of a class, in the order of the source. */
  <F extends DeclaredFunction, M> List<M> functions(
      List<F> declarations, BiFunction<Label, List<F>, M> function) {
    Map<String, List<F>> byName = new LinkedHashMap<>();
    for (F declaration : declarations) {
      byName.computeIfAbsent(declaration.name(), name -> new ArrayList<>()).add(declaration);
    }
    return byName.values().stream().map(own -> function.apply(label(own.get(0)), own)).toList();
  }

  private Label label(DeclaredFunction first) {
    return new Label(
        first.name(),
        Names.method(first.name()),
        Names.constant(first.name()),
        Docs.summary(elements.getDocComment(first.element())));
  }

  /** The inputs of a loop, each with the primitive of the parameter that carries it. */
  static <V> List<V> inputs(
      DeclaredFunction function, Typing typing, BiFunction<DTypeModel, TypeKind, V> input) {
    List<V> inputs = new ArrayList<>();
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      inputs.add(input.apply(dtype, function.carriers().get(at).asType().getKind()));
      at += Typing.width(dtype);
    }
    return List.copyOf(inputs);
  }

  /** The dtypes of inputs in the name of a loop: one of them, if all are the same. */
  static String suffix(Typing typing) {
    List<DTypeModel> inputs = typing.inputs();
    return inputs.stream().distinct().count() == 1
        ? inputs.get(0).typeName()
        : inputs.stream().map(DTypeModel::typeName).collect(Collectors.joining());
  }
}
