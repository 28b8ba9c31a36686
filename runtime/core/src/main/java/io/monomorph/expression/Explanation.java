package io.monomorph.expression;

import io.monomorph.data.ArrayOperand;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.text.ArrayText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The passes and steps of an evaluation, for people: operands are {@code a}, {@code b} and so on,
 * and results {@code %1}, {@code %2}.
 */
final class Explanation {
  private final List<String> lines = new ArrayList<>();
  private final IdentityHashMap<Operand, String> names = new IdentityHashMap<>();
  private int passes;
  private int operands;
  private int results;
  private int temporaries;
  private long saved;

  Explanation(Operand of) {
    if (of instanceof Node node) {
      pass(node);
    } else {
      lines.add("nothing to compute: " + describe(of));
    }
    if (temporaries > 0) {
      lines.add(
          "saves %d temporary buffer%s, %s"
              .formatted(temporaries, temporaries == 1 ? "" : "s", size(saved)));
    }
  }

  /** The pass that computes a node, after those that it needs. */
  private void pass(Node of) {
    List<Node> steps = new ArrayList<>();
    List<Operand> reads = new ArrayList<>();
    List<Operand> ends = of instanceof Deferred ? of.inputs() : List.of(of);
    ends.forEach(end -> collect(end, end, steps, reads));
    long bytes = 0;
    StringJoiner read = new StringJoiner(", ");
    for (Operand operand : reads) {
      if (isNumber(operand)) {
        names.put(operand, ArrayText.str(operand));
        continue;
      }
      if (!names.containsKey(operand)) {
        if (operand instanceof Node node) {
          pass(node);
        } else {
          names.put(operand, letters(operands++));
        }
      }
      read.add(names.get(operand) + " " + describe(operand));
      bytes += bytes(operand);
    }
    Operand over = ends.get(0);
    String shape = Shapes.str(over.layout().shape());
    boolean small = SmallSteps.isSmall(over.layout());
    passes++;
    lines.add(
        of instanceof Deferred
            ? "pass %d over %s: %s".formatted(passes, shape, of)
            : small
                ? "pass %d over %s, one step after the other".formatted(passes, shape)
                : "pass %d over %s in blocks of %d".formatted(passes, shape, length(steps)));
    lines.add("  read %s, %s".formatted(read, size(bytes)));
    steps.forEach(this::step);
    if (of instanceof Deferred) {
      names.put(of, "%" + ++results);
    }
    lines.add("  write %s %s, %s".formatted(names.get(of), describe(of), size(bytes(of))));
    for (Node step : steps) {
      if (step != of && !small) {
        temporaries++;
        saved += bytes(step);
      }
    }
  }

  /** The elements of a block of a pass. */
  private static int length(List<Node> steps) {
    return new Sources(steps).blockLength();
  }

  private void step(Node step) {
    StringJoiner inputs = new StringJoiner(", ");
    step.inputs().forEach(input -> inputs.add(names.get(input)));
    String name = names.computeIfAbsent(step, key -> "%" + ++results);
    lines.add("  %s = %s(%s) %s".formatted(name, step, inputs, step.dtype()));
  }

  /** The steps of one pass, each after those that it needs, and what they read. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static void collect(Operand of, Operand root, List<Node> steps, List<Operand> reads) {
    if (steps.contains(of) || reads.contains(of)) {
      return;
    }
    boolean computed =
        (of instanceof Output || of instanceof Cast || (of instanceof Window && of == root))
            && of.layout().hasShapeOf(root.layout());
    if (!computed) {
      reads.add(of);
      return;
    }
    ((Node) of).inputs().forEach(input -> collect(input, root, steps, reads));
    steps.add((Node) of);
  }

  private static boolean isNumber(Operand of) {
    return of instanceof ArrayOperand && of.layout().rank() == 0;
  }

  private static String letters(int number) {
    String last = String.valueOf((char) ('a' + number % 26));
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }

  private static String describe(Operand of) {
    return of.layout().rank() == 0
        ? of.dtype().toString()
        : of.dtype() + " " + Shapes.str(of.layout().shape());
  }

  private static long bytes(Operand of) {
    return of.layout().size() * of.dtype().itemSize();
  }

  private static String size(long bytes) {
    return bytes < 10_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
