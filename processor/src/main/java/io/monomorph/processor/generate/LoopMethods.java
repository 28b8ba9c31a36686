package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;

/** One loop for each way in which the operands can lie in their arrays, and the choice of it. */
final class LoopMethods {
  static final String ALIGNED = "Aligned";
  static final String CONTIGUOUS = "Contiguous";
  static final String STRIDED = "Strided";

  private final LoopSignature signature;
  private final String loop;
  private final LoopVariables variables;

  LoopMethods(LoopSignature signature) {
    this.signature = signature;
    this.loop = signature.loop();
    this.variables = new LoopVariables(signature);
  }

  List<MethodSpec> all() {
    List<BitSet> scalarForms = ScalarMethods.forms(variables.inputs());
    List<MethodSpec> all = new ArrayList<>();
    all.add(new LoopDispatch(signature, scalarForms).method());
    all.add(aligned());
    all.add(contiguous());
    scalarForms.forEach(scalars -> all.add(new ScalarMethods(signature, scalars).method()));
    all.add(strided());
    return all;
  }

  static MethodSpec.Builder named(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  /** Adds what every loop is called with. */
  static MethodSpec.Builder entry(MethodSpec.Builder method) {
    return method
        .addParameter(ArrayTypeName.of(Object.class), "arrays")
        .addParameter(Api.INTS, "offsets")
        .addParameter(Api.INTS, "strides")
        .addParameter(int.class, "n");
  }

  private MethodSpec aligned() {
    return loop(ALIGNED, false, false)
        .addJavadoc("One offset for all arrays: the JIT vectorises this form best.")
        .addParameter(int.class, "start")
        .addParameter(int.class, "n")
        .addCode(
            template(
                    """
                    $cells:L
                    for (int k = start; k < start + n; k++) {
                      $compute:L
                    }
                    """,
                    position -> "k")
                .code())
        .build();
  }

  private MethodSpec contiguous() {
    return loop(CONTIGUOUS, true, false)
        .addParameter(int.class, "n")
        .addCode(
            template(
                    """
                    $cells:L
                    for (int k = 0; k < n; k++) {
                      $compute:L
                    }
                    """,
                    position -> variables.place(position) + " + k")
                .code())
        .build();
  }

  private MethodSpec strided() {
    return loop(STRIDED, true, true)
        .addParameter(int.class, "n")
        .addCode(
            template(
                    """
                    $cells:L
                    for (int k = 0; k < n; k++) {
                      $compute:L
                      $advance:L
                    }
                    """,
                    variables::place)
                .with("advance", variables.advance())
                .code())
        .build();
  }

  /**
   * The head of a loop, which takes an array for each operand.
   *
   * @param places whether it takes the place of an operand's first element
   * @param steps whether it takes how far apart elements are
   */
  private MethodSpec.Builder loop(String suffix, boolean places, boolean steps) {
    MethodSpec.Builder method = named(loop + suffix);
    for (int k = 0; k < variables.count(); k++) {
      method.addParameter(variables.type(k), variables.array(k));
      if (places) {
        method.addParameter(int.class, variables.place(k));
      }
      if (steps) {
        method.addParameter(int.class, variables.step(k));
      }
    }
    return method;
  }

  /**
   * A text with the call of the declared method.
   *
   * @param index where in its array an operand's element is
   */
  private Template template(String text, IntFunction<String> index) {
    List<Typed> arguments = new ArrayList<>();
    for (int k = 0; k < variables.inputs(); k++) {
      arguments.addAll(variables.arguments(k, index.apply(k)));
    }
    return Template.of(text)
        .with("cells", variables.cells())
        .with("compute", variables.compute(arguments, index));
  }
}
