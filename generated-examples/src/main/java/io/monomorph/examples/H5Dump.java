package io.monomorph.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The HDF Group's own tool, for whoever wants to hear it from somebody else. */
final class H5Dump {
  private H5Dump() {}

  /** What {@code h5dump -H} says of a file; nothing where the tool is not installed. */
  static List<String> header(Path path) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("h5dump", "-H", path.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      return List.of();
    }
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().toList();
    }
  }
}
