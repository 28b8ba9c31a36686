package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package imports only from those further down; packages on one floor do not see each other. */
class ImportsRunDownwardTest {
  /** From the roof down. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("storage"),
          List.of(
              "backend.component",
              "backend.heap",
              "backend.implicit",
              "backend.memory",
              "blockwise",
              "bytes",
              "vector"),
          List.of("component"),
          List.of(""),
          List.of("composite", "span"),
          List.of("reduction", "update"),
          List.of("function", "lambda"),
          List.of("fold", "state"),
          List.of("expression"),
          List.of("elementwise"),
          List.of("execution"),
          List.of("npy", "override", "text", "setting", "selection", "fusion"),
          List.of("data"),
          List.of("index", "allocation", "memory"),
          List.of("generated"),
          List.of("exchange", "tile"),
          List.of("spi"),
          List.of("kernel"),
          List.of("arrangement", "traversal"),
          List.of("view"),
          List.of("layout"),
          List.of("shape"),
          List.of("promotion"),
          List.of("annotation", "message", "service", "ufunc"),
          List.of("dtype"),
          List.of("naming"));

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])io\\.monomorph((?:\\.[a-z]\\w*)*)\\.[A-Z]");

  private static int floor(String name) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(name)) {
        return floor;
      }
    }
    throw new AssertionError("package io.monomorph." + name + " has no floor yet: give it one");
  }

  @Test
  void packagesSeeOnlyWhatIsBelow() throws IOException {
    List<String> upward = new ArrayList<>();
    int files = 0;
    for (String root : List.of("src/main/java", "src/main/templates")) {
      Path sources = Path.of(root, "io", "monomorph");
      try (Stream<Path> walk = Files.walk(sources)) {
        for (Path file : walk.filter(path -> path.toString().contains(".java")).toList()) {
          String own = sources.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
          files++;
          for (String used : packages(Files.readString(file))) {
            if (!used.equals(own) && floor(used) <= floor(own)) {
              upward.add(file + " uses io.monomorph." + used);
            }
          }
        }
      }
    }
    assertTrue(files > 50);
    assertEquals(List.of(), upward);
  }

  /** Packages named in imports and in code, but not in comments and strings. */
  private static List<String> packages(String source) {
    String code =
        source
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("(?m)(^|\\s)//(?!#).*$", "")
            .replaceAll("\"[^\"\\n]*\"", "");
    List<String> packages = new ArrayList<>();
    Matcher matcher = NAME.matcher(code);
    while (matcher.find()) {
      packages.add(matcher.group(1).replaceFirst("^\\.", ""));
    }
    return packages;
  }
}
