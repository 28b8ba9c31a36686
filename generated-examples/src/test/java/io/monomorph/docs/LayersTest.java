package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the runtime import only what the table in design note 1 has below them. */
class LayersTest {
  private static final Path NOTE = Path.of("../docs/design/0001-architecture.md");
  private static final Path RUNTIME = Path.of("../runtime/src/main");
  private static final Pattern ROW = Pattern.compile("^\\| (`io\\.monomorph[^|]*) \\|.*");
  private static final Pattern PACKAGE = Pattern.compile("`([a-z.]+)`");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?(io\\.monomorph(?:\\.[a-z0-9]+)*)\\.[A-Z$]");

  /** Each row of the table, from the roof down. */
  private static List<Set<String>> layers() throws IOException {
    List<Set<String>> layers = new ArrayList<>();
    for (String line : Files.readAllLines(NOTE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> packages = new TreeSet<>();
        PACKAGE.matcher(row.group(1)).results().forEach(name -> packages.add(name.group(1)));
        layers.add(packages);
      }
    }
    return layers;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(RUNTIME)) {
      return files.filter(f -> f.toString().matches(".*\\.java(\\.txt)?")).sorted().toList();
    }
  }

  @Test
  void importsRunOnlyDownward() throws IOException {
    List<Set<String>> layers = layers();
    Set<String> seen = new TreeSet<>();
    List<String> upward = new ArrayList<>();
    for (Path source : sources()) {
      String own = "";
      for (String line : Files.readAllLines(source)) {
        if (line.startsWith("package ")) {
          own = line.substring("package ".length(), line.length() - 1);
          seen.add(own);
        }
        Matcher imported = IMPORT.matcher(line);
        if (imported.find() && !imported.group(1).equals(own)) {
          if (layer(layers, imported.group(1)) <= layer(layers, own)) {
            upward.add(own + " -> " + imported.group(1) + " in " + source.getFileName());
          }
        }
      }
    }
    assertEquals(List.of(), upward);
    Set<String> told = new TreeSet<>();
    layers.forEach(told::addAll);
    assertEquals(seen, told);
  }

  private static int layer(List<Set<String>> layers, String name) {
    for (int k = 0; k < layers.size(); k++) {
      if (layers.get(k).contains(name)) {
        return k;
      }
    }
    assertTrue(name.isEmpty(), () -> "design note 1 does not know package " + name);
    return -1;
  }
}
