package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StateVariables.override;

import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.ArrayList;
import java.util.List;

/** The methods of a reduction's loops that see elements, for each way in which these can lie. */
final class AccumulateMethods {
  private final StateVariables variables;
  private final InputVariables inputs;

  AccumulateMethods(StateVariables variables) {
    this.variables = variables;
    this.inputs = new InputVariables(variables);
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>();
    if (variables.signature().pairwise()) {
      StreamMethods streams = new StreamMethods(variables);
      all.addAll(List.of(streams.dispatch(), spread(), streams.fold(), streams.streams()));
    } else {
      all.addAll(List.of(fold(), spread(), foldContiguous(), foldStrided()));
    }
    all.addAll(List.of(spreadContiguous(), spreadStrided()));
    return all;
  }

  /** Accumulates a row in the state at one place. */
  private MethodSpec fold() {
    return LoopMethods.entry(
            override("fold")
                .addParameter(ArrayTypeName.of(Object.class), "states")
                .addParameter(int.class, "at"))
        .addCode(
            template(
                    """
                    $unpack:L
                    $unpackInputs:L
                    if ($loops:T.contiguous(strides)) {
                      foldContiguous($states:L, at, $places:L, n);
                    } else {
                      foldStrided($states:L, at, $placesAndSteps:L, n);
                    }
                    """)
                .code())
        .build();
  }

  /** Accumulates each element of a row in a state of its own. */
  private MethodSpec spread() {
    return LoopMethods.entry(
            override("spread")
                .addParameter(ArrayTypeName.of(Object.class), "states")
                .addParameter(int.class, "at")
                .addParameter(int.class, "step"))
        .addCode(
            template(
                    """
                    $unpack:L
                    $unpackInputs:L
                    if (step == 1 && $loops:T.contiguous(strides)) {
                      spreadContiguous($states:L, at, $places:L, n);
                    } else {
                      spreadStrided($states:L, at, step, $placesAndSteps:L, n);
                    }
                    """)
                .code())
        .build();
  }

  private Template template(String text) {
    return inputs.template(text).with("unpack", variables.unpack("states", "state"));
  }

  private MethodSpec foldContiguous() {
    return loop(
        "foldContiguous",
        false,
        false,
        """
        $state:T state = new $state:T();
        $load:L
        for (int k = 0; k < n; k++) {
          $accumulate:L;
        }
        $store:L
        """,
        "at");
  }

  private MethodSpec foldStrided() {
    return loop(
        "foldStrided",
        false,
        true,
        """
        $state:T state = new $state:T();
        $load:L
        for (int k = 0; k < n; k++) {
          $accumulate:L;
          $advance:L
        }
        $store:L
        """,
        "at");
  }

  private MethodSpec spreadContiguous() {
    return loop(
        "spreadContiguous",
        false,
        false,
        """
        $state:T state = new $state:T();
        for (int k = 0; k < n; k++) {
          $load:L
          $accumulate:L;
          $store:L
        }
        """,
        "at + k");
  }

  private MethodSpec spreadStrided() {
    return loop(
        "spreadStrided",
        true,
        true,
        """
        $state:T state = new $state:T();
        for (int k = 0; k < n; k++) {
          $load:L
          $accumulate:L;
          $store:L
          at += step;
          $advance:L
        }
        """,
        "at");
  }

  /**
   * A loop over elements.
   *
   * @param steps whether the states have a step between them
   * @param strided whether the elements have
   * @param place where in their arrays a state is
   */
  private MethodSpec loop(String name, boolean steps, boolean strided, String text, String place) {
    MethodSpec.Builder method = LoopMethods.named(name);
    variables.addArrays(method, "state");
    method.addParameter(int.class, "at");
    if (steps) {
      method.addParameter(int.class, "step");
    }
    inputs.addTo(method, strided);
    CodeBlock accumulate =
        variables.accumulate(
            "state", strided ? InputVariables::place : k -> InputVariables.place(k) + " + k");
    return method
        .addCode(
            inputs
                .template(text)
                .with("load", variables.load("state", "state", place))
                .with("accumulate", accumulate)
                .with("store", variables.store("state", "state", place))
                .code())
        .build();
  }
}
