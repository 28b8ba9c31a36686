package io.monomorph.expression;

import io.monomorph.data.ArrayOperand;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.text.ArrayText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * The passes and steps of an evaluation, for people: operands are {@code a}, {@code b} and so on,
 * and results {@code %1}, {@code %2}.
 */
final class Explanation {
  private final List<String> lines = new ArrayList<>();
  private final IdentityHashMap<Operand, String> names = new IdentityHashMap<>();
  private final SharedResults shared;
  private int passes;
  private int operands;
  private int results;
  private int temporaries;
  private long saved;

  Explanation(Operand of) {
    shared = new SharedResults(List.of(of), false);
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
    for (Operand end : ends) {
      boolean kept = of instanceof Deferred && end instanceof Node node && shared.contains(node);
      if (kept) {
        reads.add(end);
      } else {
        collect(end, end, steps, reads);
      }
    }
    long bytes = 0;
    StringJoiner read = new StringJoiner(", ");
    for (Operand operand : reads) {
      if (isNumber(operand)) {
        names.put(operand, ArrayText.str(operand));
        continue;
      }
      if (!names.containsKey(operand)) {
        if (operand instanceof Window view) {
          names.put(operand, "part of " + name(view.of()));
        } else if (operand instanceof Node node) {
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
                : "pass %d over %s in blocks of %d".formatted(passes, shape, length(over)));
    lines.add("  read %s, %s".formatted(read, size(bytes)));
    steps.forEach(this::step);
    if (of instanceof Deferred) {
      names.put(of, "%" + ++results);
    }
    lines.add("  write %s %s, %s".formatted(names.get(of), describe(of), size(bytes(of))));
    for (Node step : steps) {
      if (step != of && !small && !(step instanceof Window)) {
        temporaries++;
        saved += bytes(step);
      }
    }
  }

  /** What a result is called that is kept, after the pass that computes it. */
  private String name(Node kept) {
    if (!names.containsKey(kept)) {
      pass(kept);
    }
    return Objects.requireNonNull(names.get(kept));
  }

  /** The elements of a block of a pass. */
  private static int length(Operand over) {
    return new Sources(List.of(over)).blockLength();
  }

  private void step(Node step) {
    StringJoiner inputs = new StringJoiner(", ");
    step.inputs().forEach(input -> inputs.add(names.get(input)));
    String name = names.computeIfAbsent(step, key -> "%" + ++results);
    lines.add("  %s = %s(%s) %s".formatted(name, step, inputs, step.dtype()));
  }

  /** The steps of one pass, each after those that it needs, and what they read. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private void collect(Operand of, Operand root, List<Node> steps, List<Operand> reads) {
    if (contains(steps, of) || contains(reads, of)) {
      return;
    }
    if (of instanceof Window view
        && !(view.of() instanceof Deferred)
        && !shared.contains(view.of())) {
      // Only what it shows is computed, with the rest of the pass.
      collect(view.of(), view.of(), steps, reads);
      steps.add(view);
      return;
    }
    boolean computed =
        (of instanceof Output || of instanceof Cast || (of instanceof Window && of == root))
            && of.layout().hasShapeOf(root.layout())
            && (of == root || !shared.contains((Node) of));
    if (!computed) {
      reads.add(of);
      return;
    }
    ((Node) of).inputs().forEach(input -> collect(input, root, steps, reads));
    steps.add((Node) of);
  }

  /** Buffers with equal elements are equal, but are read one by one. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean contains(List<? extends Operand> list, Operand of) {
    return list.stream().anyMatch(one -> one == of);
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
