package io.monomorph.processor.model;

import io.monomorph.processor.source.ClassName;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** The reductions of one class. */
public record ReductionModel(Home home, List<Function> functions) implements FunctionsModel {

  /** One reduction. */
  public record Function(Label label, String folding, List<LoopSignature> signatures)
      implements FunctionsModel.Function {

    @Override
    public List<Typing> typings() {
      return signatures.stream().map(LoopSignature::typing).toList();
    }
  }

  /**
   * The loops for some dtypes.
   *
   * @param loop the name of the class that has them
   * @param declaration the class that is the state
   * @param pairwise whether several states are accumulated side by side
   * @param accumulate the method that takes elements
   * @param finishes whether the state has a method that gives the result
   * @param counts whether that takes the number of elements
   * @param computed the dtype in which it gives the result
   */
  public record LoopSignature(
      String loop,
      ClassName declaration,
      boolean pairwise,
      List<Field> fields,
      List<Input> inputs,
      Callee accumulate,
      boolean finishes,
      boolean counts,
      DTypeModel computed,
      DTypeModel output) {

    Typing typing() {
      return new Typing(inputs.stream().map(Input::dtype).toList(), List.of(output));
    }
  }

  /** A number of the state. */
  public record Field(String name, TypeKind primitive) {}

  /** An input, and the primitive that the declared method has for it or each of its parts. */
  public record Input(DTypeModel dtype, TypeKind primitive) {}
}
