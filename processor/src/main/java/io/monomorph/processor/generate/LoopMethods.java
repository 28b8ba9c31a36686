package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** One loop for each way in which the operands can lie in their arrays, and the choice of it. */
final class LoopMethods {
  private static final BitSet NONE = new BitSet();
  private static final List<String> ORDINALS = List.of("First", "Second", "Third");

  private final String loop;
  private final LoopVariables variables;
  private final int count;

  LoopMethods(LoopSignature signature) {
    this.loop = signature.loop();
    this.variables = new LoopVariables(signature);
    this.count = variables.count();
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>(List.of(dispatch(), aligned(), contiguous()));
    scalarForms().forEach(scalars -> all.add(scalar(scalars)));
    all.add(strided());
    return all;
  }

  /**
   * Which inputs are single elements in a form of its own. An operation with a number is common
   * enough for it, and so are bounds and choices, of which two may be numbers.
   */
  private List<BitSet> scalarForms() {
    int inputs = variables.inputs();
    if (inputs < 2 || inputs > 3) {
      return List.of();
    }
    return IntStream.range(1, (1 << inputs) - 1)
        .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
        .toList();
  }

  /** As in {@code FirstThirdScalar}. */
  private static String suffix(BitSet scalars) {
    return scalars.stream().mapToObj(ORDINALS::get).collect(Collectors.joining("", "", "Scalar"));
  }

  private MethodSpec.Builder method(String suffix) {
    return named(loop + suffix);
  }

  static MethodSpec.Builder named(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private MethodSpec dispatch() {
    MethodSpec.Builder method = entry(named(Names.entry(loop)));
    for (int k = 0; k < count; k++) {
      method.addStatement(
          "$1T $2L = ($1T) arrays[$3L]",
          Api.block(variables.variable(k).dtype()),
          variables.array(k),
          k);
    }
    String last = "offsets[" + (count - 1) + "]";
    if (scalarForms().isEmpty()) {
      method.beginControlFlow("if ($T.aligned(offsets, strides))", Api.LOOPS);
    } else {
      method
          .addStatement(
              "int singles = $T.singles(offsets, strides, $L)", Api.LOOPS, variables.inputs())
          .beginControlFlow("if (singles == 0)");
    }
    method.addStatement("$LAligned($L, $L, n)", loop, each(variables::array), last);
    for (BitSet scalars : scalarForms()) {
      String offsets =
          scalars.stream().mapToObj(k -> "offsets[" + k + "], ").collect(Collectors.joining());
      method
          .nextControlFlow("else if (singles == $L)", scalars.toLongArray()[0])
          .addStatement(
              "$L$L($L, $L$L, n)", loop, suffix(scalars), each(variables::array), offsets, last);
    }
    return method
        .nextControlFlow("else if ($T.contiguous(strides))", Api.LOOPS)
        .addStatement(
            "$LContiguous($L, n)",
            loop,
            each(k -> "%s, offsets[%s]".formatted(variables.array(k), k)))
        .nextControlFlow("else")
        .addStatement(
            "$LStrided($L, n)",
            loop,
            each(k -> "%1$s, offsets[%2$s], strides[%2$s]".formatted(variables.array(k), k)))
        .endControlFlow()
        .build();
  }

  /** Adds what every loop is called with. */
  static MethodSpec.Builder entry(MethodSpec.Builder method) {
    return method
        .addParameter(ArrayTypeName.of(Object.class), "arrays")
        .addParameter(Api.INTS, "offsets")
        .addParameter(Api.INTS, "strides")
        .addParameter(int.class, "n");
  }

  private String each(IntFunction<String> write) {
    return IntStream.range(0, count).mapToObj(write).collect(Collectors.joining(", "));
  }

  private MethodSpec aligned() {
    MethodSpec.Builder method =
        method("Aligned")
            .addJavadoc("One offset for all arrays: the JIT vectorises this form best.");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
    }
    method.addParameter(int.class, "start").addParameter(int.class, "n");
    return loop(method, "for (int k = start; k < start + n; k++)", k -> "k", NONE);
  }

  private MethodSpec contiguous() {
    MethodSpec.Builder method = method("Contiguous");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
      method.addParameter(int.class, variables.place(k));
    }
    method.addParameter(int.class, "n");
    return loop(method, "for (int k = 0; k < n; k++)", k -> variables.place(k) + " + k", NONE);
  }

  /** Some inputs are single elements, and the others and the results have one offset. */
  private MethodSpec scalar(BitSet scalars) {
    MethodSpec.Builder method = method(suffix(scalars));
    for (int k = 0; k < count; k++) {
      addArray(method, k);
    }
    scalars.stream().forEach(k -> method.addParameter(int.class, place(k, scalars)));
    method.addParameter(int.class, "start").addParameter(int.class, "n");
    return loop(method, "for (int k = start; k < start + n; k++)", k -> "k", scalars);
  }

  /** Where a single element is. */
  private String place(int position, BitSet scalars) {
    return scalars.cardinality() == 1 ? "at" : variables.place(position);
  }

  private MethodSpec strided() {
    MethodSpec.Builder method = method("Strided");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
      method.addParameter(int.class, variables.place(k)).addParameter(int.class, variables.step(k));
    }
    method.addParameter(int.class, "n");
    return loop(method, "for (int k = 0; k < n; k++)", variables::place, NONE);
  }

  private void addArray(MethodSpec.Builder method, int position) {
    method.addParameter(Api.block(variables.variable(position).dtype()), variables.array(position));
  }

  /**
   * Adds the loop.
   *
   * @param index where in its array an operand's element is
   * @param scalars the inputs that are single elements
   */
  private MethodSpec loop(
      MethodSpec.Builder method, String header, IntFunction<String> index, BitSet scalars) {
    List<Typed> arguments = new ArrayList<>();
    for (int k = 0; k < variables.inputs(); k++) {
      if (scalars.get(k)) {
        arguments.addAll(hoist(method, k, scalars));
      } else {
        arguments.addAll(variables.arguments(k, index.apply(k)));
      }
    }
    variables.cells().forEach(method::addStatement);
    method.beginControlFlow(header);
    variables
        .body(arguments, IntStream.range(0, count).mapToObj(index).toList())
        .forEach(method::addStatement);
    if (index.apply(0).equals(variables.place(0))) {
      for (int k = 0; k < count; k++) {
        method.addStatement("$L += $L", variables.place(k), variables.step(k));
      }
    }
    return method.endControlFlow().build();
  }

  /** Reads a single element before the loop. */
  private List<Typed> hoist(MethodSpec.Builder method, int position, BitSet scalars) {
    List<Typed> values = variables.arguments(position, place(position, scalars));
    TypeName carrier = Api.primitive(variables.variable(position).primitive());
    String number = scalars.cardinality() == 1 ? "" : String.valueOf(position + 1);
    List<Typed> names = new ArrayList<>();
    for (Typed value : values) {
      String name = values.size() == 1 ? "scalar" : names.isEmpty() ? "re" : "im";
      method.addStatement("$T $L = $L", carrier, name + number, value.code());
      names.add(Typed.of(name + number, carrier));
    }
    return names;
  }
}
