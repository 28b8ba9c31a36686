package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StateVariables.override;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The methods of a reduction's loops that see elements, for each way in which these can lie. */
final class AccumulateMethods {
  private static final int STREAMS = 8;

  /** The most elements that are accumulated before states are combined. */
  private static final int RUN = 128 * STREAMS;

  private final StateVariables variables;

  AccumulateMethods(StateVariables variables) {
    this.variables = variables;
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>();
    all.add(dispatch("fold", false));
    all.add(dispatch("spread", true));
    if (variables.signature().pairwise()) {
      all.add(foldPairwise());
      all.add(streams());
    } else {
      all.add(fold("foldContiguous", false));
      all.add(fold("foldStrided", true));
    }
    all.add(spread("spreadContiguous", false));
    all.add(spread("spreadStrided", true));
    return all;
  }

  private String each(IntFunction<String> write) {
    return IntStream.range(0, variables.inputs()).mapToObj(write).collect(Collectors.joining(", "));
  }

  private String states() {
    return IntStream.range(0, variables.fields())
        .mapToObj(k -> StateVariables.array("state", k))
        .collect(Collectors.joining(", "));
  }

  private MethodSpec dispatch(String name, boolean spread) {
    MethodSpec.Builder method =
        override(name)
            .addParameter(ArrayTypeName.of(Object.class), "states")
            .addParameter(int.class, "at");
    if (spread) {
      method.addParameter(int.class, "step");
    }
    LoopMethods.entry(method);
    variables.unpack(method, "states", "state");
    for (int k = 0; k < variables.inputs(); k++) {
      method.addStatement("$1T x$2L = ($1T) arrays[$3L]", variables.inputType(k), k + 1, k);
    }
    String strided =
        "Strided(" + states() + ", at, " + (spread ? "step, " : "") + each(this::given) + ", n)";
    if (!spread && variables.signature().pairwise()) {
      return method.addStatement("$LPairwise$L", name, strided.substring(7)).build();
    }
    String close =
        "Contiguous(" + states() + ", at, " + each(k -> "x%s, offsets[%s]".formatted(k + 1, k));
    return method
        .beginControlFlow(
            spread ? "if (step == 1 && $T.contiguous(strides))" : "if ($T.contiguous(strides))",
            Api.LOOPS)
        .addStatement("$L$L, n)", name, close)
        .nextControlFlow("else")
        .addStatement("$L$L", name, strided)
        .endControlFlow()
        .build();
  }

  private String given(int k) {
    return "x%1$s, offsets[%2$s], strides[%2$s]".formatted(k + 1, k);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private void addInputs(MethodSpec.Builder method, boolean strided) {
    for (int k = 0; k < variables.inputs(); k++) {
      method
          .addParameter(variables.inputType(k), "x" + (k + 1))
          .addParameter(int.class, "at" + (k + 1));
      if (strided) {
        method.addParameter(int.class, "step" + (k + 1));
      }
    }
    method.addParameter(int.class, "n");
  }

  private static String place(int input, boolean strided) {
    return "at" + (input + 1) + (strided ? "" : " + k");
  }

  private void advance(MethodSpec.Builder method, String times) {
    for (int k = 1; k <= variables.inputs(); k++) {
      method.addStatement("at$1L += $2Lstep$1L", k, times);
    }
  }

  private MethodSpec fold(String name, boolean strided) {
    MethodSpec.Builder method = method(name);
    variables.addArrays(method, "state");
    method.addParameter(int.class, "at");
    addInputs(method, strided);
    variables.create(method, "state");
    variables.load(method, "state", "state", "at");
    method
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement(variables.accumulate("state", k -> place(k, strided)));
    if (strided) {
      advance(method, "");
    }
    method.endControlFlow();
    variables.store(method, "state", "state", "at");
    return method.build();
  }

  private MethodSpec spread(String name, boolean strided) {
    MethodSpec.Builder method = method(name);
    variables.addArrays(method, "state");
    method.addParameter(int.class, "at");
    if (strided) {
      method.addParameter(int.class, "step");
    }
    addInputs(method, strided);
    String place = strided ? "at" : "at + k";
    variables.create(method, "state");
    method.beginControlFlow("for (int k = 0; k < n; k++)");
    variables.load(method, "state", "state", place);
    method.addStatement(variables.accumulate("state", k -> place(k, strided)));
    variables.store(method, "state", "state", place);
    if (strided) {
      method.addStatement("at += step");
      advance(method, "");
    }
    return method.endControlFlow().build();
  }

  private MethodSpec foldPairwise() {
    MethodSpec.Builder method = method("foldPairwise");
    variables.addArrays(method, "state");
    method.addParameter(int.class, "at");
    addInputs(method, true);
    variables.create(method, "state");
    variables.load(method, "state", "state", "at");
    method
        .beginControlFlow("if (n < $L)", 2 * STREAMS)
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement(variables.accumulate("state", k -> place(k, true)));
    advance(method, "");
    method.endControlFlow().nextControlFlow("else");
    method.addStatement(
        "state.combine(streams($L, n))", each(k -> "x%1$s, at%1$s, step%1$s".formatted(k + 1)));
    method.endControlFlow();
    variables.store(method, "state", "state", "at");
    return method.build();
  }

  /** Halves a long row; accumulates a short one in several states side by side. */
  private MethodSpec streams() {
    TypeName state = variables.signature().declaration();
    MethodSpec.Builder method = method("streams").returns(state);
    addInputs(method, true);
    method
        .beginControlFlow("if (n > $L)", RUN)
        .addStatement("int half = n / 2 - n / 2 % $L", STREAMS)
        .addStatement(
            "$T first = streams($L, half)",
            state,
            each(k -> "x%1$s, at%1$s, step%1$s".formatted(k + 1)))
        .addStatement(
            "first.combine(streams($L, n - half))",
            each(k -> "x%1$s, at%1$s + half * step%1$s, step%1$s".formatted(k + 1)))
        .addStatement("return first")
        .endControlFlow();
    for (int stream = 0; stream < STREAMS; stream++) {
      variables.create(method, "state" + stream);
    }
    method.addStatement("int k = 0").beginControlFlow("for (; k + $1L <= n; k += $1L)", STREAMS);
    for (int stream = 0; stream < STREAMS; stream++) {
      String times = stream == 0 ? "" : stream == 1 ? " + " : " + " + stream + " * ";
      method.addStatement(
          variables.accumulate(
              "state" + stream,
              k -> "at" + (k + 1) + (times.isEmpty() ? "" : times + "step" + (k + 1))));
    }
    advance(method, STREAMS + " * ");
    method
        .endControlFlow()
        .beginControlFlow("for (; k < n; k++)")
        .addStatement(variables.accumulate("state" + (STREAMS - 1), k -> place(k, true)));
    advance(method, "");
    method.endControlFlow();
    for (int step = 1; step < STREAMS; step *= 2) {
      for (int stream = 0; stream < STREAMS; stream += 2 * step) {
        method.addStatement("state$L.combine(state$L)", stream, stream + step);
      }
    }
    variables.create(method, "all");
    return method
        .addComment("What is returned is another object, so that the others can be registers.")
        .addStatement("all.combine(state0)")
        .addStatement("return all")
        .build();
  }
}
