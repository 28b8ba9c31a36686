package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StateVariables.override;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The methods of a reduction's loops that see states alone: their beginning and their end. */
final class StateMethods {
  private static final ArrayTypeName OBJECTS = ArrayTypeName.of(Object.class);

  private final StateVariables variables;
  private final LoopSignature signature;

  StateMethods(StateVariables variables) {
    this.variables = variables;
    this.signature = variables.signature();
  }

  List<MethodSpec> all() {
    return List.of(identity(), combine(), finish());
  }

  private MethodSpec identity() {
    List<CodeBlock> fill = new ArrayList<>();
    for (int k = 0; k < variables.fields(); k++) {
      ArrayTypeName type = variables.arrayType(k);
      String array = StateVariables.array("state", k);
      fill.add(CodeBlock.of("$T $L = new $T[n]", type, array, type.componentType()));
      fill.add(
          CodeBlock.of("$T.fill($L, state.$L)", Arrays.class, array, variables.field(k).name()));
    }
    return override("identity")
        .addParameter(int.class, "n")
        .returns(OBJECTS)
        .addCode(
            variables
                .template(
                    """
                    $state:T state = new $state:T();
                    $fill:L
                    return new $objects:T {$arrays:L};
                    """)
                .with("fill", fill)
                .with("objects", OBJECTS)
                .with("arrays", variables.arrays("state"))
                .code())
        .build();
  }

  private MethodSpec combine() {
    return override("combine")
        .addParameter(OBJECTS, "states")
        .addParameter(OBJECTS, "others")
        .addParameter(int.class, "n")
        .addCode(
            variables
                .template(
                    """
                    $unpack:L
                    $unpackOthers:L
                    $state:T state = new $state:T();
                    $state:T other = new $state:T();
                    for (int k = 0; k < n; k++) {
                      $load:L
                      $loadOther:L
                      state.combine(other);
                      $store:L
                    }
                    """)
                .with("unpack", variables.unpack("states", "state"))
                .with("unpackOthers", variables.unpack("others", "other"))
                .with("load", variables.load("state", "state", "k"))
                .with("loadOther", variables.load("other", "other", "k"))
                .with("store", variables.store("state", "state", "k"))
                .code())
        .build();
  }

  private MethodSpec finish() {
    String text;
    if (!signature.finishes()) {
      text =
          """
          $unpack:L
          $out:T out = ($out:T) results;
          $system:T.arraycopy(state1, 0, out, 0, n);
          """;
    } else if (signature.computed().isComplex()) {
      text =
          """
          $unpack:L
          $out:T out = ($out:T) results;
          $state:T state = new $state:T();
          $cell:T cell = new $cell:T();
          for (int k = 0; k < n; k++) {
            $load:L
            state.finish($arguments:L);
            out[2 * k] = cell.re;
            out[2 * k + 1] = cell.im;
          }
          """;
    } else {
      text =
          """
          $unpack:L
          $out:T out = ($out:T) results;
          $state:T state = new $state:T();
          for (int k = 0; k < n; k++) {
            $load:L
            out[k] = $finished:L;
          }
          """;
    }
    return override("finish")
        .addParameter(OBJECTS, "states")
        .addParameter(Api.LONGS, "counts")
        .addParameter(Object.class, "results")
        .addParameter(int.class, "n")
        .addCode(
            variables
                .template(text)
                .with("unpack", variables.unpack("states", "state"))
                .with("out", variables.results())
                .with("system", System.class)
                .with("cell", Api.cell(CellModel.COMPLEX_CELL))
                .with("load", variables.load("state", "state", "k"))
                .with("arguments", signature.counts() ? "counts[k], cell" : "cell")
                .with("finished", finished())
                .code())
        .build();
  }

  /** The result, which the method has as the primitive of the dtype, or as an unsigned one. */
  private CodeBlock finished() {
    return CodeBlock.of(
        "$Lstate.finish($L)",
        signature.computed() == DTypeModel.UINT16 ? "(short) " : "",
        signature.counts() ? "counts[k]" : "");
  }
}
