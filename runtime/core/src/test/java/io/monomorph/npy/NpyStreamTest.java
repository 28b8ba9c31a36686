package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.Operand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Streams, which nobody knows the length of. */
class NpyStreamTest {
  /** Gives at most a thousand bytes at a time, as a network does. */
  private static final class Trickle extends FilterInputStream {
    Trickle(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return super.read(to, offset, Math.min(length, 1000));
    }
  }

  @Test
  void readsArraysOfAnySizeAndLeavesTheRest() throws IOException {
    int[] sizes = {0, 1, 1000, (1 << 19) - 1, 1 << 19, (1 << 19) + 1, 1_700_001, 3 << 19};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int size : sizes) {
      Npy.write(out, counting(size), Npy.OLDEST);
    }
    out.writeBytes("rest".getBytes(US_ASCII));
    Trickle in = new Trickle(out.toByteArray());
    for (int size : sizes) {
      Operand array = Npy.read(in, ArrayOperand::allocate);
      assertArrayEquals((short[]) counting(size).core(), (short[]) array.core());
    }
    assertEquals("rest", new String(in.readAllBytes(), US_ASCII));
  }

  @Test
  void allocatesNothingForMissingData() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Npy.write(out, counting(3 << 19), Npy.OLDEST);
    byte[] truncated = Arrays.copyOf(out.toByteArray(), (2 << 20) + 1000);
    NpyFormatException thrown =
        assertThrows(
            NpyFormatException.class,
            () ->
                Npy.read(
                    new Trickle(truncated),
                    (dtype, order, shape) -> {
                      throw new AssertionError("nothing may be allocated");
                    }));
    assertEquals(
        "stream, byte 2097280: found the end after 872 bytes, expected 1048576 bytes of the"
            + " elements of shape (1572864,) and dtype int16",
        thrown.getMessage());
  }

  private static ArrayOperand counting(int size) {
    ArrayOperand array = ArrayOperand.allocate(DType.INT16, Order.C, size);
    short[] core = (short[]) array.core();
    for (int i = 0; i < size; i++) {
      core[i] = (short) (i * 31);
    }
    return array;
  }
}
