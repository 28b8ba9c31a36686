package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import io.monomorph.memory.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of VTK's buffers, row by row. */
class VtkRowsTest {
  @Test
  void v1AllocateByDType() {
    try (Growable<?> buffer = Components.growable(DType.of("float64"), 1)) {
      buffer.resize(100);
      assertEquals(100, buffer.size());
      assertEquals(Float64Growable.class, buffer.getClass());
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void v2AllDTypes(DType dtype) {
    try (Growable<?> buffer = Components.growable(dtype, 2)) {
      NdBuffer values = Layouts.random(new java.util.Random(3), dtype, 5, 2);
      buffer.append(values);
      assertEquals(values, buffer.buffer());
      assertEquals(dtype, buffer.dtype());
    }
  }

  @Test
  void v3ViewsShareTheElements() {
    try (Float64Growable buffer = Float64Growable.of(1)) {
      buffer.resize(100);
      Float64Buffer one = buffer.flat();
      Float64Buffer other = buffer.flat();
      one.assign(Buffers.linspace(0, 1, 100));
      assertArrayEquals(new long[] {100}, one.shape());
      assertEquals(1.0, other.get(99));
      assertEquals(1.0, buffer.get(99, 0));
      other.set(3, -7);
      assertEquals(-7, one.get(3));
      assertTrue(one.mayShareMemory(other));
    }
  }

  @Test
  void v4FormatAndItemSize() {
    try (Int32Growable buffer = Int32Growable.of(1)) {
      buffer.resize(4);
      try (BufferView view = buffer.export(Requests.FULL)) {
        assertArrayEquals(new long[] {4}, view.shape());
        assertEquals(4, view.itemSize());
        assertEquals("i", view.format().toString());
      }
    }
  }

  @Test
  void v5UntypedSuperInterface() {
    try (Int16Growable growable = Int16Growable.of(3)) {
      growable.append(1, 2, 3);
      Storage untyped = growable;
      MemorySegment memory = untyped.memory().orElseThrow();
      assertEquals(3, untyped.size());
      assertEquals(DType.INT16, untyped.dtype());
      assertEquals(2, untyped.itemSize());
      assertEquals(6, memory.byteSize());
      assertEquals(2, memory.getAtIndex(ValueLayout.JAVA_SHORT, 1));
    }
    Storage array = Components.interleaved(Float32Buffer.of(1, 2, 3, 4), 2);
    assertEquals(16, array.memory().orElseThrow().byteSize());
    Storage planar = Components.planar(Float32Buffer.of(1, 2), Float32Buffer.of(3, 4));
    assertTrue(planar.memory().isEmpty());
  }

  @Test
  void v6InterleavedHasOneBuffer() {
    Float32Buffer raw = Float32Buffer.zeros(300);
    Interleaved<Float32Buffer> array = Components.interleaved(raw, 3);
    assertSame(raw, array.rawBuffer());
    assertArrayEquals(new long[] {100, 3}, array.buffer().shape());
    array.buffer().set(99, 2, 5);
    assertEquals(5, raw.get(299));
    try (Float32Growable growable = Float32Growable.of(3)) {
      growable.resize(100);
      assertArrayEquals(new long[] {300}, growable.flat().shape());
    }
  }

  @Test
  void v7PlanarHasOneBufferForEachComponent() {
    Float64Buffer x = Float64Buffer.of(1, 2, 3);
    Float64Buffer y = Float64Buffer.of(4, 5, 6);
    Planar<Float64Buffer> array = Components.planar(x, y);
    assertSame(x, array.rawBuffer(0));
    assertSame(y, array.component(1));
    array.buffer().set(2, 1, -1);
    assertEquals(-1, y.get(2));
  }

  @Test
  void v8ScaledPlanarHasRawValues() {
    Int16Buffer raw = Int16Buffer.of(10, 20, -30);
    ScaledPlanar<Float64Buffer> array = Components.scaledPlanar(Float64Buffer.class, 0.5, 100, raw);
    assertSame(raw, array.rawBuffer(0));
    assertEquals(105, array.buffer().get(0, 0));
    array.buffer().set(1, 0, 101.3);
    assertEquals(3, raw.get(1));
    assertEquals(101.5, array.buffer().get(1, 0));
    Float64Buffer wanted = Float64Buffer.of(105, 101.5, 85);
    assertEquals(wanted, array.buffer().get(":, 0"));
  }

  @Test
  void v9ListenersHearOfOtherMemory() {
    List<StorageChange> heard = new ArrayList<>();
    ChangeListener listener = heard::add;
    try (Float64Growable buffer = Float64Growable.of(1)) {
      buffer.addListener(listener);
      buffer.resize(10);
      buffer.append(1);
      assertEquals(
          List.of(new StorageChange(buffer, 0, 1), new StorageChange(buffer, 1, 2)), heard);
      assertEquals(2, buffer.generation());
      assertTrue(buffer.removeListener(listener));
      buffer.reserve(100);
      assertEquals(2, heard.size());
    }
    Interleaved<Int32Buffer> array = Components.interleaved(Int32Buffer.zeros(6), 2);
    array.addListener(listener);
    array.setBuffer(Int32Buffer.zeros(8));
    assertEquals(new StorageChange(array, 0, 1), heard.get(2));
  }

  @Test
  void v10StaleBuffersFailLoudly() {
    try (Float32Growable array = Float32Growable.of(1)) {
      array.resize(10);
      array.set(0, 0, 42);
      Float32Buffer view = array.buffer();
      Float32Buffer part = view.get("2:5, 0");
      assertEquals(42, view.get(0, 0));
      assertFalse(ComponentStorage.isStale(view));
      array.resize(1000);
      assertTrue(ComponentStorage.isStale(view));
      assertTrue(ComponentStorage.isStale(part));
      for (NdBuffer stale : List.of(view, part)) {
        assertStale(stale::sum);
        assertStale(() -> stale.add(stale));
        assertStale(() -> stale.assign(1));
        assertStale(() -> stale.add(1).toString());
        assertStale(stale::copy);
        assertStale(() -> stale.lazy().add(1).eval());
        assertStale(stale::toFlatArray);
      }
      assertStale(() -> view.get(0, 0));
      assertStale(() -> view.set(0, 0, 1));
      assertStale(() -> part.iterator().nextDouble());
      assertArrayEquals(new long[] {1000, 1}, array.buffer().shape());
      assertEquals(42, array.buffer().get(0, 0));
    }
  }

  private static void assertStale(Runnable access) {
    StaleViewException thrown = assertThrows(StaleViewException.class, access::run);
    assertTrue(thrown.getMessage().contains("get a fresh one by buffer()"), thrown.getMessage());
  }

  @Test
  void v11NoEventWithinTheCapacity() {
    List<StorageChange> heard = new ArrayList<>();
    try (Int32Growable array = Int32Growable.of(2, 8)) {
      array.addListener(heard::add);
      array.append(1, 2);
      Int32Buffer view = array.buffer();
      array.append(3, 4, 5, 6);
      array.resize(8);
      array.resize(1);
      assertEquals(0, array.generation());
      assertEquals(List.of(), heard);
      assertEquals(2, view.get(0, 1));
      array.resize(2);
      assertEquals(Int32Buffer.of(1, 2, 0, 0), array.flat());
      array.squeeze();
      assertEquals(1, array.generation());
      assertEquals(2, array.capacity());
      array.squeeze();
      array.reserve(2);
      assertEquals(1, heard.size());
    }
  }

  @Test
  void v12GivenBuffersAreKept() {
    // The storage refers to what it was given, whoever else forgets it.
    Planar<Float32Buffer> array = Components.planar(Float32Buffer.of(1, 2, 3));
    System.gc();
    assertEquals(Float32Buffer.of(1, 2, 3), array.rawBuffer(0));
  }

  @Test
  void v13StaleIsAnErrorNeverACrash() {
    Float64Growable array = Float64Growable.of(1);
    array.resize(1 << 16);
    Float64Buffer view = array.buffer();
    MemorySegment memory = array.memory().orElseThrow();
    array.close();
    assertTrue(ComponentStorage.isStale(view));
    assertThrows(StaleViewException.class, () -> view.get(0, 0));
    assertThrows(IllegalStateException.class, () -> memory.get(ValueLayout.JAVA_DOUBLE, 0));
    assertThrows(IllegalStateException.class, array::buffer);
    assertThrows(IllegalStateException.class, () -> array.append(1));
    array.close();
  }

  @Test
  void v14StorageIsSwappedWithoutACopy() {
    Planar<Float64Buffer> array = Components.planar(Float64Buffer.of(1, 2), Float64Buffer.of(3, 4));
    Float64Buffer old = array.buffer();
    Float64Buffer z = Float64Buffer.of(5, 6);
    array.setBuffer(1, z);
    assertSame(z, array.rawBuffer(1));
    assertEquals(Float64Buffer.of(1, 5, 2, 6), array.buffer().ravel());
    assertTrue(ComponentStorage.isStale(old));
    assertStale(() -> old.get(0, 0));
    assertStale(old::sum);
    array.setBuffers(Float64Buffer.of(7, 8, 9), Float64Buffer.of(0, 0, 0));
    assertEquals(3, array.tuples());
    assertThrows(IllegalArgumentException.class, () -> array.setBuffer(0, Float64Buffer.zeros(2)));
    assertEquals(7, array.buffer().get(0, 0));
    Interleaved<Float64Buffer> whole = Components.interleaved(Float64Buffer.zeros(6), 3);
    whole.setBuffer(Float64Buffer.of(1, 2, 3));
    assertEquals(1, whole.tuples());
    Strided<Float64Buffer> strided = Components.strided(Float64Buffer.zeros(6), 2, 1, 3, 1);
    strided.setBuffer(Float64Buffer.of(0, 1, 2, 3, 4, 5));
    assertEquals(Float64Buffer.of(1, 4), strided.component(0));
    ScaledPlanar<Float64Buffer> scaled =
        Components.scaledPlanar(Float64Buffer.class, 2, 0, Int16Buffer.of(1, 2));
    scaled.setBuffer(0, Int16Buffer.of(3, 4));
    assertEquals(Float64Buffer.of(6, 8), scaled.component(0));
    Constant<Float64Buffer> constant = Components.constant(Float64Buffer.class, 2, 3, 1);
    constant.setBuffer(Float64Buffer.full(9));
    assertEquals(Float64Buffer.of(9, 9, 9), constant.component(0));
  }

  @Test
  void v15FunctionsByNumPysRules() {
    Planar<Float64Buffer> array =
        Components.planar(Float64Buffer.of(1, 2), Float64Buffer.of(3, 4), Float64Buffer.of(5, 6));
    Float64Buffer sum = array.buffer().add(array.buffer());
    assertEquals(Float64Buffer.of(2, 6, 10, 4, 8, 12), sum.ravel());
    // Broadcasting is NumPy's: shapes are aligned on the right, where VTK aligns (n,) on the left.
    assertEquals(
        Float64Buffer.of(11, 23, 35, 12, 24, 36),
        array.buffer().add(Float64Buffer.of(10, 20, 30)).ravel());
    assertThrows(
        IllegalArgumentException.class, () -> array.buffer().add(Float64Buffer.of(10, 20)));
  }

  @Test
  void v16Strided() {
    Int32Buffer raw = Buffers.arange(20).astype(DType.INT32).as(Int32Buffer.class);
    Strided<Int32Buffer> array = Components.strided(raw, 4, 2, 5, 1);
    for (int t = 0; t < 4; t++) {
      for (int c = 0; c < 2; c++) {
        assertEquals(raw.get(5 * t + 1 + c), array.buffer().get(t, c));
      }
    }
    array.buffer().set(3, 1, -1);
    assertEquals(-1, raw.get(17));
  }

  @Test
  void lentPinnedStays() {
    try (Float64Growable array = Float64Growable.of(1, 4)) {
      array.append(1, 2);
      try (BufferView view = array.export(Requests.FULL, Terms.PINNED)) {
        assertThrows(IllegalStateException.class, () -> array.append(3));
        assertThrows(IllegalStateException.class, () -> array.reserve(100));
        assertThrows(IllegalStateException.class, array::squeeze);
        assertThrows(IllegalStateException.class, () -> array.resize(1));
        assertThrows(IllegalStateException.class, () -> array.insert(0, 9));
        IllegalStateException refused = assertThrows(IllegalStateException.class, array::close);
        assertTrue(refused.getMessage().contains("PINNED"), refused.getMessage());
        array.set(0, 0, 7);
        assertEquals(7.0, view.item(0));
        assertEquals(2, array.tuples());
        assertEquals(4, array.capacity());
      }
      array.append(3);
      assertEquals(Float64Buffer.of(7, 2, 3), array.flat());
    }
  }

  @Test
  void lentMovableBecomesStale() {
    try (Float64Growable array = Float64Growable.of(1, 4)) {
      array.append(1, 2);
      BufferView view = array.buffer().export(Requests.FULL, Terms.MOVABLE);
      array.append(3);
      assertFalse(view.isStale());
      assertArrayEquals(new long[] {2, 1}, view.shape());
      array.reserve(5);
      assertTrue(view.isStale());
      assertThrows(StaleViewException.class, () -> view.item(0, 0));
      view.close();
    }
  }

  @Test
  void swappingWhatIsLentPinnedIsRefused() {
    Interleaved<Float64Buffer> array = Components.interleaved(Float64Buffer.zeros(6), 2);
    try (BufferView view = array.buffer().export(Requests.FULL, Terms.PINNED)) {
      assertEquals(6, view.size());
      assertThrows(IllegalStateException.class, () -> array.setBuffer(Float64Buffer.zeros(2)));
      assertEquals(3, array.tuples());
      assertEquals(0, array.generation());
    }
    array.setBuffer(Float64Buffer.zeros(2));
    assertEquals(1, array.tuples());
  }

  @Test
  void closingABufferDoesNotCloseTheStorage() {
    try (Complex128Growable array = Complex128Growable.of(1)) {
      array.append(Complex.of(1, 2));
      NdBuffer view = array.buffer();
      view.close();
      assertThrows(IllegalStateException.class, view::sum);
      assertEquals(Complex.of(1, 2), array.get(0, 0));
      assertEquals(Complex.of(1, 2), array.buffer().get(0, 0));
      array.append(Complex.of(3, 4));
      assertEquals(2, array.buffer().size());
    }
  }

  @Test
  void ownElementsCanBeAppended() {
    try (Int32Growable array = Int32Growable.of(1)) {
      array.append(1, 2, 3);
      array.append(array.buffer());
      array.insert(1, array.flat().get("::-1"));
      assertEquals(Int32Buffer.of(1, 3, 2, 1, 3, 2, 1, 2, 3, 1, 2, 3), array.flat());
    }
  }

  @Test
  void memoryOfSomebodyElseSaysWhyItHasEnded() {
    MemorySegment segment = MemorySegment.ofArray(new byte[8]);
    Memory memory = Memory.of(segment, "the packet", () -> new IllegalStateException("sent"));
    NdBuffer buffer = Buffers.fromBuffer(DType.INT8, memory);
    assertTrue(memory.isAlive());
    memory.close();
    assertFalse(memory.isAlive());
    assertEquals("sent", assertThrows(IllegalStateException.class, buffer::sum).getMessage());
  }
}
