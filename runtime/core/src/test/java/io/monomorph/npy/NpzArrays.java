package io.monomorph.npy;

import io.monomorph.allocation.Allocator;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads all that is in an archive. */
final class NpzArrays {
  private NpzArrays() {}

  static Map<String, Operand> read(Path file, Allocator results) throws IOException {
    try (NpzArchive archive = NpzArchive.open(file)) {
      return read(archive, results);
    }
  }

  static Map<String, Operand> read(InputStream in, Allocator results) throws IOException {
    try (NpzArchive archive = NpzArchive.open(in)) {
      return read(archive, results);
    }
  }

  private static Map<String, Operand> read(NpzArchive archive, Allocator results)
      throws IOException {
    Map<String, Operand> arrays = new LinkedHashMap<>();
    for (String name : archive.names()) {
      arrays.put(name, archive.read(name, results));
    }
    return arrays;
  }
}
