package io.monomorph.processor.generate;

import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How the loops of a reduction name the arrays of their inputs, and the places in them. */
final class InputVariables {
  private final StateVariables variables;

  InputVariables(StateVariables variables) {
    this.variables = variables;
  }

  /** Where an input is in its array: {@code at1}, {@code at2}. */
  static String place(int input) {
    return "at" + (input + 1);
  }

  /** A text with places for what loops do with the inputs, and hand on. */
  Template template(String text) {
    return variables
        .template(text)
        .with("loops", Api.LOOPS)
        .with("unpackInputs", unpack())
        .with("states", variables.arrays("state"))
        .with("places", each("x{number}, offsets[{k}]"))
        .with("placesAndSteps", each("x{number}, offsets[{k}], strides[{k}]"))
        .with("rest", each("x{number}, at{number}, step{number}"))
        .with("advance", advance(""));
  }

  /** A text for each input, with its {number} from 1 and its position {k}. */
  String each(String text) {
    StringJoiner all = new StringJoiner(", ");
    for (int k = 0; k < variables.inputs(); k++) {
      all.add(text.replace("{number}", String.valueOf(k + 1)).replace("{k}", String.valueOf(k)));
    }
    return all.toString();
  }

  private List<CodeBlock> unpack() {
    return statements(
        k -> CodeBlock.of("$1T x$2L = ($1T) arrays[$3L]", variables.inputType(k), k + 1, k));
  }

  /** Goes on to the elements some steps away. */
  List<CodeBlock> advance(String times) {
    return statements(k -> CodeBlock.of("at$1L += $2Lstep$1L", k + 1, times));
  }

  private List<CodeBlock> statements(IntFunction<CodeBlock> statement) {
    return IntStream.range(0, variables.inputs()).mapToObj(statement).toList();
  }

  /** Adds what a loop is called with: arrays, places, steps if there are any, and a count. */
  void addTo(MethodSpec.Builder method, boolean strided) {
    for (int k = 0; k < variables.inputs(); k++) {
      method.addParameter(variables.inputType(k), "x" + (k + 1)).addParameter(int.class, place(k));
      if (strided) {
        method.addParameter(int.class, "step" + (k + 1));
      }
    }
    method.addParameter(int.class, "n");
  }
}
