package io.monomorph.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.ArrayHeader;
import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files, archives and streams as users see them. */
class NpzFileTest {
  private static final Int64Buffer X = Buffers.arange(6).reshape(2, 3);
  private static final Float64Buffer Y = Float64Buffer.of(1, 2.5);

  @TempDir private Path directory = Path.of("");

  private Path archive() throws IOException {
    Map<String, NdBuffer> arrays = new LinkedHashMap<>();
    arrays.put("x", X);
    arrays.put("y", Y);
    Path file = directory.resolve("a.npz");
    Buffers.saveNpz(file, arrays);
    return file;
  }

  @Test
  void isAMapOfArrays() throws IOException {
    try (NpzFile npz = Buffers.loadNpz(archive())) {
      assertEquals("NpzFile '" + directory.resolve("a.npz") + "' with keys: x, y", npz.toString());
      assertEquals(Map.of("x", X, "y", Y), npz);
      assertEquals(X, npz.get("x"));
      assertEquals(X, npz.get("x.npy"));
      assertTrue(npz.containsKey("y.npy"));
      assertFalse(npz.containsKey("z"));
      assertEquals(new LinkedHashMap<>(npz), npz);
      assertThrows(UnsupportedOperationException.class, () -> npz.put("z", X));
      assertThrows(UnsupportedOperationException.class, () -> npz.keySet().remove("x"));
      assertThrows(UnsupportedOperationException.class, npz::clear);
    }
  }

  @Test
  void readsAnewEachTime() throws IOException {
    try (NpzFile npz = Buffers.loadNpz(archive())) {
      npz.read("y").assign(Y.mul(2));
      assertEquals(Y, npz.read("y"));
    }
  }

  @Test
  void saysWhatIsThere() throws IOException {
    try (NpzFile npz = Buffers.loadNpz(archive())) {
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> npz.read("z"));
      assertEquals(
          directory.resolve("a.npz") + " has no entry z; there are [x, y]", thrown.getMessage());
    }
  }

  @Test
  void saysWhichFileIsAFolder() {
    for (Executable reading :
        List.<Executable>of(
            () -> Buffers.load(directory),
            () -> Buffers.loadHeader(directory),
            () -> Buffers.loadNpz(directory))) {
      FileSystemException thrown = assertThrows(FileSystemException.class, reading);
      assertEquals(directory + ": Is a directory", thrown.getMessage());
    }
  }

  @Test
  void headersAreReadAlone() throws IOException {
    Path file = directory.resolve("a.npy");
    Buffers.save(file, Buffers.arange(6).reshape(2, 3).transpose().astype(DType.INT16), 2);
    byte[] whole = Files.readAllBytes(file);
    ArrayHeader header = Buffers.loadHeader(file);
    assertEquals("int16(3, 2) in order F, LITTLE_ENDIAN", header.toString());
    assertEquals(2, header.version());
    assertEquals(DType.INT16, header.dtype());
    assertEquals(ByteOrder.LITTLE_ENDIAN, header.byteOrder());
    assertEquals(Order.F, header.order());
    assertEquals(2, header.shape().length);
    assertEquals(6, header.size());
    assertEquals(whole.length - 12, header.offset());
    ByteArrayInputStream in = new ByteArrayInputStream(whole);
    assertEquals(header.offset(), Buffers.loadHeader(in).offset());
    assertEquals(12, in.available());
    try (NpzFile npz = Buffers.loadNpz(archive())) {
      assertEquals("float64(2,) in order C, LITTLE_ENDIAN", npz.header("y").toString());
    }
    // The elements need not be there.
    Files.write(file, Arrays.copyOf(whole, (int) header.offset()));
    assertEquals(6, Buffers.loadHeader(file).size());
  }

  @Test
  void severalArraysFollowEachOtherInAStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Buffers.save(out, X);
    Buffers.save(out, Y, 3);
    Buffers.saveNpz(out, Map.of("x", X));
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    assertEquals(X, Buffers.load(in));
    assertEquals(Y, Buffers.load(in));
    try (NpzFile npz = Buffers.loadNpz(in)) {
      assertEquals(X, npz.get("x"));
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    Buffers.saveNpzCompressed(compressed, Map.of("y", Y));
    try (NpzFile npz = Buffers.loadNpz(new ByteArrayInputStream(compressed.toByteArray()))) {
      assertEquals(Map.of("y", Y), npz);
    }
  }

  @Test
  void thereAreThreeVersions() {
    for (int version : new int[] {0, 4, -1}) {
      Path file = directory.resolve("none.npy");
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> Buffers.save(file, X, version));
      assertTrue(String.valueOf(thrown.getMessage()).contains("version " + version));
      assertFalse(Files.exists(file));
    }
  }
}
