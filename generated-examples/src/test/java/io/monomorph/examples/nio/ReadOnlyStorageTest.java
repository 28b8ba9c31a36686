package io.monomorph.examples.nio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.examples.segment.Block;
import io.monomorph.examples.segment.SegmentFloat64Buffer;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cores that tell that they can only be read. */
class ReadOnlyStorageTest {
  private static final double[] VALUES = {1, 2, 3, 4};

  static Stream<NdBuffer> readOnly() {
    DoubleBuffer core = DoubleBuffer.wrap(VALUES.clone()).asReadOnlyBuffer();
    Arena arena = Arena.ofShared();
    MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, VALUES).asReadOnly();
    return Stream.of(
        Buffers.resolve(core),
        Buffers.resolve(IntBuffer.wrap(new int[] {1, 2, 3, 4}).asReadOnlyBuffer()),
        Buffers.with().backend("nio").resolve(core),
        NioFloat64Buffer.wrap(core, 2, 2),
        NioFloat64Buffer.wrap(core, Layout.of(4)),
        SegmentFloat64Buffer.wrap(new Block(memory, arena)));
  }

  @ParameterizedTest
  @MethodSource("readOnly")
  void buffersOverThemAreReadOnly(NdBuffer buffer) {
    assertTrue(buffer.isReadOnly());
    assertTrue(buffer.get("::-1").isReadOnly());
    assertTrue(buffer.ravel().rows().get(0).isReadOnly());
    assertTrue(((Operand) buffer).withLayout(Layout.of(2), false).isReadOnly());
    var refusal = assertThrows(UnsupportedOperationException.class, () -> buffer.assign(0));
    assertTrue(
        String.valueOf(refusal.getMessage()).startsWith("this buffer is read-only"),
        refusal.getMessage());
    assertEquals(10, buffer.sum().getDouble());
    assertFalse(buffer.copy().isReadOnly());
  }

  @Test
  void othersCanBeWritten() {
    DoubleBuffer core = DoubleBuffer.allocate(2);
    Buffers.resolve(core).assign(Float64Buffer.of(5, 6));
    assertEquals(6, core.get(1));
  }
}
