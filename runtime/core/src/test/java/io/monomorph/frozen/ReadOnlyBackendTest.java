package io.monomorph.frozen;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backend that declares its storage read-only: everything reads, and nothing writes. */
class ReadOnlyBackendTest {
  private static final double[] VALUES = {3, 1, 2};

  static Stream<NdBuffer> buffers() {
    return Stream.of(
        FrozenFloat64Buffer.wrap(new Frozen(VALUES.clone())),
        FrozenFloat64Buffer.wrap(new Frozen(VALUES.clone()), 3),
        FrozenInt16Buffer.wrap(new Frozen(VALUES.clone())),
        FrozenComplex128Buffer.wrap(new Frozen(VALUES.clone()), Layout.of(3)),
        Buffers.with().backend(new FrozenBufferProvider()).resolve(new Frozen(VALUES.clone())));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void nothingWrites(NdBuffer frozen) {
    NdBuffer before = frozen.copy();
    assertRefused(() -> frozen.assign(0));
    assertRefused(() -> frozen.at(0).set(1));
    assertRefused(() -> frozen.at("1:").add(1));
    assertRefused(() -> frozen.at(BoolBuffer.ones(3)).set(1));
    assertRefused(() -> Ufuncs.ADD.apply(frozen, frozen, into(frozen)));
    assertRefused(() -> frozen.addInPlace(1));
    assertRefused(() -> Float64Buffer.ones(3).at("::-1").get(Destination.into(frozen)));
    assertRefused(() -> frozen.get("::2").assign(0));
    assertRefused(() -> frozen.reshape(3, 1).transpose().assign(0));
    assertRefused(() -> ((Operand) frozen).store(0, 1, frozen.dtype().newBlock(3), 0, 3), frozen);
    assertEquals(before, frozen);
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void noLayoutMakesItWritable(NdBuffer frozen) {
    assertTrue(frozen.isReadOnly());
    Operand again = ((Operand) frozen).withLayout(Layout.of(2), false);
    assertTrue(again.isReadOnly());
    assertRefused(() -> ((NdBuffer) again).assign(0));
    NdBuffer onTheHeap = frozen.copy().asReadOnly();
    assertTrue(((Operand) onTheHeap).withLayout(Layout.of(3), false).isReadOnly());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void everythingReads(NdBuffer frozen) {
    assertEquals(3, frozen.getDouble(0));
    assertEquals(frozen.copy().add(1), frozen.add(1));
    assertEquals(frozen.copy().get("::-1"), frozen.get("::-1"));
    assertFalse(frozen.copy().isReadOnly());
  }

  @Test
  void settersOfElementsRefuse() {
    FrozenFloat64Buffer real = FrozenFloat64Buffer.wrap(new Frozen(VALUES));
    assertRefused(() -> real.set(0, 7));
    assertRefused(() -> real.set(7L, 7));
    assertRefused(() -> real.set(new int[] {0}, 7));
    assertRefused(() -> real.fill(7));
    FrozenComplex128Buffer complex = FrozenComplex128Buffer.wrap(new Frozen(VALUES));
    assertRefused(() -> complex.set(0, 7, 7));
    assertRefused(() -> complex.fill(7, 7));
    assertArrayEquals(new double[] {3, 1, 2}, VALUES);
  }

  @Test
  void noneCanBeMade() {
    assertThrows(
        UnsupportedOperationException.class,
        () -> Buffers.with().backend(new FrozenBufferProvider()).zeros(DType.FLOAT64, 3));
  }

  private static void assertRefused(Executable write) {
    String message = assertThrows(UnsupportedOperationException.class, write).getMessage();
    assertTrue(message.contains("read-only"), message);
  }

  /** An array that the backend exposes is not guarded: the engines ask before they write to it. */
  private static void assertRefused(Executable write, NdBuffer buffer) {
    if (((Operand) buffer).array() == null) {
      assertRefused(write);
    }
  }
}
