package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * libhdf5, through h5py of the Python that has it. Where there is none, files are compared only
 * with what was written.
 */
final class Referee {
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
  private static final String PYTHON = find();

  private Referee() {}

  private static String find() {
    for (String python : PYTHONS) {
      if (run(python, "-c", "import h5py").isPresent()) {
        return python;
      }
    }
    return "";
  }

  /** What a program prints, if it is there and ends without an error. */
  static Optional<String> run(String... command) {
    try {
      Path out = Files.createTempFile("referee", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return status == 0 ? Optional.of(text) : Optional.empty();
      } finally {
        Files.delete(out);
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether h5py is there. */
  static boolean isThere() {
    return !PYTHON.isEmpty();
  }

  /** Runs lines of Python with a file as {@code f}; what they print. */
  static String python(Path file, String code) {
    String program = "import h5py, sys, numpy as np\nf = h5py.File(sys.argv[1], 'a')\n" + code;
    return run(PYTHON, "-c", program, file.toString()).orElse("failed");
  }

  /** Runs a script of the tests; it has to end without an error. */
  static String script(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(PYTHON));
    command.add(Path.of("src/test/python", name).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new)).orElseThrow();
  }

  /** Checks that h5py reads the same values as this library. */
  static void agrees(Path file) throws IOException {
    if (isThere()) {
      List<String> judged = script("h5sums.py", file.toString()).lines().toList();
      assertEquals(lines(judged), lines(Sums.of(file)));
    }
  }

  /** Checks that h5dump reads what describes the objects. */
  static void agreesOnHeaders(Path file) {
    if (run("h5dump", "--version").isPresent()) {
      assertTrue(run("h5dump", "-H", file.toString()).isPresent(), file.toString());
    }
  }

  private static String lines(List<String> lines) {
    TreeSet<String> sorted = new TreeSet<>();
    for (String line : lines) {
      if (!line.contains("OTHER")
          && !line.contains("NULL")
          && !line.startsWith("/null\t")
          && !line.startsWith("/long\t")) {
        sorted.add(line);
      }
    }
    return String.join("\n", sorted);
  }
}
