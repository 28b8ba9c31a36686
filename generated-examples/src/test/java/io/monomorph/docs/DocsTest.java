package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.examples.Tour;
import io.monomorph.processor.validate.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents show is what is there. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTE =
      Pattern.compile("<!-- from: (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LEFT_OUT = Pattern.compile("\n\\s*\\.\\.\\.\n");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

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

  @Test
  void theTourPrintsWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Matcher shown =
        Pattern.compile("<!-- output of Tour -->\n```text\n(.*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertTrue(shown.find());

    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Tour.main(new String[0]);
    } finally {
      System.setOut(console);
    }

    String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    assertEquals(shown.group(1), text);
  }

  @Test
  void everyMessageIsInTheGuide() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/backend-authors.md"));
    List<String> missing =
        Arrays.stream(Message.values())
            .map(Message::id)
            .filter(id -> !guide.contains("| `" + id + "` |"))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        Path target = document.resolveSibling(link.group(1));
        assertTrue(Files.exists(target), () -> document + " links to " + target);
      }
    }
  }
}
