package io.monomorph.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Memmap;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buffers over mapped files: NumPy's, raw ones, and new ones. */
class MemmapTest {
  @TempDir Path folder;

  private static NdBuffer elements(DType dtype) {
    NdBuffer numbers = Buffers.arange(24).reshape(2, 3, 4);
    return dtype == DType.BOOL ? Functions.remainder(numbers, 5).eq(0) : numbers.astype(dtype);
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void npyFilesAreMappedInEitherOrder(DType dtype) throws IOException {
    for (NdBuffer array : new NdBuffer[] {elements(dtype), elements(dtype).transpose()}) {
      Path file = folder.resolve("a.npy");
      Buffers.save(file, array);
      try (NdBuffer mapped = Buffers.memmap().load(file)) {
        assertEquals(array, mapped);
        assertArrayEquals(array.strides(), mapped.strides());
        assertTrue(mapped.isReadOnly());
        assertThrows(UnsupportedOperationException.class, () -> mapped.assign(0));
      }
      try (NdBuffer mapped = Buffers.memmap().readWrite().load(file)) {
        mapped.get("1").assign(1);
        mapped.flush();
      }
      array.get("1").assign(1);
      assertEquals(array, Buffers.load(file));
      try (NdBuffer mapped = Buffers.memmap().copyOnWrite().load(file)) {
        mapped.assign(0);
        assertFalse(mapped.any().get());
      }
      assertEquals(array, Buffers.load(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void newNpyFilesAreThoseThatSaveWrites(DType dtype) throws IOException {
    for (Order order : new Order[] {Order.C, Order.F}) {
      Path file = folder.resolve("new.npy");
      NdBuffer array = Buffers.with().order(order).fromArray(elements(dtype));
      try (NdBuffer mapped = Buffers.memmap().order(order).create(file, dtype, array.shape())) {
        assertFalse(mapped.any().get());
        mapped.assign(array);
      }
      Path saved = folder.resolve("saved.npy");
      Buffers.save(saved, array);
      assertArrayEquals(Files.readAllBytes(saved), Files.readAllBytes(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rawFilesHaveDTypeShapeOffsetAndByteOrder(DType dtype) throws IOException {
    NdBuffer array = elements(dtype);
    for (ByteOrder bytes : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      for (Order order : new Order[] {Order.C, Order.F}) {
        Path file = folder.resolve("raw");
        try (NdBuffer made =
            Buffers.memmap().byteOrder(bytes).order(order).createRaw(file, dtype, 2, 3, 4)) {
          made.assign(array);
        }
        assertEquals(24L * dtype.itemSize(), Files.size(file));
        byte[] elements = Files.readAllBytes(file);
        ByteBuffer shifted = ByteBuffer.allocate(elements.length + 13).put(13, elements);
        Files.write(file, shifted.array());
        var memmap = Buffers.memmap().offset(13).byteOrder(bytes).order(order);
        try (NdBuffer mapped = memmap.open(file, dtype, 2, 3, 4)) {
          assertEquals(array, mapped);
        }
        try (NdBuffer all = memmap.open(file, dtype)) {
          NdBuffer flat = order == Order.C ? array : array.transpose();
          assertEquals(flat.ravel(), all);
        }
      }
    }
  }

  @Test
  void fromFileIsACopyOfTheWholeElements() throws IOException {
    Path file = folder.resolve("five");
    Files.write(file, new byte[] {1, 0, 2, 0, 3});
    NdBuffer read = Buffers.fromFile(file, DType.INT16);
    Files.delete(file);
    assertEquals(Buffers.fromArray(new short[] {1, 2}), read);
    assertEquals("heap", read.backend().name());
  }

  @Test
  void storedArraysOfAnArchiveAreMapped() throws IOException {
    Path file = folder.resolve("a.npz");
    NdBuffer array = elements(DType.FLOAT32);
    Buffers.saveNpz(file, Map.of("a", array, "f", array.transpose()));
    NdBuffer kept;
    try (NpzFile npz = Buffers.loadNpz(file)) {
      kept = Buffers.memmap().load(npz, "a");
      assertEquals(array.transpose(), Buffers.memmap().load(npz, "f"));
      var writes =
          assertThrows(
              UnsupportedOperationException.class,
              () -> Buffers.memmap().readWrite().load(npz, "a"));
      assertTrue(message(writes).contains("checksums"), message(writes));
    }
    assertEquals(array, kept);
    kept.close();
    Buffers.saveNpzCompressed(file, Map.of("a", array));
    try (NpzFile npz = Buffers.loadNpz(file)) {
      var refusal = assertThrows(IOException.class, () -> Buffers.memmap().load(npz, "a"));
      assertTrue(message(refusal).contains("a.npz, entry a.npy: found data that are compressed"));
    }
  }

  @Test
  void shortFilesAreRefusedAndStayAsTheyAre() throws IOException {
    Path file = folder.resolve("short");
    Files.write(file, new byte[20]);
    for (Mode mode : Mode.values()) {
      var refusal =
          assertThrows(IOException.class, () -> mode.with().open(file, DType.INT32, 2, 3));
      assertTrue(message(refusal).startsWith(file + " has 20 bytes, but 24 "), message(refusal));
      var beyond =
          assertThrows(IOException.class, () -> mode.with().offset(21).open(file, DType.INT8, 0));
      assertTrue(message(beyond).startsWith(file + " has 20 bytes"), message(beyond));
    }
    assertEquals(20, Files.size(file));
    assertThrows(IOException.class, () -> Buffers.memmap().open(file, DType.FLOAT64));
    assertThrows(
        IOException.class, () -> Buffers.memmap().open(folder.resolve("none"), DType.INT8));
    assertThrows(IOException.class, () -> Buffers.memmap().load(folder));

    Path npy = folder.resolve("cut.npy");
    Buffers.save(npy, elements(DType.FLOAT64));
    try (FileChannel channel = FileChannel.open(npy, StandardOpenOption.WRITE)) {
      channel.truncate(200);
    }
    var cut = assertThrows(IOException.class, () -> Buffers.memmap().readWrite().load(npy));
    assertTrue(message(cut).contains("cut.npy, byte 128: found the end after 72 bytes"));
    assertEquals(200, Files.size(npy));
  }

  /** The modes in which files that are there are opened. */
  private enum Mode {
    READ_ONLY,
    READ_WRITE,
    COPY_ON_WRITE;

    Memmap with() {
      return switch (this) {
        case READ_ONLY -> Buffers.memmap();
        case READ_WRITE -> Buffers.memmap().readWrite();
        case COPY_ON_WRITE -> Buffers.memmap().copyOnWrite();
      };
    }
  }

  @Test
  void emptyArraysAreMapped() throws IOException {
    Path file = folder.resolve("empty.npy");
    try (NdBuffer made = Buffers.memmap().create(file, DType.FLOAT64, 0, 4)) {
      assertEquals(0, made.size());
    }
    assertEquals(128, Files.size(file));
    try (NdBuffer mapped = Buffers.memmap().load(file)) {
      assertArrayEquals(new long[] {0, 4}, mapped.shape());
      assertEquals(0, mapped.sum().getDouble());
    }
    try (NdBuffer scalar = Buffers.memmap().create(file, DType.INT64)) {
      scalar.assign(5);
    }
    assertEquals(5, Buffers.load(file).sum().getLong());
  }

  @Test
  void aFileThatIsReplacedStaysWhereItIsMapped() throws IOException {
    Path file = folder.resolve("a.npy");
    Buffers.save(file, Float64Buffer.of(1, 2));
    try (NdBuffer old = Buffers.memmap().load(file);
        NdBuffer made = Buffers.memmap().create(file, DType.FLOAT64, 3)) {
      made.assign(old.sum());
      assertEquals(Float64Buffer.of(1, 2), old);
    }
    assertEquals(Float64Buffer.of(3, 3, 3), Buffers.load(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertThrows(IOException.class, () -> Buffers.memmap().create(folder, DType.INT8, 1));
    Path nowhere = folder.resolve("no").resolve("a.npy");
    var refusal =
        assertThrows(IOException.class, () -> Buffers.memmap().create(nowhere, DType.INT8, 1));
    assertTrue(message(refusal).startsWith(nowhere.toString()), message(refusal));
  }

  @Test
  void closedMappingsNameTheirFile() throws IOException {
    Path file = folder.resolve("a.npy");
    Buffers.save(file, Float64Buffer.of(1, 2));
    NdBuffer mapped = Buffers.memmap().load(file);
    NdBuffer view = mapped.get("1:");
    mapped.close();
    var closed = assertThrows(IllegalStateException.class, view::sum);
    assertEquals(
        "the file " + file + " is closed, and with it all buffers over it", message(closed));
    var element = assertThrows(IllegalStateException.class, () -> ((Float64Buffer) view).get(0));
    assertTrue(message(element).contains("the file " + file + " is closed"), message(element));
    try (Arena arena = Arena.ofConfined()) {
      mapped = Buffers.memmap().arena(arena).load(file);
      assertEquals(3, mapped.sum().getDouble());
    }
    var ended = assertThrows(IllegalStateException.class, mapped::sum);
    assertTrue(message(ended).contains("the file " + file + " is closed"), message(ended));
  }

  @Test
  void aFileThatIsTruncatedUnderneathIsNamed() throws IOException {
    Path file = folder.resolve("cut");
    long n = 1 << 15;
    try (NdBuffer mapped = Buffers.memmap().createRaw(file, DType.FLOAT64, n)) {
      mapped.assign(1);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(8192);
      }
      Float64Buffer doubles = (Float64Buffer) mapped;
      for (int round = 0; round < 3; round++) {
        for (var access :
            new Executable[] {
              doubles::sum,
              doubles::copy,
              () -> doubles.get("::7").sum(),
              () -> doubles.add(1),
              () -> doubles.assign(2),
            }) {
          var thrown = assertThrows(UncheckedIOException.class, access);
          assertTrue(message(thrown).contains("the file " + file), message(thrown));
        }
      }
    }
  }

  /** Of a single element the JVM may throw it a little later, and without the name. */
  @Test
  void singleElementsOfATruncatedFileAreNoNumbers() throws IOException {
    Path file = folder.resolve("cut");
    long n = 1 << 15;
    try (NdBuffer mapped = Buffers.memmap().createRaw(file, DType.FLOAT64, n)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(8192);
      }
      Float64Buffer doubles = (Float64Buffer) mapped;
      Throwable read = assertThrows(Throwable.class, () -> doubles.get(n - 1));
      assertTrue(read instanceof UncheckedIOException || read instanceof InternalError);
      Throwable written = assertThrows(Throwable.class, () -> doubles.set(n - 1, 1));
      assertTrue(written instanceof UncheckedIOException || written instanceof InternalError);
    }
  }

  @Test
  void resultsGoToNewFiles() throws IOException {
    Path file = folder.resolve("result.npy");
    NdBuffer a = elements(DType.FLOAT64);
    NdBuffer expected = a.mul(2).add(a);
    try (NdBuffer made = a.lazy().mul(2).add(a).eval(Buffers.memmap().destination(file))) {
      assertEquals(expected, made);
    }
    assertEquals(expected, Buffers.load(file));
    a.transpose().lazy().mul(2).eval(Buffers.memmap().destination(file)).close();
    assertEquals(a.transpose().mul(2), Buffers.load(file));
    assertEquals(Order.F, Buffers.loadHeader(file).order());
    Path raw = folder.resolve("raw");
    Destination to = Destination.backend("memory").with("file", raw);
    a.lazy().add(1).eval(to).close();
    assertEquals(a.add(1).ravel(), Buffers.fromFile(raw, DType.FLOAT64));
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> a.lazy().add(1).eval(Destination.backend("memory").with("file", 5)));
    assertTrue(message(refusal).startsWith("option file of backend memory is a Path or String"));
  }

  /** Twenty gigabytes, of which the disk has a few blocks, and more than 2^31 elements. */
  @Test
  void largeFilesAreCreatedAndReadAtBothEnds() throws IOException {
    Path file = folder.resolve("large.npy");
    long rows = 2_500_000;
    try (NdBuffer large = Buffers.memmap().create(file, DType.FLOAT64, rows, 1000)) {
      large.get("0, :3").assign(Float64Buffer.of(1, 2, 3));
      large.get("-1, -3:").assign(Float64Buffer.of(4, 5, 6));
      ((Float64Buffer) large).set(rows / 2, 7L, 8.5);
    }
    assertEquals(128 + 8 * 1000 * rows, Files.size(file));
    try (NdBuffer mapped = Buffers.memmap().load(file)) {
      Float64Buffer large = (Float64Buffer) mapped;
      assertEquals(2_500_000_000L, large.size());
      assertEquals(6, large.get(-1, -1));
      assertEquals(8.5, large.get(rows / 2, 7L));
      NdBuffer ends = large.get("::-2499999, ::-999");
      assertEquals(Buffers.fromArray(new double[][] {{6, 0}, {0, 1}}), ends);
      assertEquals(15, large.get("-2:, -5:").sum().getDouble());

      NdBuffer flat = large.ravel();
      assertEquals(6, ((Float64Buffer) flat).get(2_499_999_999L));
      assertEquals(Float64Buffer.of(1, 6), large.at(Index.of(0, -1), Index.of(0, -1)).get());
    } finally {
      Files.delete(file);
    }
  }
}
