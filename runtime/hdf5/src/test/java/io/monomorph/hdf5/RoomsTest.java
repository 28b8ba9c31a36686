package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages import only from those further down, and only the first is published. */
class RoomsTest {
  private static final Path SOURCES = Path.of("src/main/java/io/monomorph/hdf5");

  /** From the roof down. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(""),
          List.of("storage"),
          List.of("attribute", "group"),
          List.of("chunk", "filter"),
          List.of("type"),
          List.of("header"),
          List.of("heap"),
          List.of("bytes"));

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?io\\.monomorph\\.hdf5((?:\\.[a-z]\\w*)*)\\.[A-Z]");

  private static int floor(String name) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(name)) {
        return floor;
      }
    }
    throw new AssertionError("package io.monomorph.hdf5." + name + " has no floor yet");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  private static String room(Path file) {
    return SOURCES.relativize(file.getParent()).toString();
  }

  @Test
  void packagesSeeOnlyWhatIsBelow() throws IOException {
    List<String> upward = new ArrayList<>();
    for (Path file : sources()) {
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String used = imports.group(1).isEmpty() ? "" : imports.group(1).substring(1);
        if (!used.equals(room(file)) && floor(used) <= floor(room(file))) {
          upward.add(file + " uses " + used);
        }
      }
    }
    assertEquals(List.of(), upward);
  }

  @Test
  void closedPackagesAreNotInTheJavadoc() throws IOException {
    TreeSet<String> closed = new TreeSet<>();
    for (Path file : sources()) {
      if (!room(file).isEmpty()) {
        closed.add("io.monomorph.hdf5." + room(file));
      }
    }
    String excluded = "<excludePackageNames>" + String.join(":", closed) + "</excludePackageNames>";
    assertTrue(Files.readString(Path.of("pom.xml")).contains(excluded), excluded);
  }

  @Test
  void publicTypesAreThese() throws IOException {
    TreeSet<String> exported = new TreeSet<>();
    for (Path file : sources()) {
      boolean isPublic = Pattern.compile("(?m)^public ").matcher(Files.readString(file)).find();
      if (room(file).isEmpty() && isPublic) {
        exported.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    List<String> expected =
        List.of(
            "Hdf5Attribute",
            "Hdf5Dataset",
            "Hdf5DatasetBuilder",
            "Hdf5Dimension",
            "Hdf5Exception",
            "Hdf5File",
            "Hdf5Group",
            "Hdf5Mode",
            "Hdf5Object",
            "Listing");
    assertEquals(expected, List.copyOf(exported));
  }
}
