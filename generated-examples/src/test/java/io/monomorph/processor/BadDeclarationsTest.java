package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.MarkedSource.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way in which a declaration can be wrong: what is said, on which line and in which column,
 * and that what is suggested compiles. The declarations are files of resources; {@code
 * -Dupdate.goldens=true} writes the marks in them anew.
 */
class BadDeclarationsTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/declarations");
  private static final String SEPARATOR = "\n==\n";
  private static final String FILE = "demo/Bad.java";
  private static final boolean UPDATE = Boolean.getBoolean("update.goldens");
  private static final int MOST_CURES = 16;

  private static final String GOOD =
      """
      package demo;
      import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType;
      @BufferBackend(name = "good", priority = 7)
      final class GoodBackend {
        @Reads(DType.INT8) static byte read(byte[] core, int index) { return core[index]; }
        @Writes(DType.INT8) static void write(byte[] core, int index, byte value) {}
        @Exposes(DType.INT8) static byte[] array(byte[] core) { return core; }
        static GoodInt8Buffer of(byte... elements) { return GoodInt8Buffer.wrap(elements); }
      }
      """;

  /** What declarations import, on one line. */
  static final String IMPORTS =
      "package demo; import io.monomorph.*; import io.monomorph.annotation.*;"
          + " import io.monomorph.dtype.DType; import io.monomorph.ufunc.*; import java.util.*;\n";

  static List<MarkedSource> declarations() {
    List<MarkedSource> all = new ArrayList<>();
    for (Path file : files()) {
      for (String text : read(file).split(SEPARATOR, -1)) {
        all.add(MarkedSource.of(text.strip()));
      }
    }
    all.addAll(MessagesPage.examples());
    return all;
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void theMarksAreUpdatedIfAskedFor() throws IOException {
    if (UPDATE) {
      for (Path file : files()) {
        List<String> texts = new ArrayList<>();
        for (String text : read(file).split(SEPARATOR, -1)) {
          MarkedSource source = MarkedSource.of(text.strip());
          texts.add(new MarkedSource(source.text(), said(source.text())).marked());
        }
        Files.writeString(file, String.join("\n==\n\n", texts));
      }
      MessagesPage.update(text -> new MarkedSource(text, said(text)));
    }
  }

  /** Two tests begin with the same text. */
  private static final Map<String, Outcome> COMPILED = new HashMap<>();

  private static synchronized Outcome compile(String text) {
    return COMPILED.computeIfAbsent(text, BadDeclarationsTest::compileAnew);
  }

  private static Outcome compileAnew(String text) {
    return Outcome.of(
        List.of(
            Processing.file("demo.Bad", IMPORTS + text), Processing.file("demo.GoodBackend", GOOD)),
        List.of("-Xlint:-options", "-proc:full"));
  }

  /** What the processor says about a text, in the order of the text. */
  private static List<Mark> said(String text) {
    return ours(compile(text)).map(message -> Mark.of(message, 1)).sorted(ORDER).toList();
  }

  private static final Comparator<Mark> ORDER =
      Comparator.comparingLong(Mark::line)
          .thenComparingLong(Mark::column)
          .thenComparing(Mark::message);

  private static Stream<Diagnostic<? extends JavaFileObject>> ours(Outcome outcome) {
    return outcome.diagnostics().stream()
        .filter(message -> message.getSource() != null)
        .filter(message -> message.getSource().toUri().getPath().endsWith(FILE))
        .filter(message -> message.getMessage(Locale.ROOT).startsWith("["));
  }

  private static List<String> beside(Outcome outcome, String file) {
    return outcome.diagnostics().stream()
        .filter(said -> said.getSource() == null || !said.getSource().getName().endsWith(file))
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void saysWhatIsWrongAtItsPlaceAndNothingElse(MarkedSource source) {
    Outcome outcome = compile(source.text());
    List<Mark> said = ours(outcome).map(message -> Mark.of(message, 1)).sorted(ORDER).toList();
    String expected = source.marked();
    assertEquals(expected, new MarkedSource(source.text(), said).marked());
    assertFalse(said.isEmpty());
    for (Diagnostic<? extends JavaFileObject> message : outcome.diagnostics()) {
      String text = message.getMessage(Locale.ROOT);
      assertFalse(text.contains("<error>"), text);
      assertTrue(text.startsWith("[") || isOfJavac(text), text);
    }
    boolean harmed =
        said.stream().anyMatch(mark -> mark.message().contains("the name of demo.GoodBackend"));
    assertEquals(!harmed, outcome.sources().containsKey("demo/GoodInt8Buffer.java"));
  }

  /** The compiler itself misses what was not generated, and nothing more. */
  private static boolean isOfJavac(String text) {
    return text.startsWith("cannot find symbol") || text.contains("missing a default value");
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void whatIsSuggestedCompiles(MarkedSource source) {
    String text = IMPORTS + source.text();
    List<String> steps = new ArrayList<>();
    for (int cures = 0; cures < MOST_CURES; cures++) {
      Outcome outcome = compile(text.substring(IMPORTS.length()));
      List<Diagnostic<? extends JavaFileObject>> said =
          ours(outcome).sorted(Comparator.comparing(Diagnostic::getKind)).toList();
      if (said.isEmpty()) {
        assertTrue(outcome.succeeded(), text + outcome.diagnostics());
        assertEquals(List.of(), beside(outcome, "GoodBackend.java"), text);
        return;
      }
      String message = said.get(0).getMessage(Locale.ROOT);
      steps.add(message);
      String cured = Cures.apply(text, said.get(0).getPosition(), message);
      assertNotEquals(text, cured, message);
      text = cured;
    }
    throw new AssertionError(String.join("\n", steps) + "\n" + text);
  }

  @Test
  void everyMessageHasACase() {
    TreeSet<String> untold = new TreeSet<>();
    for (io.monomorph.processor.validate.Message message :
        io.monomorph.processor.validate.Message.values()) {
      untold.add(message.id());
    }
    declarations().forEach(source -> untold.removeAll(source.ids()));
    untold.removeAll(MessagesPageTest.WITHOUT_EXAMPLE);
    assertEquals(new TreeSet<>(), untold);
  }
}
