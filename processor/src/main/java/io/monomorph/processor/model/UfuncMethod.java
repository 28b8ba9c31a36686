package io.monomorph.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * One ufunc method as it stands in the source, right or wrong.
 *
 * @param types the dtypes that the annotation gives, inputs first; empty if it gives none
 * @param each the dtypes that get a loop each; empty if the annotation gives none
 * @param identity what reductions of nothing give, if anything
 * @param folding the name of the order of reductions
 * @param widens whether reductions of integers are computed in 64 bits
 * @param rule the name of the rule by which a loop is chosen
 * @param sites where all that stands
 */
public record UfuncMethod(
    ExecutableElement method,
    String name,
    List<DTypeModel> types,
    List<DTypeModel> each,
    List<Double> identity,
    String folding,
    boolean widens,
    String rule,
    Sites sites) {

  /** The rule of a method that says nothing about it. */
  public static final String USUAL_RULE = "SAFE_CASTS";

  /** Where the annotation and its members stand; a member that is not given is the annotation. */
  public record Sites(
      Site annotation, Site name, Site types, Site each, Site identity, Site rule) {}

  /** The parameters that carry inputs: those before the cells. */
  public List<? extends VariableElement> carriers() {
    List<? extends VariableElement> all = method.getParameters();
    return all.subList(0, all.size() - cells().size());
  }

  /** The cells, which are the last parameters. */
  public List<CellModel> cells() {
    List<? extends VariableElement> all = method.getParameters();
    int first = all.size();
    while (first > 0 && cell(all.get(first - 1)).isPresent()) {
      first--;
    }
    return all.subList(first, all.size()).stream()
        .map(parameter -> cell(parameter).orElseThrow())
        .toList();
  }

  /** The cell that a parameter is, if it is one. */
  public static Optional<CellModel> cell(VariableElement parameter) {
    return parameter.asType() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type
        ? CellModel.ofName(type.getQualifiedName().toString())
        : Optional.empty();
  }

  /** The primitives of the results: what is returned, or the cells. */
  public List<TypeKind> results() {
    return cells().isEmpty()
        ? List.of(method.getReturnType().getKind())
        : cells().stream().map(CellModel::primitive).toList();
  }
}
