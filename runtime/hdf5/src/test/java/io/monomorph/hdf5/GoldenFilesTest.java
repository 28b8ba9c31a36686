package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that h5py wrote give the values that h5py reads: all dtypes, layouts, indexes of chunks and
 * filters, in files of several versions of the format.
 */
class GoldenFilesTest {
  /** What only h5py reads, or only this library. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "/long", "[5]\tOTHER unusual float128",
          "/null", "[0]\tf8\tda39a3ee5e6b4b0d");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Resources.folder())) {
      return files.filter(path -> path.toString().endsWith(".h5")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void datasetsHaveTheValuesOfH5py(Path file) throws IOException {
    String text = file.getFileName().toString().replace(".h5", ".txt");
    Map<String, String> expected = byPath(Files.readAllLines(file.resolveSibling(text)));
    expected.replaceAll((path, line) -> DIFFERENT.getOrDefault(path, line));
    Map<String, String> read = byPath(Sums.of(file));
    List<String> wrong = new ArrayList<>();
    expected.forEach(
        (path, line) -> {
          String own = read.getOrDefault(path, "nothing");
          boolean others = line.contains("OTHER") && own.contains("OTHER");
          if (!line.equals(own) && !others) {
            wrong.add(path + " is " + own + ", not " + line);
          }
        });
    assertEquals(List.of(), wrong);
    assertEquals(expected.keySet(), read.keySet());
  }

  private static Map<String, String> byPath(List<String> lines) {
    Map<String, String> byPath = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      byPath.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return byPath;
  }
}
