package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code goldens} has declarations and, in {@code generated}, the texts that come of
 * them. Run with {@code -Dupdate.goldens=true} to rewrite these, and review the difference.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void generatesExactlyTheseTexts(String scenario) throws IOException {
    Path folder = GOLDENS.resolve(scenario);
    Map<String, String> generated =
        Processing.strict(declarations(folder)).assertClean().generated();
    if (Boolean.getBoolean("update.goldens")) {
      rewrite(folder.resolve("generated"), generated);
    }
    Map<String, String> expected = texts(folder.resolve("generated"));
    assertEquals(expected.keySet(), generated.keySet());
    expected.forEach((name, text) -> assertEquals(text, generated.get(name), name));
  }

  private static List<JavaFileObject> declarations(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString().replace(".java", "");
      sources.add(Processing.file(folder.getFileName() + "." + name, Files.readString(file)));
    }
    return sources;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      texts.put(file.getFileName().toString(), Files.readString(file, UTF_8));
    }
    return texts;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void rewrite(Path folder, Map<String, String> texts) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue(), UTF_8);
    }
  }
}
