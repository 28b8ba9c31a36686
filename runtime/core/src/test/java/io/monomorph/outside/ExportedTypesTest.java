package io.monomorph.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.NdBuffer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public types that other modules see are those of a kept list, so that nothing becomes part of
 * the API by accident: each is for users, for authors of backends, or for generated code.
 */
class ExportedTypesTest {
  private static final Path KEPT = Path.of("src/test/resources/exported-types.txt");

  @Test
  void areThoseOfTheList() throws Exception {
    TreeSet<String> found = new TreeSet<>();
    for (String exported : exports()) {
      found.addAll(publicTypes(exported));
    }
    assertEquals(
        String.join("\n", Files.readAllLines(KEPT)),
        String.join("\n", found),
        "close what need not be public, or add it to " + KEPT);
  }

  private static List<String> exports() throws IOException {
    String module = Files.readString(Path.of("src/main/java/module-info.java"));
    return Pattern.compile("(?m)^  exports ([\\w.]+);")
        .matcher(module)
        .results()
        .map((MatchResult line) -> line.group(1))
        .toList();
  }

  private static List<String> publicTypes(String exported) throws IOException, URISyntaxException {
    Path root = Path.of(NdBuffer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(root.resolve(exported.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .map(file -> exported + "." + file.substring(0, file.length() - ".class".length()))
          .filter(ExportedTypesTest::isPublic)
          .toList();
    }
  }

  private static boolean isPublic(String name) {
    try {
      Class<?> type = Class.forName(name, false, NdBuffer.class.getClassLoader());
      boolean visible = true;
      for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
        visible &= Modifier.isPublic(outer.getModifiers());
      }
      return visible && !type.isAnonymousClass();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
