package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

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
    Sites sites)
    implements DeclaredFunction {

  /** The rule of a method that says nothing about it. */
  public static final String USUAL_RULE = "SAFE_CASTS";

  @Override
  public ExecutableElement element() {
    return method;
  }

  @Override
  public List<Element> used() {
    return List.of(method);
  }

  @Override
  public String kind() {
    return "ufunc";
  }

  @Override
  public String part() {
    return "signature";
  }

  /** If nothing is given: the dtypes that one primitive for all inputs stands for. */
  @Override
  public List<DTypeModel> loopEach() {
    if (!types.isEmpty() || !each.isEmpty()) {
      return each;
    }
    List<TypeKind> kinds =
        carriers().stream().map(carrier -> carrier.asType().getKind()).distinct().toList();
    return kinds.size() == 1 ? DTypeModel.withValuesOf(kinds.get(0)) : List.of();
  }

  /** The parameters before the cells. */
  @Override
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

  @Override
  public int resultCount() {
    return results().size();
  }

  @Override
  public List<DTypeModel> outputs(@Nullable DTypeModel each) {
    List<DTypeModel> outputs = new ArrayList<>();
    List<TypeKind> results = results();
    for (int k = 0; k < results.size(); k++) {
      outputs.add(output(results.get(k), takesParts(k), each));
    }
    return outputs;
  }

  /** Whether a result goes into a cell of two parts. */
  public boolean takesParts(int result) {
    return !cells().isEmpty() && cells().get(result) == CellModel.COMPLEX_CELL;
  }

  private static DTypeModel output(TypeKind kind, boolean complex, @Nullable DTypeModel each) {
    boolean single = each == DTypeModel.COMPLEX64;
    if (complex) {
      return single ? DTypeModel.COMPLEX64 : DTypeModel.COMPLEX128;
    }
    if (each != null && each.isComplex() && kind == TypeKind.DOUBLE) {
      return single ? DTypeModel.FLOAT32 : DTypeModel.FLOAT64;
    }
    return each != null && !each.isComplex() && each.isComputedAs(kind)
        ? each
        : Typing.naturalOf(kind);
  }
}
