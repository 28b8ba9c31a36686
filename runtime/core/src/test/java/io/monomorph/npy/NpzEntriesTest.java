package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.index.Index;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives with all sorts of entries give for each name what NumPy gives, or refuse it alone. */
class NpzEntriesTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void givesWhatNumpyGives() throws IOException {
    Map<String, byte[]> archives = archives();
    Map<String, List<String>> listed = new LinkedHashMap<>();
    int read = 0;
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      boolean isListed = fields[1].startsWith("+");
      String name = isListed ? fields[1].substring(1) : fields[1];
      List<String> names = listed.computeIfAbsent(fields[0], archive -> new ArrayList<>());
      if (isListed) {
        names.add(name);
      }
      byte[] archive = archives.getOrDefault(fields[0], new byte[0]);
      try (NpzFile npz = Buffers.loadNpz(new ByteArrayInputStream(archive))) {
        assertEquals(fields[2], answer(npz, name), line);
      }
      read += fields[2].equals("refused") ? 0 : 1;
    }
    assertTrue(read > 40, "read " + read);
    for (Map.Entry<String, List<String>> archive : listed.entrySet()) {
      Path file =
          Files.write(
              directory.resolve(archive.getKey()),
              archives.getOrDefault(archive.getKey(), new byte[0]));
      try (NpzFile npz = Buffers.loadNpz(file)) {
        assertEquals(archive.getValue(), List.copyOf(npz.keySet()), archive.getKey());
        assertEquals(archive.getValue().size(), npz.size());
      }
    }
  }

  private static String answer(NpzFile npz, String name) throws IOException {
    if (!npz.containsKey(name)) {
      assertNull(npz.get(name));
      assertThrows(IllegalArgumentException.class, () -> npz.read(name));
      return "refused";
    }
    try {
      NdBuffer array = npz.get(name);
      assertNotNull(array);
      assertEquals(array.dtype(), npz.header(name).dtype());
      StringBuilder answer = new StringBuilder(array.dtype().toString());
      for (long k = 0; k < array.size(); k++) {
        answer.append(' ').append(array.get(Index.at(k)));
      }
      return answer.toString();
    } catch (UncheckedIOException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.contains("entry " + name) && message.contains("found "), message);
      return bytes(npz, name);
    }
  }

  /** What is no array. */
  private static String bytes(NpzFile npz, String name) {
    try {
      byte[] bytes = npz.bytes(name);
      boolean array = new String(bytes, ISO_8859_1).startsWith("\u0093NUMPY");
      return array ? "refused" : "bytes " + HexFormat.of().formatHex(bytes);
    } catch (IOException e) {
      return "refused";
    }
  }

  private static List<String> lines() throws IOException {
    try (var in = Golden.resource("npz.txt")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static Map<String, byte[]> archives() throws IOException {
    Map<String, byte[]> archives = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Golden.resource("entries.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        archives.put(entry.getName().replace(".npz", ""), zip.readAllBytes());
      }
    }
    return archives;
  }
}
