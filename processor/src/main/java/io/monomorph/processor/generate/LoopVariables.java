package io.monomorph.processor.generate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.lang.model.type.TypeKind;

/** How the loops of one signature name their operands, and how they call the declared method. */
final class LoopVariables {
  private final LoopSignature signature;

  LoopVariables(LoopSignature signature) {
    this.signature = signature;
  }

  int inputs() {
    return signature.inputs().size();
  }

  int count() {
    return inputs() + signature.outputs().size();
  }

  /** An input, or an output after all inputs. */
  Variable variable(int position) {
    return position < inputs()
        ? signature.inputs().get(position)
        : signature.outputs().get(position - inputs());
  }

  /** The type of an operand's array. */
  ArrayTypeName type(int position) {
    return Api.block(variable(position).dtype());
  }

  /** A text for each operand, with its {array} and its position {k}; commas are between them. */
  String each(String text) {
    StringJoiner all = new StringJoiner(", ");
    for (int k = 0; k < count(); k++) {
      all.add(text.replace("{array}", array(k)).replace("{k}", String.valueOf(k)));
    }
    return all.toString();
  }

  /** The array of an operand: {@code x1}, {@code x2}, {@code out}. */
  String array(int position) {
    return position < inputs() ? "x" + (position + 1) : "out" + number(position);
  }

  /** Where an operand is in its array: {@code at1}, {@code at2}, {@code to}. */
  String place(int position) {
    return position < inputs() ? "at" + (position + 1) : "to" + number(position);
  }

  /** How far apart an operand's elements are: {@code step1}, {@code step2}, {@code step}. */
  String step(int position) {
    if (position < inputs()) {
      return "step" + (position + 1);
    }
    return count() == inputs() + 1 ? "step" : "toStep" + number(position);
  }

  /** Goes on to the next elements. */
  List<CodeBlock> advance() {
    return IntStream.range(0, count())
        .mapToObj(k -> CodeBlock.of("$L += $L", place(k), step(k)))
        .toList();
  }

  private String number(int position) {
    return count() == inputs() + 1 ? "" : String.valueOf(position - inputs() + 1);
  }

  /** What the method takes for the element at an index of an array: one argument or two parts. */
  static List<Typed> arguments(DTypeModel dtype, TypeKind primitive, String array, String index) {
    if (dtype.isComplex()) {
      TypeName part = Api.primitive(dtype.block());
      String first = first(index);
      return List.of(
          new Typed(CodeBlock.of("$L[$L]", array, first), part),
          new Typed(CodeBlock.of("$L[$L + 1]", array, first), part));
    }
    return List.of(Conversions.fromBlock(dtype, primitive, CodeBlock.of("$L[$L]", array, index)));
  }

  /** What the method takes for the element of an input at an index of its array. */
  List<Typed> arguments(int position, String index) {
    Variable input = variable(position);
    return arguments(input.dtype(), input.primitive(), array(position), index);
  }

  /** The first of two slots. */
  static String first(String index) {
    return index.contains(" ") ? "2 * (" + index + ")" : "2 * " + index;
  }

  /** Makes the cells that the method writes to. */
  List<CodeBlock> cells() {
    List<CodeBlock> cells = new ArrayList<>();
    for (int k = inputs(); k < count(); k++) {
      CellModel cell = variable(k).cell();
      if (cell != null) {
        cells.add(CodeBlock.of("$1T $2L = new $1T()", Api.cell(cell), cell(k)));
      }
    }
    return cells;
  }

  /** Makes the cells zero, so that those are defined that the method does not write to. */
  List<CodeBlock> clear() {
    List<CodeBlock> clear = new ArrayList<>();
    for (int k = inputs(); k < count(); k++) {
      CellModel cell = variable(k).cell();
      if (cell != null) {
        clear.add(
            switch (cell) {
              case COMPLEX_CELL -> CodeBlock.of("$L.set(0, 0)", cell(k));
              case BOOLEAN_CELL -> CodeBlock.of("$L.value = false", cell(k));
              default -> CodeBlock.of("$L.value = 0", cell(k));
            });
      }
    }
    return clear;
  }

  private String cell(int position) {
    return "cell" + number(position);
  }

  /** A value that is returned, for the element that it becomes. */
  private CodeBlock returned(List<Typed> arguments) {
    Variable output = variable(inputs());
    return Conversions.toBlock(output.dtype(), output.primitive(), call(arguments));
  }

  /** A call of the method; it writes to the cells, if there are any. */
  CodeBlock call(List<Typed> arguments) {
    List<Typed> all = new ArrayList<>(arguments);
    for (int k = inputs(); k < count(); k++) {
      CellModel cell = variable(k).cell();
      if (cell != null) {
        all.add(Typed.of(cell(k), Api.cell(cell)));
      }
    }
    return Calls.call(signature.method(), all);
  }

  /**
   * Statements that compute one element of each result.
   *
   * @param index where in its array an operand's element is
   */
  List<CodeBlock> compute(List<Typed> arguments, IntFunction<String> index) {
    if (signature.returns()) {
      String place = index.apply(inputs());
      return List.of(CodeBlock.of("$L[$L] = $L", array(inputs()), place, returned(arguments)));
    }
    List<CodeBlock> compute = new ArrayList<>(clear());
    compute.add(call(arguments));
    for (int k = inputs(); k < count(); k++) {
      compute.addAll(stores(k, index.apply(k)));
    }
    return compute;
  }

  private List<CodeBlock> stores(int position, String place) {
    Variable output = variable(position);
    String array = array(position);
    String cell = cell(position);
    if (!output.dtype().isComplex()) {
      CodeBlock value = CodeBlock.of("$L.value", cell);
      return List.of(
          CodeBlock.of(
              "$L[$L] = $L",
              array,
              place,
              Conversions.toBlock(output.dtype(), output.primitive(), value)));
    }
    String first = first(place);
    return List.of(
        CodeBlock.of("$L[$L] = $L", array, first, part(output, cell + ".re")),
        CodeBlock.of("$L[$L + 1] = $L", array, first, part(output, cell + ".im")));
  }

  private static CodeBlock part(Variable output, String value) {
    return Conversions.toBlock(output.dtype(), output.primitive(), CodeBlock.of("$L", value));
  }
}
