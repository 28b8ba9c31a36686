package io.monomorph.processor.generate;

import io.monomorph.processor.model.ReductionModel.Field;
import io.monomorph.processor.model.ReductionModel.Input;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** How the loops of a reduction name states and inputs, and how states come and go. */
final class StateVariables {
  private final LoopSignature signature;

  StateVariables(LoopSignature signature) {
    this.signature = signature;
  }

  LoopSignature signature() {
    return signature;
  }

  int inputs() {
    return signature.inputs().size();
  }

  int fields() {
    return signature.fields().size();
  }

  /** The array of a number of the states. */
  static String array(String states, int field) {
    return states + (field + 1);
  }

  /** The arrays of all numbers of the states, with commas between them. */
  String arrays(String states) {
    return IntStream.range(0, fields())
        .mapToObj(k -> array(states, k))
        .collect(Collectors.joining(", "));
  }

  ArrayTypeName arrayType(int field) {
    return ArrayTypeName.of(Api.primitive(signature.fields().get(field).primitive()));
  }

  ArrayTypeName inputType(int input) {
    return Api.block(signature.inputs().get(input).dtype());
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** A text in which the class of the state has its place. */
  Template template(String text) {
    return Template.of(text).with("state", signature.declaration());
  }

  /** Takes the arrays of states out of what a method is given. */
  List<CodeBlock> unpack(String given, String states) {
    return eachField(
        k -> CodeBlock.of("$1T $2L = ($1T) $3L[$4L]", arrayType(k), array(states, k), given, k));
  }

  void addArrays(MethodSpec.Builder method, String states) {
    for (int k = 0; k < fields(); k++) {
      method.addParameter(arrayType(k), array(states, k));
    }
  }

  /** Fills the variables of the object that is the state. */
  List<CodeBlock> load(String name, String states, String at) {
    return eachField(
        k -> CodeBlock.of("$L.$L = $L[$L]", name, field(k).name(), array(states, k), at));
  }

  List<CodeBlock> store(String name, String states, String at) {
    return eachField(
        k -> CodeBlock.of("$L[$L] = $L.$L", array(states, k), at, name, field(k).name()));
  }

  /** A statement for each number of the state. */
  List<CodeBlock> eachField(IntFunction<CodeBlock> statement) {
    return IntStream.range(0, fields()).mapToObj(statement).toList();
  }

  Field field(int k) {
    return signature.fields().get(k);
  }

  /** A call that accumulates the elements at the given places of the inputs. */
  CodeBlock accumulate(String name, IntFunction<String> place) {
    List<Typed> arguments = new ArrayList<>();
    for (int k = 0; k < inputs(); k++) {
      Input input = signature.inputs().get(k);
      arguments.addAll(
          LoopVariables.arguments(input.dtype(), input.primitive(), "x" + (k + 1), place.apply(k)));
    }
    return CodeBlock.of(
        "$L.accumulate($L)", name, Calls.arguments(signature.accumulate(), arguments));
  }

  /** The primitive array of results. */
  TypeName results() {
    return Api.block(signature.computed());
  }
}
