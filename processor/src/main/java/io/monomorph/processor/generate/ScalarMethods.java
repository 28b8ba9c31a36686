package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The loop for some inputs that are single elements, which are read before it; the others and the
 * results have one offset.
 */
final class ScalarMethods {
  private static final List<String> ORDINALS = List.of("First", "Second", "Third");

  private final String loop;
  private final LoopVariables variables;
  private final BitSet scalars;

  /**
   * @param scalars which inputs are single elements
   */
  ScalarMethods(LoopSignature signature, BitSet scalars) {
    this.loop = signature.loop();
    this.variables = new LoopVariables(signature);
    this.scalars = scalars;
  }

  /**
   * Which inputs are single elements in a form of its own. An operation with a number is common
   * enough for it, and so are bounds and choices, of which two may be numbers.
   */
  static List<BitSet> forms(int inputs) {
    if (inputs < 2 || inputs > 3) {
      return List.of();
    }
    return IntStream.range(1, (1 << inputs) - 1)
        .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
        .toList();
  }

  /** As in {@code FirstThirdScalar}. */
  static String suffix(BitSet scalars) {
    return scalars.stream().mapToObj(ORDINALS::get).collect(Collectors.joining("", "", "Scalar"));
  }

  MethodSpec method() {
    MethodSpec.Builder method = LoopMethods.named(loop + suffix(scalars));
    for (int k = 0; k < variables.count(); k++) {
      method.addParameter(variables.type(k), variables.array(k));
    }
    scalars.stream().forEach(k -> method.addParameter(int.class, place(k)));
    List<CodeBlock> read = new ArrayList<>();
    List<Typed> arguments = new ArrayList<>();
    for (int k = 0; k < variables.inputs(); k++) {
      arguments.addAll(scalars.get(k) ? scalar(k, read) : variables.arguments(k, "k"));
    }
    return method
        .addParameter(int.class, "start")
        .addParameter(int.class, "n")
        .addCode(
            Template.of(
                    """
                    $readScalars:L
                    $cells:L
                    for (int k = start; k < start + n; k++) {
                      $compute:L
                    }
                    """)
                .with("readScalars", read)
                .with("cells", variables.cells())
                .with("compute", variables.compute(arguments, position -> "k"))
                .code())
        .build();
  }

  /** Where a single element is. */
  private String place(int position) {
    return isAlone() ? "at" : variables.place(position);
  }

  private boolean isAlone() {
    return scalars.cardinality() == 1;
  }

  /**
   * The variables that have a single element, or its parts.
   *
   * @param read takes what declares them
   */
  private List<Typed> scalar(int position, List<CodeBlock> read) {
    List<Typed> values = variables.arguments(position, place(position));
    TypeName carrier = Api.primitive(variables.variable(position).primitive());
    List<String> names = values.size() == 1 ? List.of("scalar") : List.of("re", "im");
    List<Typed> scalar = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      String name = names.get(k) + (isAlone() ? "" : position + 1);
      read.add(CodeBlock.of("$T $L = $L", carrier, name, values.get(k).code()));
      scalar.add(Typed.of(name, carrier));
    }
    return scalar;
  }
}
