package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.Operand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What is special about archives: names, their order, and lies in their directory. */
class NpzArchiveTest {
  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final int CENTRAL_CRC = 16;
  private static final int CENTRAL_COMPRESSED_SIZE = 20;
  private static final int CENTRAL_SIZE = 24;
  private static final int CENTRAL_NAME = 46;

  @TempDir private Path directory = Path.of("");

  private Path file() {
    return directory.resolve("arrays.npz");
  }

  @Test
  void keepsNamesAndTheirOrder() throws IOException {
    Map<String, Operand> arrays = new LinkedHashMap<>();
    for (String name :
        List.of("z", "a/b", "../up", "/root", "a.npy", "\u00e9\u4e2d\ud83d\ude00", " ", "a/")) {
      arrays.put(name, counting(arrays.size() + 1));
    }
    Npz.write(file(), arrays, false);
    Map<String, Operand> read = NpzArrays.read(file(), ArrayOperand::allocate);
    assertEquals(List.copyOf(arrays.keySet()), List.copyOf(read.keySet()));
    assertEquals(List.of(file()), list());
  }

  @Test
  void equalArraysMakeEqualFiles() throws IOException {
    Npz.write(file(), Map.of("a", counting(5)), true);
    byte[] first = Files.readAllBytes(file());
    Npz.write(file(), Map.of("a", counting(5)), true);
    assertArrayEquals(first, Files.readAllBytes(file()));
  }

  @Test
  void anArchiveCanBeEmpty() throws IOException {
    Npz.write(file(), Map.of(), false);
    assertEquals(Map.of(), NpzArrays.read(file(), ArrayOperand::allocate));
  }

  @Test
  void refusesNamesThatNoEntryCanHave() throws IOException {
    Files.writeString(file(), "old");
    for (String name : List.of("", "a\0b", "\ud800", "x".repeat(64_997))) {
      Map<String, Operand> arrays = Map.of(name, counting(1));
      assertThrows(IllegalArgumentException.class, () -> Npz.write(file(), arrays, false));
      assertThrows(IllegalArgumentException.class, () -> Npz.write(file(), arrays, true));
    }
    assertEquals("old", Files.readString(file()));
    Npz.write(file(), Map.of("x".repeat(64_996), counting(1)), false);
    assertEquals(1, NpzArrays.read(file(), ArrayOperand::allocate).size());
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Npy.write(file(), counting(3), Npy.OLDEST);
    assertRefused("found a broken zip archive", Files.readAllBytes(file()));
    assertRefused("found a broken zip archive", new byte[0]);
    byte[] archive = archive(true, Map.of("a", counting(3)));
    assertRefused("found a broken zip archive", Arrays.copyOf(archive, archive.length - 1));
    assertThrows(
        NoSuchFileException.class,
        () -> NpzArrays.read(directory.resolve("missing.npz"), ArrayOperand::allocate));
  }

  @Test
  void refusesDamagedData() throws IOException {
    byte[] archive = archive(false, Map.of("a", counting(300)));
    archive[archive.length / 2] ^= 1;
    assertRefused("a.npy: found data with checksum ", archive);
    byte[] deflated = archive(true, Map.of("a", counting(300)));
    Arrays.fill(deflated, 40, 60, (byte) 0xff);
    assertRefused("entry a.npy: found broken data", deflated);
    byte[] summed = archive(true, Map.of("a", counting(300)));
    summed[central(summed) + CENTRAL_CRC] ^= 1;
    assertRefused("the file is damaged", summed);
  }

  @Test
  void refusesEntriesThatShareTheirBytes() throws IOException {
    byte[] archive = archive(true, Map.of("a", counting(300), "b", counting(300)));
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(central(archive) + CENTRAL_COMPRESSED_SIZE, archive.length - 10);
    assertRefused("entries stand beside each other", archive);
  }

  /** An archive of a few bytes that says of an array that it has gigabytes. */
  @Test
  void believesNoSizeThatTheBytesCannotMake() throws IOException {
    byte[] npy = header(1L << 33);
    for (boolean compressed : new boolean[] {false, true}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(compressed ? 9 : 0);
        zip.putNextEntry(new ZipEntry("a.npy"));
        zip.write(npy);
      }
      byte[] archive = out.toByteArray();
      assertRefused("bytes of the elements of shape (8589934592,)", archive);
      ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putInt(central(archive) + CENTRAL_SIZE, 0xfffffff0);
      assertRefused("bytes of the elements of shape (8589934592,)", archive);
    }
  }

  /** A thousand times smaller than its zeros, but honest. */
  @Test
  void readsZeros() throws IOException {
    byte[] archive =
        archive(true, Map.of("a", ArrayOperand.allocate(DType.FLOAT64, Order.C, 1 << 20)));
    assertTrue(archive.length < 10_000);
    Map<String, Operand> read = read(archive);
    assertEquals(1 << 20, read.values().iterator().next().layout().size());
  }

  private static byte[] header(long size) {
    byte[] bytes = new byte[128];
    Arrays.fill(bytes, (byte) ' ');
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("\u0093NUMPY\1\0".getBytes(ISO_8859_1))
        .putShort((short) 118)
        .put(
            ("{'descr': '|u1', 'fortran_order': False, 'shape': (" + size + ",)}")
                .getBytes(ISO_8859_1));
    return bytes;
  }

  private static ArrayOperand counting(int size) {
    ArrayOperand array = ArrayOperand.allocate(DType.INT32, Order.C, size);
    int[] core = (int[]) array.core();
    Arrays.setAll(core, i -> i * i);
    return array;
  }

  private byte[] archive(boolean compressed, Map<String, Operand> arrays) throws IOException {
    if (compressed) {
      Npz.write(file(), arrays, true);
    } else {
      Npz.write(file(), arrays, false);
    }
    return Files.readAllBytes(file());
  }

  /** Where the directory's first entry is. */
  private static int central(byte[] archive) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = archive.length - CENTRAL_NAME; at >= 0; at--) {
      if (bytes.getInt(at) == CENTRAL_SIGNATURE) {
        return at;
      }
    }
    throw new AssertionError("no directory");
  }

  private static Map<String, Operand> read(byte[] archive) throws IOException {
    return NpzArrays.read(new ByteArrayInputStream(archive), ArrayOperand::allocate);
  }

  private void assertRefused(String piece, byte[] archive) throws IOException {
    Files.write(file(), archive);
    Executable reading = () -> NpzArrays.read(file(), NpzArchiveTest::allocate);
    String message = String.valueOf(assertThrows(NpyFormatException.class, reading).getMessage());
    assertTrue(message.startsWith(file() + "") && message.contains(piece), message);
  }

  private static ArrayOperand allocate(DType dtype, Order order, long... shape) {
    ArrayOperand array = ArrayOperand.allocate(dtype, order, shape);
    assertTrue(array.layout().size() < 1000, "no array of this file is so large");
    return array;
  }

  private List<Path> list() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }
}
