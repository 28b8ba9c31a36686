package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published documentation has the exported packages alone, and leads to examples everywhere.
 */
class PublishedJavadocTest {
  private static final Path SOURCES = Path.of("src/main/java");

  private static final List<Path> ROOTS =
      List.of(
          SOURCES, Path.of("src/main/templates"), Path.of("target/generated-sources/annotations"));

  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+)(?= *;)");

  /** A public type at the left margin; its comment stands before it. */
  private static final Pattern TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed) )*"
              + "(?:class|interface|@interface|enum|record) ([\\w${}]+)",
          Pattern.MULTILINE);

  private static final Pattern EXAMPLE = Pattern.compile("<pre>|\\{@snippet");
  private static final Pattern LINK =
      Pattern.compile("(?:\\{@link(?:plain)?|@see)\\s+(?:\\*\\s+)?(?:[a-z]\\w*\\.)*([A-Z]\\w*)");

  private static Set<String> exported() throws IOException {
    return EXPORT
        .matcher(Files.readString(SOURCES.resolve("module-info.java")))
        .results()
        .map(export -> export.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Public types of exported packages by name, with their comments. */
  private static Map<String, String> comments() throws IOException {
    Map<String, String> comments = new TreeMap<>();
    for (Path root : ROOTS) {
      for (String name : exported()) {
        Path folder = root.resolve(name.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
          continue;
        }
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().contains(".java")).toList()) {
            String source = Files.readString(file);
            Matcher type = TYPE.matcher(source);
            if (type.find()) {
              String before = source.substring(0, type.start());
              int comment = Math.max(0, before.lastIndexOf("\n/**"));
              comments.put(type.group(1), before.substring(comment));
            }
          }
        }
      }
    }
    return comments;
  }

  @Test
  void everyPublicTypeHasAnExampleOrALinkToOne() throws IOException {
    Map<String, String> comments = comments();
    assertTrue(comments.size() > 50, () -> "only " + comments.keySet());
    Set<String> shown =
        comments.keySet().stream()
            .filter(type -> EXAMPLE.matcher(comments.get(type)).find())
            .collect(Collectors.toSet());
    List<String> without =
        comments.keySet().stream()
            .filter(type -> !shown.contains(type))
            .filter(
                type ->
                    LINK.matcher(comments.get(type))
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .noneMatch(shown::contains))
            .toList();
    assertEquals(
        List.of(), without, "write <pre>{@code ...}</pre>, or @see a type that has an example");
  }

  @Test
  void everyExportedPackageAndTheModuleBeginWithAnExample() throws IOException {
    for (String name : exported()) {
      Path page = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
      assertTrue(EXAMPLE.matcher(Files.readString(page)).find(), () -> page + " has no example");
    }
    Path module = SOURCES.resolve("module-info.java");
    assertTrue(EXAMPLE.matcher(Files.readString(module)).find());
  }

  /** The plugin takes the packages one by one, so that what is not exported has to be named. */
  @Test
  void onlyExportedPackagesArePublished() throws IOException {
    Matcher list =
        Pattern.compile(
                "<excludePackageNames>\\s*(\\S+?)\\s*</excludePackageNames>", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(list.find());
    Set<String> left = packages();
    left.removeAll(exported());
    assertEquals(left, new TreeSet<>(List.of(list.group(1).split(":"))));
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("io"))) {
      return files
          .filter(file -> file.getFileName().toString().equals("package-info.java"))
          .map(file -> SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
