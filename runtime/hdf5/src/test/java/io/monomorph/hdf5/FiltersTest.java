package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.filter.Filter;
import io.monomorph.hdf5.filter.Pipeline;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters for which h5py has no writer everywhere, and bytes that no filter makes. */
class FiltersTest {
  private static final int BITSHUFFLE = 32008;

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] decode(int id, int[] values, byte[] stored, int expected) {
    return decode(new Pipeline(List.of(new Filter(id, false, "", values))), stored, expected);
  }

  /** From memory of both kinds. */
  private static byte[] decode(Pipeline filters, byte[] stored, int expected) {
    byte[] decoded = filters.decode(MemorySegment.ofArray(stored), 0, expected);
    MemorySegment outside = Arena.ofAuto().allocate(Math.max(1, stored.length));
    MemorySegment direct =
        outside.asSlice(0, stored.length).copyFrom(MemorySegment.ofArray(stored));
    assertArrayEquals(decoded, filters.decode(direct, 0, expected));
    return decoded;
  }

  /** Bit k of byte b of element e becomes bit e of row 8 b + k. */
  private static byte[] bitshuffled(byte[] data, int from, int count, int size) {
    byte[] out = new byte[count * size];
    for (int element = 0; element < count; element++) {
      for (int bit = 0; bit < 8 * size; bit++) {
        int value = data[from + element * size + bit / 8] >> bit % 8 & 1;
        out[bit * (count / 8) + element / 8] |= (byte) (value << element % 8);
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8, 16})
  void shuffleOfAnyLength(int size) {
    Pipeline shuffle = new Pipeline(List.of(new Filter(2, true, "", new int[] {size})));
    for (int length = 0; length < 40 * size; length += 1 + length % 3) {
      byte[] data = noise(length);
      int count = length / size;
      byte[] shuffled = data.clone();
      for (int k = 0; k < count * size; k++) {
        shuffled[k % size * count + k / size] = data[k];
      }
      assertArrayEquals(shuffled, shuffle.encode(data), size + " and " + length);
      assertArrayEquals(data, decode(shuffle, shuffled, length), size + " and " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void bitshuffleInBlocks(int size) {
    int block = 64;
    int count = 2 * block + 24 + 5;
    byte[] data = noise(count * size);
    byte[] plain = data.clone();
    ByteBuffer blocks = ByteBuffer.allocate(3 * data.length + 100);
    blocks.putLong(data.length).putInt(block * size);
    for (int done = 0; done < count / 8 * 8; ) {
      int elements = Math.min(block, (count - done) / 8 * 8);
      byte[] bits = bitshuffled(data, done * size, elements, size);
      System.arraycopy(bits, 0, plain, done * size, bits.length);
      byte[] literals = literals(bits);
      blocks.putInt(literals.length).put(literals);
      done += elements;
    }
    blocks.put(data, (count - 5) * size, 5 * size);
    int[] values = {0, 4, size, block, 0};
    assertArrayEquals(data, decode(BITSHUFFLE, values, plain, data.length));
    byte[] compressed = new byte[blocks.position()];
    blocks.flip().get(compressed);
    values[4] = 2;
    assertArrayEquals(data, decode(BITSHUFFLE, values, compressed, data.length));
  }

  /** A block of LZ4 without matches. */
  private static byte[] literals(byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(data.length + data.length / 255 + 16);
    out.put((byte) 0xf0);
    int rest = data.length - 15;
    assertTrue(rest >= 0);
    for (; rest >= 255; rest -= 255) {
      out.put((byte) 255);
    }
    out.put((byte) rest).put(data);
    byte[] block = new byte[out.position()];
    out.flip().get(block);
    return block;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 32000, 32004, 32008})
  void brokenBytesAreToldAsSuch(int id) {
    int[] values = id == 6 ? new int[] {2, 0, 64, 0, 4, 1, 0, 0} : new int[] {0, 0, 4, 0, 2};
    int refused = 0;
    for (int length = 0; length < 200; length++) {
      try {
        assertTrue(decode(id, values, noise(length), 256).length <= 4096 + 512);
      } catch (FormatException e) {
        refused++;
      }
    }
    assertTrue(refused > 20, "refused only " + refused);
  }

  @Test
  void aStreamThatNeverEndsIsCut() throws Exception {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[50_000_000]);
    deflater.finish();
    byte[] bomb = new byte[100_000];
    int length = deflater.deflate(bomb);
    deflater.end();
    byte[] stored = Arrays.copyOf(bomb, length);
    FormatException cut =
        assertThrows(FormatException.class, () -> decode(1, new int[] {6}, stored, 1000));
    assertTrue(cut.toString().contains("inflates"), cut.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 307, 32001, 32015, 1234})
  void unknownFiltersAreNamed(int id) {
    Pipeline pipeline = new Pipeline(List.of(new Filter(id, false, "", new int[0])));
    FormatException unknown = assertThrows(FormatException.class, pipeline::check);
    String name = new Filter(id, false, "", new int[0]).describe();
    assertEquals("the filter " + name + " is not supported", unknown.getMessage());
  }
}
