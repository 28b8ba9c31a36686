package io.monomorph.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Modifier;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Rows Z12 and Z27 to Z31: pairs of factories, their names, and which one is used. */
@Isolated
class PrototypesTest {
  @AfterEach
  void nothingIsLeft() {
    Prototypes.setDefault(null);
    System.clearProperty(Prototypes.PROPERTY);
  }

  /** A kind of memory that counts what is made in it. */
  static final class Counted implements BytesFactory {
    private static final long serialVersionUID = 1;
    private int made;

    @Override
    public Bytes allocate(long size) {
      made++;
      return HostMemory.HEAP.allocate(size);
    }

    @Override
    public boolean holds(Bytes bytes) {
      return false;
    }
  }

  private static Object throughStreams(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void z12PartsAreInterfacesThatCannotBeForgotten() {
    assertTrue(Modifier.isAbstract(BytesFactory.class.getModifiers()));
    assertTrue(Modifier.isAbstract(NdFactory.class.getModifiers()));
    assertTrue(Modifier.isAbstract(NdBuffer.class.getModifiers()));
    Counted counted = new Counted();
    Prototype own = new Prototype(counted, HostMemory.HEAP);
    Bytes all = own.bytes().combine(List.of(Bytes.wrap(new byte[] {1}), Bytes.wrap(new byte[2])));
    assertArrayEquals(new byte[] {1, 0, 0}, all.toArray());
    assertEquals(all, own.bytes().convert(all));
    assertEquals(2, counted.made);
  }

  @Test
  void z27PrototypesArePairsThatCanBeSent() throws Exception {
    Prototype options =
        new Prototype(HostMemory.NATIVE, NdFactory.backend("memory", Map.of("byteOrder", "big")));
    NdFactory lambda = () -> Buffers.with().backend("heap");
    for (Prototype prototype :
        List.of(
            Prototypes.HOST,
            Prototypes.NATIVE,
            options,
            new Prototype(HostMemory.HEAP, NdFactory.backend("heap")))) {
      Prototype sent = (Prototype) throughStreams(prototype);
      assertEquals(prototype, sent);
      assertEquals(prototype.hashCode(), sent.hashCode());
      assertSame(prototype.bytes(), sent.bytes());
    }
    Prototype ofLambda = (Prototype) throughStreams(new Prototype(HostMemory.HEAP, lambda));
    assertEquals(3, ofLambda.buffers().zeros(DType.INT8, 3).size());
    assertNotEquals(Prototypes.HOST, Prototypes.NATIVE);
    assertEquals("Prototype[bytes=NATIVE, nd=memory {byteOrder=big}]", options.toString());
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is refused
  void aPrototypeHasBothParts() {
    assertThrows(NullPointerException.class, () -> new Prototype(null, HostMemory.HEAP));
    assertThrows(NullPointerException.class, () -> new Prototype(HostMemory.HEAP, null));
  }

  @Test
  void whatPrototypesMake() {
    NdBuffer table = Buffers.arange(6).reshape(2, 3).transpose();
    assertEquals("heap", Prototypes.HOST.copyOf(table).backend().name());
    NdBuffer copy = Prototypes.NATIVE.copyOf(table);
    assertEquals("memory", copy.backend().name());
    assertEquals(table, copy);
    assertTrue(copy.isFContiguous());
    NdBuffer sum = Functions.add(table, 1, Prototypes.NATIVE.destination());
    assertEquals("memory", sum.backend().name());
    assertEquals(table.add(1), sum);
    assertTrue(Prototypes.NATIVE.bytes().allocate(3).asSegment().isNative());
    assertThrows(
        NoSuchElementException.class,
        () -> new Prototype(HostMemory.HEAP, NdFactory.backend("nowhere")).buffers());
  }

  @Test
  void z28TheDefaultIsConfigured() {
    assertSame(Prototypes.HOST, Prototypes.current());
    System.setProperty(Prototypes.PROPERTY, "direct");
    assertSame(Prototypes.NATIVE, Prototypes.current());
    System.setProperty(Prototypes.PROPERTY, "moon");
    var unknown = assertThrows(NoSuchElementException.class, Prototypes::current);
    String message = String.valueOf(unknown.getMessage());
    assertTrue(
        message.startsWith(
            "no prototype has the name moon of the system property"
                + " io.monomorph.bytes.prototype; there are "),
        message);
    assertTrue(message.contains("host (cpu, heap)"), message);
    assertTrue(message.contains("native (direct, memory)"), message);
    Prototypes.setDefault(Prototypes.HOST); // goes before the property
    assertSame(Prototypes.HOST, Prototypes.current());
    for (String alias : List.of("host", "cpu", "heap")) {
      assertSame(Prototypes.HOST, Prototypes.named(alias));
    }
    for (String alias : List.of("native", "memory", "direct")) {
      assertSame(Prototypes.NATIVE, Prototypes.named(alias));
    }
    assertTrue(Prototypes.names().containsAll(List.of("host", "native")));
  }

  @Test
  void z29TheLastOfANameHasIt() {
    Prototype first = new Prototype(new Counted(), HostMemory.HEAP);
    Prototype second = new Prototype(new Counted(), HostMemory.NATIVE);
    Prototypes.register("counted", first, "counted.old");
    assertSame(first, Prototypes.named("counted.old"));
    Prototypes.register("counted", second);
    assertSame(second, Prototypes.named("counted"));
    assertTrue(Prototypes.names().contains("counted"));
    for (String builtIn : List.of("host", "cpu", "direct")) {
      var refusal =
          assertThrows(IllegalArgumentException.class, () -> Prototypes.register(builtIn, second));
      assertTrue(String.valueOf(refusal.getMessage()).contains("is built in"));
      assertThrows(
          IllegalArgumentException.class, () -> Prototypes.register("fine", second, builtIn));
    }
    assertThrows(IllegalArgumentException.class, () -> Prototypes.register(" ", second));
    assertThrows(NoSuchElementException.class, () -> Prototypes.named("fine"));
  }

  @Test
  void z30OtherMemoryIsPluggedIn(@TempDir Path folder) throws Exception {
    assertThrows(NoSuchElementException.class, () -> Prototypes.named("gpu"));
    try (Arena arena = Arena.ofConfined()) {
      // A mapped file is memory, but not what allocate gives.
      Path file = folder.resolve("a");
      Files.write(file, new byte[] {1, 2, 3});
      try (var channel = FileChannel.open(file)) {
        MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, 3, arena);
        Bytes bytes = Bytes.wrap(mapped);
        Bytes copy = HostMemory.NATIVE.convert(bytes);
        assertEquals(bytes, copy);
        assertTrue(!copy.isReadOnly() && bytes.isReadOnly());
      }
    }
    Counted device = new Counted();
    assertEquals(Bytes.empty(), device.convert(Bytes.empty()));
    assertEquals(1, device.made);
  }

  @Test
  void z31TheHostIsThereWhateverIsConfigured() {
    Prototypes.setDefault(Prototypes.NATIVE);
    Float64Buffer a = Float64Buffer.of(1, 2);
    assertEquals("heap", Prototypes.HOST.copyOf(a).backend().name());
    assertSame(Prototypes.HOST, Prototypes.named("host"));
  }

  @Test
  void scopesAreOfTheirThread() throws Exception {
    Prototypes.setDefault(Prototypes.NATIVE);
    Prototype inner = new Prototype(HostMemory.NATIVE, HostMemory.HEAP);
    assertSame(
        inner,
        Prototypes.where(Prototypes.HOST)
            .call(
                () -> {
                  assertSame(Prototypes.HOST, Prototypes.current());
                  return Prototypes.where(inner).call(Prototypes::current);
                }));
    assertSame(Prototypes.NATIVE, Prototypes.current());
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int k = 0; k < threads; k++) {
        Prototype own = k % 2 == 0 ? Prototypes.HOST : new Prototype(new Counted(), inner.nd());
        boolean scoped = k % 4 != 3;
        all.add(
            pool.submit(
                () -> {
                  boolean right = true;
                  for (int round = 0; round < 200; round++) {
                    together.await();
                    right &=
                        scoped
                            ? Prototypes.where(own)
                                .call(
                                    () -> {
                                      Thread.onSpinWait();
                                      return Prototypes.current().equals(own);
                                    })
                            : Prototypes.current().equals(Prototypes.NATIVE);
                  }
                  return right && Prototypes.current().equals(Prototypes.NATIVE);
                }));
      }
      for (Future<Boolean> each : all) {
        assertTrue(each.get());
      }
    }
    assertThrows(
        IOException.class,
        () ->
            Prototypes.where(Prototypes.HOST)
                .call(
                    () -> {
                      throw new IOException("passed on");
                    }));
    assertSame(Prototypes.NATIVE, Prototypes.current());
  }
}
