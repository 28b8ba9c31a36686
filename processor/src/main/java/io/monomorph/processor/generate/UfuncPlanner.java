package io.monomorph.processor.generate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.model.FunctionsModel.Label;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.Overloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** Groups the sound ufunc methods of a class by ufunc. */
public final class UfuncPlanner {
  private static final String PAIRWISE = "PAIRWISE";
  private static final String ANY_ORDER = "AXES_IN_ANY_ORDER";

  private final FunctionPlanner planner;
  private final Overloads overloads;

  public UfuncPlanner(Elements elements, Overloads overloads) {
    this.planner = new FunctionPlanner(elements);
    this.overloads = overloads;
  }

  public UfuncModel plan(Home home, List<UfuncMethod> methods) {
    Set<String> constants =
        methods.stream().map(method -> Names.constant(method.name())).collect(Collectors.toSet());
    return new UfuncModel(
        home, planner.functions(methods, (label, own) -> function(label, own, constants)));
  }

  private Function function(Label label, List<UfuncMethod> methods, Set<String> constants) {
    String folding = folding(methods);
    List<LoopSignature> signatures = new ArrayList<>();
    boolean single = methods.stream().mapToInt(m -> Typing.of(m).size()).sum() == 1;
    for (UfuncMethod method : methods) {
      boolean pairwise = folding.equals(PAIRWISE) && !method.folding().equals(ANY_ORDER);
      for (Typing typing : Typing.of(method)) {
        String loop = label.method() + (single ? "" : FunctionPlanner.suffix(typing));
        signatures.add(signature(loop, method, typing, pairwise, constants));
      }
    }
    return new Function(
        label,
        methods.stream().flatMap(m -> m.identity().stream()).findFirst().orElse(null),
        folding,
        methods.stream().anyMatch(UfuncMethod::widens),
        said(methods, UfuncMethod::rule, UfuncMethod.USUAL_RULE),
        List.copyOf(signatures));
  }

  /** Pairwise, if one of the methods says so; others may say that their own rows keep the order. */
  private static String folding(List<UfuncMethod> methods) {
    return methods.stream().anyMatch(method -> method.folding().equals(PAIRWISE))
        ? PAIRWISE
        : said(methods, UfuncMethod::folding, "LEFT_TO_RIGHT");
  }

  /** What one of the methods says for all of them, rather than what is usual. */
  private static String said(
      List<UfuncMethod> methods,
      java.util.function.Function<UfuncMethod, String> what,
      String usual) {
    return methods.stream()
        .map(what)
        .filter(constant -> !constant.equals(usual))
        .findFirst()
        .orElse(usual);
  }

  private LoopSignature signature(
      String loop, UfuncMethod method, Typing typing, boolean pairwise, Set<String> constants) {
    List<Variable> outputs = new ArrayList<>();
    for (int k = 0; k < typing.outputs().size(); k++) {
      CellModel cell = method.cells().isEmpty() ? null : method.cells().get(k);
      outputs.add(new Variable(typing.outputs().get(k), method.results().get(k), cell));
    }
    return new LoopSignature(
        loop,
        overloads.callee(method.method()).among(constants),
        pairwise,
        FunctionPlanner.inputs(
            method, typing, (dtype, primitive) -> new Variable(dtype, primitive, null)),
        List.copyOf(outputs));
  }
}
