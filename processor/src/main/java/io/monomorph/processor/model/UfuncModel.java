package io.monomorph.processor.model;

import java.util.List;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The ufuncs of one class. */
public record UfuncModel(Home home, List<Function> functions) implements FunctionsModel {

  @Override
  public boolean callsHidden() {
    return functions.stream()
        .flatMap(function -> function.signatures().stream())
        .anyMatch(signature -> signature.method().isHidden());
  }

  /**
   * One ufunc.
   *
   * @param identity what reductions of nothing give, if anything
   * @param widens whether reductions of integers are computed in 64 bits
   * @param rule the name of the rule by which a loop is chosen
   */
  public record Function(
      Label label,
      @Nullable Double identity,
      String folding,
      boolean widens,
      String rule,
      List<LoopSignature> signatures)
      implements FunctionsModel.Function {

    @Override
    public List<Typing> typings() {
      return signatures.stream().map(LoopSignature::typing).toList();
    }
  }

  /**
   * One loop.
   *
   * @param loop the name of the loop's methods
   * @param method the declared method
   * @param pairwise whether reductions are pairwise
   */
  public record LoopSignature(
      String loop, Callee method, boolean pairwise, List<Variable> inputs, List<Variable> outputs) {

    Typing typing() {
      return new Typing(
          inputs.stream().map(Variable::dtype).toList(),
          outputs.stream().map(Variable::dtype).toList());
    }

    /** Whether the function can be reduced: it takes two elements and gives one of their kind. */
    public boolean folds() {
      return inputs.size() == 2
          && outputs.size() == 1
          && alike(inputs.get(0), outputs.get(0))
          && alike(inputs.get(1), outputs.get(0));
    }

    private static boolean alike(Variable a, Variable b) {
      return a.dtype() == b.dtype() && a.primitive() == b.primitive();
    }

    /** Whether the method returns its result, rather than writing to cells. */
    public boolean returns() {
      return outputs.get(0).cell() == null;
    }
  }

  /**
   * An input or result: its dtype, the primitive that the declared method has for it or for each of
   * its parts, and the cell that takes it, if it is not returned.
   */
  public record Variable(DTypeModel dtype, TypeKind primitive, @Nullable CellModel cell) {}
}
