package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.dtype.DType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that other programs wrote have the numbers that they wrote; see image_goldens.py. */
class ImageFileGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/monomorph/image");

  /** The reader of the JDK puts rows of these to wrong places, and more of the kind. */
  private static final List<String> REFUSED =
      List.of("interlaced2.gif", "interlaced3.gif", "interlaced4.gif");

  @Test
  void whatWouldBeReadWrongIsRefused() {
    for (String name : REFUSED) {
      IOException refusal =
          assertThrows(IOException.class, () -> Images.read(FOLDER.resolve(name)));
      assertTrue(String.valueOf(refusal.getMessage()).contains("interlaced"));
    }
    for (String name : List.of("scaled", "lab", "inverted-int8", "inverted-float32")) {
      Path file = FOLDER.resolve("refused-" + name + ".tif");
      IOException refusal = assertThrows(IOException.class, () -> Images.read(file));
      assertTrue(
          String.valueOf(refusal.getMessage()).contains("changes their numbers"), file.toString());
    }
  }

  static List<String> names() throws IOException {
    try (NpzFile arrays = Buffers.loadNpz(FOLDER.resolve("arrays.npz"))) {
      return arrays.keySet().stream().filter(name -> !REFUSED.contains(name)).sorted().toList();
    }
  }

  private static NdBuffer expected(String name) throws IOException {
    try (NpzFile arrays = Buffers.loadNpz(FOLDER.resolve("arrays.npz"))) {
      return arrays.read(name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void numbersAreThoseThatWereWritten(String name) throws IOException {
    NdBuffer expected = expected(name);
    NdBuffer read = Images.read(FOLDER.resolve(name));
    assertEquals(expected.dtype(), read.dtype());
    assertEquals(expected, read);
    assertEquals(
        expected, Images.read(new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve(name)))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsReadCanBeWritten(String name) throws IOException {
    NdBuffer read = Images.read(FOLDER.resolve(name));
    assertFalse(read.isReadOnly());
    read.at("0, 0").set(1);
    assertEquals(1, read.get("0, 0").astype(DType.FLOAT64).max().getDouble());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileThatIsCutOffIsRefused(String name) throws IOException {
    byte[] all = Files.readAllBytes(FOLDER.resolve(name));
    NdBuffer expected = expected(name);
    int lost = 0;
    for (int length = 1; length < all.length; length += Math.max(1, all.length / 150)) {
      byte[] part = Arrays.copyOf(all, length);
      try {
        NdBuffer read = Images.read(new ByteArrayInputStream(part));
        int cut = length;
        assertEquals(expected, read, () -> name + " of " + cut + " of " + all.length + " bytes");
      } catch (IOException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith("the stream: "), name);
        lost++;
      }
    }
    assertTrue(lost > 10);
  }
}
