package io.monomorph.bench.forms;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Times calls on 100,000 float64 in arrays that are declared in four ways, and on the heap, and
 * prints the table of {@code docs/backend-authors.md}: nanoseconds of an element, the least of many
 * rounds.
 */
public final class FormTimes {
  private static final int N = 100_000;
  private static final int ROUNDS = 300;

  private record Form(String name, Function<double[], Object> core) {}

  private record Call(String name, ToDoubleFunction<Float64Buffer[]> call) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("`@Reads`, `@Writes`", ElementBackend.Elements::new),
          new Form("and `@Loads`, `@Stores`", RunBackend.Runs::new),
          new Form("these with a stride", StridedBackend.Strided::new),
          new Form("`@Exposes`", ArrayBackend.Exposed::new),
          new Form("heap backend", array -> array));

  private static final List<Call> CALLS =
      List.of(
          new Call("`a.sum()`", of -> of[0].sum().getDouble()),
          new Call(
              "`a.add(b, into(c))`", of -> Functions.add(of[0], of[1], into(of[2])).getDouble(0)),
          new Call("`a.exp(into(c))`", of -> Functions.exp(of[0], into(of[2])).getDouble(0)),
          new Call("`a[::3].sum()`", of -> of[0].get("::3").sum().getDouble() * 3),
          new Call("`c[::-1] = a`", FormTimes::turn));

  private FormTimes() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.out.println(
        "| form | " + String.join(" | ", CALLS.stream().map(Call::name).toList()) + " |");
    System.out.println("|---|" + "---:|".repeat(CALLS.size()));
    double[][] best = new double[FORMS.size()][CALLS.size()];
    // All once before any counts: a program has backends of several forms.
    for (int round = 0; round < 2; round++) {
      for (int form = 0; form < best.length; form++) {
        for (int call = 0; call < best[form].length; call++) {
          best[form][call] = time(buffers(FORMS.get(form)), CALLS.get(call).call());
        }
      }
    }
    for (int form = 0; form < best.length; form++) {
      StringBuilder row = new StringBuilder("| " + FORMS.get(form).name() + " |");
      Arrays.stream(best[form])
          .forEach(time -> row.append(String.format(Locale.ROOT, " %.2f |", time)));
      System.out.println(row);
    }
  }

  private static Float64Buffer[] buffers(Form form) {
    Float64Buffer[] buffers = new Float64Buffer[3];
    for (int k = 0; k < buffers.length; k++) {
      double[] elements = new Random(k).doubles(N).toArray();
      buffers[k] = Buffers.resolve(form.core().apply(elements)).as(Float64Buffer.class);
    }
    return buffers;
  }

  private static double turn(Float64Buffer[] of) {
    of[2].get("::-1").assign(of[0]);
    return of[2].getDouble(0);
  }

  private static double time(Float64Buffer[] of, ToDoubleFunction<Float64Buffer[]> call) {
    double least = Double.MAX_VALUE;
    double used = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      used += call.applyAsDouble(of);
      least = Math.min(least, (double) (System.nanoTime() - start) / N);
    }
    if (Double.isNaN(used)) {
      throw new IllegalStateException("no result");
    }
    return least;
  }
}
