package io.monomorph.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The reductions of one class.
 *
 * @param loops the class to be generated for their loops
 * @param face the class to be generated that offers them
 * @param offersMethods whether that has methods beside the constants
 */
public record ReductionModel(
    ClassName loops,
    ClassName face,
    ClassName declaration,
    boolean offersMethods,
    List<Function> functions) {

  /**
   * One reduction.
   *
   * @param method the name of the methods that apply it
   * @param summary what the declaration's documentation says first, if anything
   * @param folding the name of the order of accumulation
   */
  public record Function(
      String name,
      String method,
      String constant,
      @Nullable String summary,
      String folding,
      List<LoopSignature> signatures) {
    public int inputs() {
      return signatures.get(0).inputs().size();
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
      DTypeModel output) {}

  /** A number of the state. */
  public record Field(String name, TypeKind primitive) {}

  /** An input, and the primitive that the declared method has for it or each of its parts. */
  public record Input(DTypeModel dtype, TypeKind primitive) {}
}
