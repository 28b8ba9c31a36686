package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What javac says of a name that does not exist, and what is said beside it. After some of its
 * errors it asks no processor.
 */
class MisspellingsTest {
  private static final String BACKEND =
      """
      @BufferBackend(name = "bad", priority = 1)
      class BadBackend {
        @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
        @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
        @Size static int size(double[] core) { return core.length; }
        @Ufunc(identity = 1, folding = Folding.PAIRWISE)
        static double f(double x, double y) { return x; }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    // Values: the constant, or its class, is where javac points at, and no processor is asked.
    "@Reads(DType.FLOAT64), @Reads(DType.FLOT64), an enum annotation value must be an enum constant",
    "@Reads(DType.FLOAT64), '@Reads({DType.INT8, DType.FLOT64})',"
        + " an enum annotation value must be an enum constant",
    "Folding.PAIRWISE, Folding.PAIRWIZE, an enum annotation value must be an enum constant",
    "@Reads(DType.FLOAT64), @Reads(Dtype.FLOAT64), an enum annotation value must be an enum constant",
    // Members without a default value.
    "name =, nam =, annotation @io.monomorph.annotation.BufferBackend is missing a default value for",
    "@Reads(DType.FLOAT64), @Reads(valeu = DType.FLOAT64),"
        + " annotation @io.monomorph.annotation.Reads is missing a default value for",
    // All others.
    "priority =, priorty =, [Misspelt] member priorty of @BufferBackend",
    "identity =, identiti =, [Misspelt] member identiti of @Ufunc",
    "@Writes, @Write, [Misspelt] annotation @Write ",
    "@Size, @Sise, [Misspelt] annotation @Sise ",
    "@Ufunc, @UFunc, [Misspelt] annotation @UFunc ",
    "@BufferBackend, @BuferBackend, [Misspelt] annotation @BuferBackend ",
    // What is like nothing is javac's alone.
    "@Size, @Size @Extent, cannot find symbol",
    "priority = 1, 'priority = 1, colour = 2', cannot find symbol"
  })
  void theFirstThatIsSaid(String right, String wrong, String said) {
    Outcome outcome =
        Processing.compile(List.of(Processing.source("BadBackend", BACKEND.replace(right, wrong))));
    String first = outcome.diagnostics().get(0).getMessage(Locale.ROOT);
    assertEquals(said, first.substring(0, Math.min(said.length(), first.length())));
    boolean ours = said.startsWith("[");
    assertEquals(
        ours,
        outcome.diagnostics().stream()
            .anyMatch(message -> message.getMessage(Locale.ROOT).startsWith("[")));
    assertFalse(outcome.succeeded());
  }
}
