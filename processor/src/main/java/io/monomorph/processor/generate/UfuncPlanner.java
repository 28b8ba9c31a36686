package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.read.Overloads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Groups the sound ufunc methods of a class by ufunc. */
public final class UfuncPlanner {
  private static final String PAIRWISE = "PAIRWISE";
  private static final String ANY_ORDER = "AXES_IN_ANY_ORDER";

  private final Elements elements;
  private final Overloads overloads;

  public UfuncPlanner(Elements elements, Overloads overloads) {
    this.elements = elements;
    this.overloads = overloads;
  }

  /**
   * The model of the ufuncs of a class, which a face offers as methods too, or as constants only.
   */
  public UfuncModel plan(
      TypeElement type, ClassName face, boolean offersMethods, List<UfuncMethod> methods) {
    Map<String, List<UfuncMethod>> byName = new LinkedHashMap<>();
    for (UfuncMethod method : methods) {
      byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
    }
    List<Function> functions = new ArrayList<>();
    Set<String> constants = new HashSet<>();
    byName.keySet().forEach(name -> constants.add(Names.constant(name)));
    byName.forEach((name, own) -> functions.add(function(name, own, constants)));
    return new UfuncModel(
        Names.loops(type), face, ClassName.get(type), offersMethods, List.copyOf(functions));
  }

  private Function function(String name, List<UfuncMethod> methods, Set<String> constants) {
    String folding = folding(methods);
    List<LoopSignature> signatures = new ArrayList<>();
    boolean single = methods.stream().mapToInt(m -> Typing.of(m).size()).sum() == 1;
    for (UfuncMethod method : methods) {
      for (Typing typing : Typing.of(method)) {
        boolean pairwise = folding.equals(PAIRWISE) && !method.folding().equals(ANY_ORDER);
        signatures.add(signature(method, typing, pairwise, single, constants));
      }
    }
    return new Function(
        name,
        Names.method(name),
        Names.constant(name),
        Docs.summary(elements.getDocComment(methods.get(0).method())),
        methods.stream().flatMap(m -> m.identity().stream()).findFirst().orElse(null),
        folding,
        methods.stream().anyMatch(UfuncMethod::widens),
        said(methods, UfuncMethod::rule, "SAFE_CASTS"),
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
      UfuncMethod method,
      Typing typing,
      boolean pairwise,
      boolean single,
      Set<String> constants) {
    List<Variable> inputs = new ArrayList<>();
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      inputs.add(new Variable(dtype, method.carriers().get(at).asType().getKind(), null));
      at += dtype.isComplex() ? 2 : 1;
    }
    List<Variable> outputs = new ArrayList<>();
    for (int k = 0; k < typing.outputs().size(); k++) {
      CellModel cell = method.cells().isEmpty() ? null : method.cells().get(k);
      outputs.add(new Variable(typing.outputs().get(k), method.results().get(k), cell));
    }
    return new LoopSignature(
        Names.method(method.name()) + (single ? "" : suffix(typing.inputs())),
        overloads.callee(method.method()).among(constants),
        pairwise,
        List.copyOf(inputs),
        List.copyOf(outputs));
  }

  private static String suffix(List<DTypeModel> inputs) {
    boolean same = inputs.stream().allMatch(inputs.get(0)::equals);
    return same
        ? inputs.get(0).typeName()
        : inputs.stream().map(DTypeModel::typeName).collect(Collectors.joining());
  }
}
