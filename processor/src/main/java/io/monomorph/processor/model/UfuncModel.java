package io.monomorph.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * The ufuncs of one class.
 *
 * @param type the class to be generated
 */
public record UfuncModel(ClassName type, ClassName declaration, List<Function> functions) {

  /**
   * One ufunc.
   *
   * @param method the name of the methods that apply it
   */
  public record Function(
      String name, String method, String constant, List<LoopSignature> signatures) {
    public int inputs() {
      return signatures.get(0).inputs().size();
    }
  }

  /**
   * One loop.
   *
   * @param loop the name of the loop's methods
   * @param method the declared method
   */
  public record LoopSignature(String loop, String method, List<Variable> inputs, Variable result) {}

  /** A parameter or result: its dtype, and the primitive that the declared method has for it. */
  public record Variable(DTypeModel dtype, TypeKind primitive) {}
}
