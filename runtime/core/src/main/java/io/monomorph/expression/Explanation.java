package io.monomorph.expression;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The passes and steps of an evaluation, for people. */
final class Explanation {
  private final List<String> lines = new ArrayList<>();
  private final Map<Operand, String> names = new IdentityHashMap<>();
  private int passes;
  private int inputs;

  Explanation(Operand of) {
    pass(of);
  }

  /** The pass that computes an operand, after those that it needs; says what it is called. */
  private String pass(Operand of) {
    String known = names.get(of);
    if (known != null) {
      return known;
    }
    if (!(of instanceof Node node)) {
      return name(of, "input " + ++inputs);
    }
    StringJoiner ends = new StringJoiner(", ");
    List<Node> steps = new ArrayList<>();
    List<Operand> reads = new ArrayList<>();
    Operand root = node instanceof Deferred deferred ? deferred.inputs().get(0) : node;
    collect(root, root, steps, reads);
    reads.forEach(read -> ends.add(pass(read) + " " + describe(read)));
    int number = ++passes;
    long read = reads.stream().mapToLong(Explanation::bytes).sum();
    lines.add(
        "pass %d over %s, blocks of %d: reads %s"
            .formatted(
                number,
                Shapes.str(root.layout().shape()),
                Math.min(Limits.BLOCK, root.layout().size()),
                ends));
    String last = names.getOrDefault(root, "");
    for (Node step : steps) {
      StringJoiner operands = new StringJoiner(", ");
      step.inputs().forEach(input -> operands.add(names.getOrDefault(input, "?")));
      last = name(step, "%" + (names.size() + 1));
      lines.add("  %-4s = %s(%s) %s".formatted(last, step, operands, step.dtype()));
    }
    if (node instanceof Deferred) {
      lines.add("  %s(%s) -> %s".formatted(node, last, describe(node)));
      steps.add(node);
    }
    long saved = steps.stream().limit(steps.size() - 1L).mapToLong(Explanation::bytes).sum();
    lines.add(
        "  reads %s, writes %s%s"
            .formatted(
                size(read),
                size(bytes(node)),
                steps.size() < 2
                    ? ""
                    : "; %d temporary buffers of %s in all are not needed"
                        .formatted(steps.size() - 1, size(saved))));
    return name(of, "result " + number);
  }

  private String name(Operand of, String name) {
    names.put(of, name);
    return name;
  }

  /** The steps of one pass, each after those that it needs, and what they read. */
  private void collect(Operand of, Operand root, List<Node> steps, List<Operand> reads) {
    if (steps.contains(of) || reads.contains(of)) {
      return;
    }
    boolean computed = of instanceof Output || of instanceof Cast;
    if (!computed || !of.layout().hasShapeOf(root.layout())) {
      reads.add(of);
      return;
    }
    ((Node) of).inputs().forEach(input -> collect(input, root, steps, reads));
    steps.add((Node) of);
  }

  private static String describe(Operand of) {
    Layout layout = of.layout();
    boolean number = layout.rank() == 0 && of instanceof ArrayOperand;
    return number ? of.dtype().toString() : of.dtype() + " " + Shapes.str(layout.shape());
  }

  private static long bytes(Operand of) {
    DType dtype = of.dtype();
    return of.layout().size() * dtype.itemSize();
  }

  private static String size(long bytes) {
    return bytes < 10_000
        ? bytes + " bytes"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
