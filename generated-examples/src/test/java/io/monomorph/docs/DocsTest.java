package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.examples.CSnakesBuffers;
import io.monomorph.examples.Demo;
import io.monomorph.examples.Expressions;
import io.monomorph.examples.GrowingStorage;
import io.monomorph.examples.Tour;
import io.monomorph.examples.ZarrBuffers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is what is there. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTE =
      Pattern.compile("<!-- from: (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LEFT_OUT = Pattern.compile("\n\\s*\\.\\.\\.\n");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]+))?\\)");
  private static final int LONGEST_LINE = 120;

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> all = new ArrayList<>(docs.filter(f -> f.toString().endsWith(".md")).toList());
      for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
        all.add(ROOT.resolve(name));
      }
      return all;
    }
  }

  @Test
  void quotedCodeStandsInTheFileItIsFrom() throws IOException {
    int quotes = 0;
    for (Path document : documents()) {
      Matcher quote = QUOTE.matcher(Files.readString(document));
      while (quote.find()) {
        assertQuoted(document, quote.group(1), quote.group(2));
        quotes++;
      }
    }
    assertTrue(quotes >= 6, "only " + quotes + " quotes were found");
  }

  /** Line by line, indentation aside; {@code ...} stands for lines left out. */
  private static void assertQuoted(Path document, String from, String code) throws IOException {
    List<String> source = stripped(Files.readString(ROOT.resolve(from)));
    int at = 0;
    for (String part : LEFT_OUT.split(code, -1)) {
      List<String> lines = stripped(part);
      List<String> rest = source.subList(at, source.size());
      int found = Collections.indexOfSubList(rest, lines);
      assertTrue(found >= 0, () -> document + " quotes what " + from + " does not say:\n" + part);
      at += found + lines.size();
    }
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** A program as the documents name it. */
  @FunctionalInterface
  private interface Program {
    void main(String[] args) throws IOException;
  }

  @Test
  void theTourPrintsWhatTheReadmeShows() throws IOException {
    assertEquals(shown("Tour"), output(Tour::main));
  }

  @Test
  void theExpressionsPrintWhatTheirGuideShows() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/expressions.md"));
    assertEquals(shown("Expressions", guide), output(Expressions::main));
  }

  @Test
  void theWalkThroughZarrPrintsWhatItsGuideShows(@TempDir Path folder) throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/bytes.md"));
    assertEquals(
        shown("ZarrBuffers", guide),
        output(args -> ZarrBuffers.main(new String[] {folder.toString()})));
  }

  @Test
  void theWalkThroughVtkPrintsWhatItsGuideShows() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/tuples.md"));
    assertEquals(shown("GrowingStorage", guide), output(GrowingStorage::main));
  }

  @Test
  void theWalkThroughCSnakesPrintsWhatItsGuideShows() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/spans.md"));
    assertEquals(shown("CSnakesBuffers", guide), output(CSnakesBuffers::main));
  }

  /** Times, the folder and what h5dump adds differ; a long list of classes may be cut short. */
  @Test
  void theDemoPrintsWhatTheReadmeShows(@TempDir Path folder) throws IOException {
    String printed = output(args -> Demo.main(new String[] {folder.toString()}));
    assertEquals(steady(shown("Demo")), steady(printed));
  }

  private static String steady(String output) {
    return output
        .replaceAll("in \\d+\\.\\d ms", "in 0.0 ms")
        .replaceAll("Picture: .*relief\\.png", "Picture: relief.png")
        .replaceAll("\\S*relief\\.h5", "relief.h5")
        .replaceAll("(?s)HDF5 relief\\.h5.*\n}\n", "")
        .replaceAll("HeapInt16Buffer, .*HeapBufferProvider", "HeapInt16Buffer, ...")
        .strip();
  }

  private static String shown(String program) throws IOException {
    return shown(program, Files.readString(ROOT.resolve("README.md")));
  }

  private static String shown(String program, String document) {
    Matcher shown =
        Pattern.compile("<!-- output of: " + program + " -->\n```text\n(.*?)```", Pattern.DOTALL)
            .matcher(document);
    assertTrue(shown.find());
    return shown.group(1);
  }

  private static String output(Program program) throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      program.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** The first is the demo, the second the tests: tools read them by their place. */
  @Test
  void theReadmeBeginsWithTheTwoCommands() throws IOException {
    Matcher commands =
        Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertEquals(
        List.of("mvn -q -ntp compile -Pdemo", "mvn -B -ntp verify"),
        commands.results().limit(2).map(command -> command.group(1)).toList());
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        Path target =
            link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
        assertTrue(Files.exists(target), () -> document + " links to " + target);
        String heading = link.group(2);
        assertTrue(
            heading == null || headings(target).contains(heading),
            () -> document + " links to #" + heading + ", which " + target + " does not have");
      }
    }
  }

  /** The names by which the headings of a document are linked to. */
  private static List<String> headings(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }

  /** Rows of tables cannot be broken, and a comment that names a file is read by these tests. */
  @Test
  void linesOfProseAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path document : documents()) {
      Files.readAllLines(document).stream()
          .filter(line -> line.length() > LONGEST_LINE)
          .filter(line -> !line.startsWith("|") && !line.startsWith("<!--"))
          .forEach(line -> tooLong.add(document + ": " + line));
    }
    assertEquals(List.of(), tooLong);
  }
}
