package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.naming.NamedTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of the same name as one that generated code imports is told from it. */
class NamedTypesTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");

  /** What generated classes import, or else what declarations do. */
  private static NavigableSet<String> imports(boolean generated) throws IOException {
    NavigableSet<String> imports = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(GOLDENS)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        if (text.contains("@Generated(") == generated) {
          text.lines()
              .filter(line -> line.startsWith("import "))
              .map(line -> line.substring("import ".length(), line.length() - 1))
              .forEach(imports::add);
        }
      }
    }
    return imports;
  }

  @Test
  void whatIsImportedWhateverIsDeclaredIsNoted() throws IOException {
    NavigableSet<String> imports = imports(true);
    imports.removeAll(imports(false));
    imports.removeIf(name -> name.startsWith("demo."));
    assertTrue(imports.size() > 30, imports.toString());
    NavigableSet<String> unknown = new TreeSet<>();
    for (String name : imports) {
      if (!name.equals(NamedTypes.find(name.substring(name.lastIndexOf('.') + 1)))) {
        unknown.add(name);
      }
    }
    assertEquals(new TreeSet<String>(), unknown);
  }
}
