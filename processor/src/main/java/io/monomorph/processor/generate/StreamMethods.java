package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StateVariables.override;

import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The methods that accumulate a row in several states side by side, which are then combined. */
final class StreamMethods {
  private static final int STREAMS = 8;

  /** The most elements that are accumulated before states are combined. */
  private static final int RUN = 128 * STREAMS;

  private final StateVariables variables;
  private final InputVariables inputs;

  StreamMethods(StateVariables variables) {
    this.variables = variables;
    this.inputs = new InputVariables(variables);
  }

  /** The method that is called from outside. */
  MethodSpec dispatch() {
    return LoopMethods.entry(
            override("fold")
                .addParameter(ArrayTypeName.of(Object.class), "states")
                .addParameter(int.class, "at"))
        .addCode(
            inputs
                .template(
                    """
                    $unpack:L
                    $unpackInputs:L
                    foldPairwise($states:L, at, $placesAndSteps:L, n);
                    """)
                .with("unpack", variables.unpack("states", "state"))
                .code())
        .build();
  }

  /** Accumulates a row in the state at one place. */
  MethodSpec fold() {
    MethodSpec.Builder method = LoopMethods.named("foldPairwise");
    variables.addArrays(method, "state");
    method.addParameter(int.class, "at");
    inputs.addTo(method, true);
    return method
        .addCode(
            inputs
                .template(
                    """
                    $state:T state = new $state:T();
                    $load:L
                    if (n < $short:L) {
                      for (int k = 0; k < n; k++) {
                        $accumulate:L;
                        $advance:L
                      }
                    } else {
                      state.combine(streams($rest:L, n));
                    }
                    $store:L
                    """)
                .with("short", 2 * STREAMS)
                .with("load", variables.load("state", "state", "at"))
                .with("accumulate", variables.accumulate("state", InputVariables::place))
                .with("store", variables.store("state", "state", "at"))
                .code())
        .build();
  }

  /** Halves a long row; accumulates a short one in several states side by side. */
  MethodSpec streams() {
    MethodSpec.Builder method =
        LoopMethods.named("streams").returns(variables.signature().declaration());
    inputs.addTo(method, true);
    return method
        .addCode(
            inputs
                .template(
                    """
                    if (n > $run:L) {
                      int half = n / 2 - n / 2 % $count:L;
                      $state:T first = streams($rest:L, half);
                      first.combine(streams($secondHalf:L, n - half));
                      return first;
                    }
                    $create:L
                    int k = 0;
                    for (; k + $count:L <= n; k += $count:L) {
                      $accumulateEach:L
                      $advanceAll:L
                    }
                    for (; k < n; k++) {
                      $accumulateLast:L;
                      $advance:L
                    }
                    $combine:L
                    $state:T all = new $state:T();
                    // What is returned is another object, so that the others can be registers.
                    all.combine(state0);
                    return all;
                    """)
                .with("run", RUN)
                .with("count", STREAMS)
                .with(
                    "secondHalf",
                    inputs.each("x{number}, at{number} + half * step{number}, step{number}"))
                .with("create", create())
                .with("accumulateEach", accumulateEach())
                .with("advanceAll", inputs.advance(STREAMS + " * "))
                .with(
                    "accumulateLast",
                    variables.accumulate("state" + (STREAMS - 1), InputVariables::place))
                .with("combine", combine())
                .code())
        .build();
  }

  private List<CodeBlock> create() {
    return IntStream.range(0, STREAMS)
        .mapToObj(
            k -> CodeBlock.of("$1T state$2L = new $1T()", variables.signature().declaration(), k))
        .toList();
  }

  private List<CodeBlock> accumulateEach() {
    return IntStream.range(0, STREAMS)
        .mapToObj(stream -> variables.accumulate("state" + stream, input -> place(input, stream)))
        .toList();
  }

  private static String place(int input, int stream) {
    String step = "step" + (input + 1);
    return InputVariables.place(input)
        + (stream == 0 ? "" : stream == 1 ? " + " + step : " + " + stream + " * " + step);
  }

  /** Combines neighbours, then pairs of them, and so on, until the first is the last. */
  private static List<CodeBlock> combine() {
    List<CodeBlock> combine = new ArrayList<>();
    for (int step = 1; step < STREAMS; step *= 2) {
      for (int stream = 0; stream < STREAMS; stream += 2 * step) {
        combine.add(CodeBlock.of("state$L.combine(state$L)", stream, stream + step));
      }
    }
    return combine;
  }
}
