package io.monomorph.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Writes a page to where an option says. It is for people, and no output of the compiler. */
public final class PageWriter {
  private PageWriter() {}

  /**
   * Writes a text, and the folder that it is to be in.
   *
   * @throws IOException if it cannot be written, or the path is none
   */
  public static void write(String path, String text) throws IOException {
    try {
      Path file = Path.of(path).toAbsolutePath();
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, UTF_8);
    } catch (InvalidPathException none) {
      throw new IOException("the option names no file: " + none.getMessage(), none);
    }
  }
}
