package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.BytesFactory;
import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.NdFactory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chunks are decoded to the memory that a prototype says, and what is read goes to its backend. */
class PrototypesTest {
  @TempDir Path folder;

  /** Native memory that counts what is put there. */
  private static final class Counted implements BytesFactory {
    private static final long serialVersionUID = 1;
    private long bytes;

    @Override
    public Bytes allocate(long size) {
      bytes += size;
      return HostMemory.NATIVE.allocate(size);
    }

    @Override
    public boolean holds(Bytes of) {
      return HostMemory.NATIVE.holds(of);
    }
  }

  private static List<NdBuffer> all(Hdf5File file, List<String> names) {
    return names.stream().map(name -> file.dataset(name).read()).toList();
  }

  @Test
  void everyPrototypeReadsTheSame() throws IOException {
    Path path = Resources.file("chunks_latest.h5");
    List<String> names;
    List<NdBuffer> expected;
    try (Hdf5File file = Hdf5File.open(path)) {
      assertSame(Prototypes.HOST, file.prototype());
      names =
          file.root().names().stream()
              .filter(name -> file.root().get(name) instanceof Hdf5Dataset)
              .toList();
      expected = all(file, names);
      expected.forEach(each -> assertEquals("heap", each.backend().name()));
    }
    assertTrue(names.size() > 10, names.toString());
    for (HostMemory bytes : HostMemory.values()) {
      for (NdFactory nd :
          List.of(HostMemory.HEAP, HostMemory.NATIVE, NdFactory.backend("memory"))) {
        Prototype prototype = new Prototype(bytes, nd);
        List<NdBuffer> found;
        try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ, prototype)) {
          assertSame(prototype, file.prototype());
          found = all(file, names);
          assertTrue(file.decodedChunks() > 0);
        }
        String backend = nd == HostMemory.HEAP ? "heap" : "memory";
        found.forEach(each -> assertEquals(backend, each.backend().name()));
        assertEquals(expected, found); // after the file was closed
      }
    }
  }

  @Test
  void decodedChunksAreWhereThePrototypeSays() throws IOException {
    Counted counted = new Counted();
    try (Hdf5File file =
        Hdf5File.open(
            Resources.file("chunks_latest.h5"),
            Hdf5Mode.READ,
            new Prototype(counted, HostMemory.HEAP))) {
      NdBuffer cube = file.dataset("cube").buffer();
      cube.get("0").sum();
      assertTrue(file.cachedBytes() > 0);
      assertEquals(file.cachedBytes(), counted.bytes);
      cube.sum();
      long all = file.cachedBytes();
      cube.mean(0);
      assertEquals(all, counted.bytes); // each chunk once
    }
  }

  @Test
  void theDefaultIsAskedWhenAFileIsOpened() throws Exception {
    Path path = Resources.file("chunks_latest.h5");
    try (Hdf5File file = Prototypes.where(Prototypes.NATIVE).call(() -> Hdf5File.open(path))) {
      assertSame(Prototypes.NATIVE, file.prototype());
      assertEquals("memory", file.dataset("cube").read("0, ::-1").backend().name());
      assertEquals(
          file.dataset("cube").buffer().get("0, ::-1"), file.dataset("cube").read("0, ::-1"));
      // What is open keeps its prototype until another one is given.
      try (Hdf5File again = Hdf5File.open(path)) {
        assertSame(Prototypes.NATIVE, again.prototype());
      }
      try (Hdf5File again = Hdf5File.open(path, Hdf5Mode.READ, Prototypes.HOST)) {
        assertSame(Prototypes.HOST, file.prototype());
        assertEquals("heap", again.dataset("cube").read().backend().name());
      }
    }
  }

  @Test
  void chunksOutsideTheHeapAreChangedToo() throws IOException {
    Path path = folder.resolve("changed.h5");
    NdBuffer expected = Buffers.arange(600).reshape(20, 30).copy();
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.CREATE, Prototypes.NATIVE)) {
      file.root().newDataset("a", DType.INT64, 20, 30).chunks(7, 8).shuffle().deflate(3).create();
      file.dataset("a").buffer().assign(expected);
    }
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE, Prototypes.NATIVE)) {
      NdBuffer a = file.dataset("a").buffer();
      assertEquals(expected, a);
      a.at("3:9, ::5").set(-1);
      expected.at("3:9, ::5").set(-1);
      assertEquals(expected, a);
      NdBuffer read = file.dataset("a").read();
      a.assign(0);
      assertEquals(expected, read); // a copy
      assertFalse(read.isReadOnly());
      a.assign(expected);
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(expected, file.dataset("a").read());
    }
  }

  @Test
  void refusalsSayWhy() throws IOException {
    Prototype nowhere = new Prototype(HostMemory.HEAP, NdFactory.backend("nowhere"));
    try (Hdf5File file =
        Hdf5File.open(Resources.file("chunks_latest.h5"), Hdf5Mode.READ, nowhere)) {
      var refusal =
          assertThrows(NoSuchElementException.class, () -> file.dataset("cube").read());
      assertTrue(String.valueOf(refusal.getMessage()).contains("no backend has the name nowhere"));
    }
  }
}
