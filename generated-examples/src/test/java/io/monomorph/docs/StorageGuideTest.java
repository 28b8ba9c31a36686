package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide to storage. */
class StorageGuideTest {
  @TempDir Path folder;

  @Test
  void largeResultsGoFromFileToFile() throws IOException {
    Path model = folder.resolve("model.npy");
    Path scaled = folder.resolve("scaled.npy");
    Buffers.save(model, Buffers.linspace(0, 1, 12).reshape(3, 4));

    try (NdBuffer a = Buffers.memmap().load(model);
        NdBuffer made =
            a.lazy().sub(a.mean(0)).mul(100).eval(Buffers.memmap().destination(scaled))) {
      assertTrue(Functions.allclose(made.mean(0), 0));
    }
    assertEquals(DType.FLOAT64, Buffers.loadHeader(scaled).dtype());
  }

  @Test
  void filesAreChangedInPlace() throws IOException {
    Path file = folder.resolve("table.npy");
    try (NdBuffer table = Buffers.memmap().create(file, DType.FLOAT32, 1000, 100)) {
      table.get("0").assign(Buffers.arange(100));
      table.flush();
    }
    try (NdBuffer table = Buffers.memmap().readWrite().load(file)) {
      table.get("1:").assign(table.get("0"));
    }
    assertEquals(4950 * 1000, Buffers.load(file).sum().getDouble());
  }

  @Test
  void rawFilesHaveNoHeader() throws IOException {
    Path file = folder.resolve("dem.bin");
    Files.write(file, new byte[128 + 2 * 6]);
    try (NdBuffer heights =
        Buffers.memmap()
            .offset(128)
            .byteOrder(ByteOrder.BIG_ENDIAN)
            .open(file, DType.INT16, 2, 3)) {
      assertEquals(0, heights.sum().getLong());
    }
    NdBuffer all = Buffers.fromFile(file, DType.UINT8);
    assertEquals(140, all.size());
  }

  @Test
  void memoryOutsideTheHeapEnds() {
    NdBuffer kept;
    try (NdBuffer a = Buffers.with().backend("memory").zeros(DType.FLOAT64, 1000, 1000)) {
      a.assign(1);
      kept = a.get("::2");
      assertEquals(500_000, kept.sum().getDouble());
    }
    var closed = assertThrows(IllegalStateException.class, kept::sum);
    assertEquals(
        "the native memory of 8000000 bytes is closed, and with it all buffers over it",
        closed.getMessage());
  }

  @Test
  void arenasSayWhenMemoryEnds() {
    try (Arena arena = Arena.ofConfined()) {
      Destination here = Destination.backend("memory").with("arena", arena);
      NdBuffer sum = Functions.add(Float64Buffer.of(1, 2), 3, here);
      assertEquals(Float64Buffer.of(4, 5), sum);
    }
    NdBuffer collected =
        Buffers.with().backend("memory").with("arena", Arena.ofAuto()).zeros(DType.INT8, 100);
    assertEquals(0, collected.sum().getLong());
  }

  @Test
  void otherPeoplesMemoryIsShared() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(16).order(ByteOrder.LITTLE_ENDIAN);
    NdBuffer numbers = Buffers.fromBuffer(DType.INT32, bytes);
    numbers.assign(Buffers.arange(4));
    assertEquals(3, bytes.getInt(12));
    NdBuffer floats = Buffers.resolve(bytes.asFloatBuffer());
    assertEquals(DType.FLOAT32, floats.dtype());
  }
}
