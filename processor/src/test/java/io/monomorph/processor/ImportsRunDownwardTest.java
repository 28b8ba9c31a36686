package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A declaration goes up from floor to floor: what is read is checked, and what is right is
 * generated. No package uses one that is above it, or beside it.
 */
class ImportsRunDownwardTest {
  private static final Path SOURCES =
      Path.of("src", "main", "java", "io", "monomorph", "processor");

  /** From the roof down. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(""),
          List.of("generate", "insight"),
          List.of("validate"),
          List.of("read", "write"),
          List.of("naming"),
          List.of("model"),
          List.of("source"));

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])io\\.monomorph\\.processor((?:\\.[a-z]\\w*)*)\\.[A-Z]");

  private static int floor(String name) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(name)) {
        return floor;
      }
    }
    throw new AssertionError("package " + name + " has no floor yet: give it one");
  }

  @Test
  void packagesSeeOnlyWhatIsBelow() throws IOException {
    List<String> upward = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        String own = SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
        for (String used : packages(Files.readString(file))) {
          seen++;
          if (!used.equals(own) && floor(used) <= floor(own)) {
            upward.add(file + " uses " + used);
          }
        }
      }
    }
    assertTrue(seen > 200);
    assertEquals(List.of(), upward);
  }

  /** Packages named in imports and in code, but not in comments and strings. */
  private static List<String> packages(String source) {
    String code =
        source
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("(?s)\"\"\".*?\"\"\"", "")
            .replaceAll("(?m)(^|\\s)//.*$", "")
            .replaceAll("\"[^\"\\n]*\"", "");
    return NAME.matcher(code)
        .results()
        .map((MatchResult match) -> match.group(1).replaceFirst("^\\.", ""))
        .toList();
  }
}
