package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The reduction that a line of reduction_goldens.py describes. */
final class ReductionCase {
  final String function;
  private final String operand;
  private final Map<String, String> settings = new HashMap<>();
  private final BackendProvider backend;

  ReductionCase(String question, BackendProvider backend) {
    String[] words = question.split(" \\| ", -1);
    this.function = words[0];
    this.operand = words[1];
    this.backend = backend;
    for (int k = 2; k < words.length; k++) {
      String[] setting = words[k].split(" ", 2);
      settings.put(setting[0], setting.length > 1 ? setting[1] : "");
    }
  }

  DType dtype() {
    return GoldenOperand.dtype(operand.split(" ", 2)[0]);
  }

  NdBuffer run() {
    NdBuffer a = GoldenOperand.of(operand, backend);
    BufferReduction reduction = reduction();
    int[] axes = GoldenOperand.axes(text("axes"));
    return settings.containsKey("out")
        ? reduction.apply(a, axes, Destination.into(GoldenOperand.of(text("out"), backend)))
        : reduction.apply(a, axes);
  }

  private BufferReduction reduction() {
    BufferReduction reduction =
        settings.containsKey("q")
            ? ((QuantileFunction) Settings.constant(function)).at(q(text("q")))
            : Settings.reduction(function);
    if (settings.containsKey("keepdims")) {
      reduction = Settings.set(reduction, "keepDims");
    }
    if (settings.containsKey("dtype")) {
      reduction = Settings.set(reduction, "dtype", GoldenOperand.dtype(text("dtype")));
    }
    if (settings.containsKey("initial")) {
      reduction = Settings.set(reduction, "initial", Integer.parseInt(text("initial")));
    }
    if (settings.containsKey("ddof")) {
      boolean half = text("ddof").contains(".");
      VarianceReduction variance = (VarianceReduction) reduction;
      reduction = half ? variance.ddof(0.5) : variance.ddof(Long.parseLong(text("ddof")));
    }
    if (settings.containsKey("where")) {
      reduction = Settings.set(reduction, "where", GoldenOperand.of(text("where")));
    }
    if (settings.containsKey("q")) {
      QuantileMethod method = QuantileMethod.valueOf(text("method").toUpperCase(Locale.ROOT));
      reduction = ((QuantileReduction) reduction).method(method);
    }
    return reduction;
  }

  private static Object q(String text) {
    return GoldenOperand.isArray(text) ? GoldenOperand.of(text) : GoldenValues.scalar(text);
  }

  private String text(String setting) {
    return Objects.requireNonNull(settings.getOrDefault(setting, ""));
  }
}
