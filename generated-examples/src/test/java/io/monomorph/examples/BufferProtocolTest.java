package io.monomorph.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BufferProtocolTest {
  @Test
  void theProtocolKeepsWhatItPromises() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      BufferProtocol.run(out);
    }
    assertEquals(
        """
        -- the type-agnostic part
        isReadonly false, ndim 2
        shape [3, 2], itemsize 2
        len 12 bytes, 6 items
        strides [-8, 4] bytes
        suboffsets []
        C false, F false
        RECORDS_RO is 0x1C: FORMAT|STRIDES
        IllegalArgumentException: STRIDES is missing: the items do not follow each other in C order, but with strides (8,); requested was SIMPLE
        IllegalArgumentException: WRITABLE cannot be met: the memory is read-only; requested was WRITABLE|ND
        IllegalArgumentException: C_CONTIGUOUS cannot be met: the items of shape (4, 3) have the strides (2, 8), in bytes; requested was C_CONTIGUOUS
        -- access to the contents
        byteAt(3) -23, intAt(3) 233
        Caf
        IndexOutOfBoundsException: index 4 is out of bounds for axis 0 with size 4
        IllegalArgumentException: 2 indices for a view of rank 1: give one for each axis
        -- bulk operations
        copyTo [0, 100, 101, 102, 0]
        IndexOutOfBoundsException: 3 items from item 3 on are not within a view of 5 items
        copyFrom abcdefXY
        overlapping abcabcde
        -- releasing, exporting again, slices
        slice 97531
        IllegalStateException: the bytearray cannot be resized: 3 views of it are out PINNED; close them first, or borrow on the terms MOVABLE; -Dio.monomorph.exchange.trace=true tells where they were taken
        IllegalStateException: this view of the bytearray is closed; each handle is closed once, after its use
        still 1
        grown 0123456789!
        StaleViewException: the bytearray was resized, and this view of it is stale: export a new one, or lend it PINNED, so that the memory stays
        -- interpreting the bytes
        B 8, cast h 2
        m[-2::-3] is [103, 100, 97]
        hex 676461
        equal true
        """,
        bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
