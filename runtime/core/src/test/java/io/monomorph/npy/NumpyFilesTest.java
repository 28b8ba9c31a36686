package io.monomorph.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from NumPy are read, and its own files written, bit by bit. */
class NumpyFilesTest {
  private static final Pattern VERSIONED = Pattern.compile(".*/[CF]/([123])/little");

  private static Map<String, Golden> goldens = Map.of();

  @TempDir private Path directory = Path.of("");

  @BeforeAll
  static void loadGoldens() throws IOException {
    goldens = Golden.all();
  }

  @Test
  void readsWhatNumpyWrites() throws IOException {
    for (Golden golden : goldens.values()) {
      Operand read = Npy.read(new ByteArrayInputStream(golden.file), ArrayOperand::allocate);
      assertSame(golden, read);
    }
    assertTrue(goldens.size() > 2000);
  }

  @Test
  void readsFiles() throws IOException {
    for (Golden golden : goldens.values()) {
      if (golden.name.startsWith("long/") || golden.name.startsWith("header/")) {
        Path file = Files.write(directory.resolve("array.npy"), golden.file);
        assertSame(golden, Npy.read(file, ArrayOperand::allocate));
      }
    }
  }

  @Test
  void writesWhatNumpyWrites() throws IOException {
    int compared = 0;
    for (Golden golden : goldens.values()) {
      if (golden.saved) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, golden.array, Npy.OLDEST);
        assertArrayEquals(golden.file, out.toByteArray(), golden.name);
        compared++;
      }
    }
    assertTrue(compared > 700);
  }

  @Test
  void writesTheVersionsThatNumpyWrites() throws IOException {
    int compared = 0;
    for (Golden golden : goldens.values()) {
      Matcher name = VERSIONED.matcher(golden.name);
      if (name.matches()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, golden.array, Integer.parseInt(name.group(1)));
        assertArrayEquals(golden.file, out.toByteArray(), golden.name);
        compared++;
      }
    }
    assertTrue(compared > 900, "compared " + compared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stored.npz", "compressed.npz", "streamed.npz"})
  void readsArchives(String archive) throws IOException {
    Path file = directory.resolve(archive);
    Files.copy(Golden.resource(archive), file);
    Map<String, Operand> arrays = NpzArrays.read(file, ArrayOperand::allocate);
    assertTrue(arrays.size() >= 41);
    arrays.forEach((name, array) -> assertSame(golden(name), array));
    Map<String, Operand> streamed =
        NpzArrays.read(Golden.resource(archive), ArrayOperand::allocate);
    assertEquals(List.copyOf(arrays.keySet()), List.copyOf(streamed.keySet()));
    streamed.forEach((name, array) -> assertSame(golden(name), array));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsItsOwnArchives(boolean compressed) throws IOException {
    Map<String, Operand> arrays = new LinkedHashMap<>();
    for (Golden golden : goldens.values()) {
      if (golden.saved) {
        arrays.put(golden.name, golden.array);
      }
    }
    Path file = directory.resolve("arrays.npz");
    if (compressed) {
      Npz.write(file, arrays, true);
    } else {
      Npz.write(file, arrays, false);
    }
    Map<String, Operand> read = NpzArrays.read(file, ArrayOperand::allocate);
    assertEquals(List.copyOf(arrays.keySet()), List.copyOf(read.keySet()));
    read.forEach((name, array) -> assertSame(golden(name), array));
  }

  private static Golden golden(String name) {
    Golden golden = goldens.get(name);
    if (golden == null) {
      throw new AssertionError("no golden " + name);
    }
    return golden;
  }

  private static void assertSame(Golden golden, Operand read) {
    String name = golden.name;
    assertEquals(golden.array.dtype(), read.dtype(), name);
    assertEquals(
        Shapes.str(golden.array.layout().shape()), Shapes.str(read.layout().shape()), name);
    assertArrayEquals(Bits.of(golden.array), Bits.of(read), name);
  }
}
