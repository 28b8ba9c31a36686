package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with wrong bytes read as with h5py, or not at all; reading takes no long time and does not
 * change them. The property {@code monomorph.hdf5.mutants} is how many files the long test has.
 */
class MutantsTest {
  private static final int BATCH = 200;
  private static final long LONGEST_MILLIS = 10_000;

  @TempDir Path folder;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void wrongBytesReadAsInH5py() throws IOException {
    run(40, 1);
  }

  @Test
  @Tag("long")
  void wrongBytesReadAsInH5pyInManyFiles() throws IOException {
    run(Integer.getInteger("monomorph.hdf5.mutants", 2000), 2);
    System.out.println(counts);
    assertTrue(counts.getOrDefault("equal", 0) > 1000);
  }

  private void run(int count, int seed) throws IOException {
    if (!Referee.isThere()) {
      return;
    }
    List<Path> sources = new ArrayList<>(GoldenFilesTest.files());
    sources.addAll(RandomFilesTest.files());
    Random random = new Random(seed);
    for (int done = 0; done < count; done += BATCH) {
      Path batch = Files.createDirectories(folder.resolve("batch" + done));
      List<Path> files = new ArrayList<>();
      for (int k = 0; k < Math.min(BATCH, count - done); k++) {
        byte[] good = Files.readAllBytes(sources.get(random.nextInt(sources.size())));
        Path file = batch.resolve("mutant%05d.h5".formatted(done + k));
        files.add(Files.write(file, BrokenFilesTest.mutated(good, random)));
      }
      Referee.script("mutants.py", batch.toString());
      for (Path file : files) {
        compare(file);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void compare(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    long start = System.nanoTime();
    Map<String, String> own = datasets(Sums.of(file));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < LONGEST_MILLIS, file + " takes " + millis + " ms");
    IndexSearchTest.check(file);
    assertArrayEquals(before, Files.readAllBytes(file), "reading has changed " + file);
    String name = file.getFileName().toString().replace(".h5", ".lines");
    List<String> lines = Files.readAllLines(file.resolveSibling(name));
    count(lines.equals(List.of("CRASH")) ? "files that h5py does not survive" : "files");
    datasets(lines)
        .forEach(
            (path, theirs) -> {
              String ours = own.get(path);
              if (ours == null) {
                count("refused");
              } else if (ours.equals(theirs)) {
                count("equal");
              } else {
                wrong.add(file.getFileName() + " " + path + ": " + ours + ", not " + theirs);
              }
            });
  }

  /** The datasets of numbers that were read. */
  private static Map<String, String> datasets(List<String> lines) {
    Map<String, String> byPath = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      boolean isNumbers = parts.length == 4 && parts[0].startsWith("/");
      if (isNumbers) {
        byPath.put(parts[0], parts[1] + " " + parts[2] + " " + parts[3]);
      }
    }
    return byPath;
  }
}
