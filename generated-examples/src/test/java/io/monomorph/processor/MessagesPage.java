package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the documentation that explains each message. */
final class MessagesPage {
  private static final Path PAGE = Path.of("../docs/messages.md");
  private static final Pattern SECTION =
      Pattern.compile(
          "^### (\\w+)\n\n(Error|Warning)\\. (.*?)(?=^##|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private MessagesPage() {}

  /**
   * What the page says about one message.
   *
   * @param kind as it is written
   */
  record Section(String id, String kind, List<MarkedSource> examples) {}

  static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Matcher section = SECTION.matcher(read());
    while (section.find()) {
      sections.add(new Section(section.group(1), section.group(2), examples(section.group(3))));
    }
    return sections;
  }

  /** The examples of all messages. */
  static List<MarkedSource> examples() {
    return sections().stream().flatMap(section -> section.examples().stream()).toList();
  }

  private static List<MarkedSource> examples(String text) {
    return EXAMPLE
        .matcher(text)
        .results()
        .map(example -> MarkedSource.of(example.group(1).strip()))
        .toList();
  }

  /** Writes the marks of all examples anew. */
  static void update(Function<String, MarkedSource> mark) throws IOException {
    String updated =
        EXAMPLE
            .matcher(read())
            .replaceAll(example -> Matcher.quoteReplacement(block(mark, example)));
    Files.writeString(PAGE, updated);
  }

  private static String block(Function<String, MarkedSource> mark, MatchResult example) {
    String text = MarkedSource.of(example.group(1).strip()).text();
    return "```java\n" + mark.apply(text).marked() + "```";
  }

  private static String read() {
    try {
      return Files.readString(PAGE, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
