package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.Operand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are arrays or {@link IOException}s, whatever the damage, and take no memory. */
class MutationTest {
  /** What a header is believed without data, and more than what is in any file here. */
  private static final long MOST = 2 << 20;

  private static final byte[][] WORDS = {
    {'9', '9', '9', '9', '9', '9', '9', '9', '9'}, {'(', ')'}, {','}, {'\''}, {'>'}, {'L'}, {-1, -1}
  };

  private static final byte[] LETTERS = "0123456789     <>=|,()LFTiufcb".getBytes(US_ASCII);

  @TempDir private Path directory = Path.of("");

  private int refused;

  @Test
  void npy() throws IOException {
    mutateFiles(40_000);
  }

  @Test
  void npz() throws IOException {
    mutateArchives(3_000);
  }

  @Test
  @Tag("long")
  void manyNpy() throws IOException {
    mutateFiles(2_000_000);
  }

  @Test
  @Tag("long")
  void manyNpz() throws IOException {
    mutateArchives(100_000);
  }

  private void mutateFiles(int count) throws IOException {
    List<Golden> goldens = List.copyOf(Golden.all().values());
    for (int seed = 0; seed < count; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] file = mutated(goldens.get(random.nextInt(goldens.size())).file, random);
      check(
          "seed " + seed,
          () -> {
            Operand array = read(file, random.nextBoolean());
            assertTrue(Bits.of(array).length <= file.length);
          });
    }
    assertTrue(refused > count / 5 && refused < count - count / 20, "refused " + refused);
  }

  /** As from a file, or as from a stream, without one. */
  private static Operand read(byte[] file, boolean bounded) throws IOException {
    long length = bounded ? file.length : NpyInput.UNKNOWN;
    return NpyReader.read(
        new NpyInput("mutant", new ByteArrayInputStream(file), length), MutationTest::allocate);
  }

  private void mutateArchives(int count) throws IOException {
    byte[][] archives = {bytes("stored.npz"), bytes("compressed.npz"), bytes("streamed.npz")};
    Path path = directory.resolve("mutant.npz");
    for (int seed = 0; seed < count; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Files.write(path, mutated(archives[seed % archives.length], random));
      check(
          "seed " + seed,
          () -> NpzArrays.read(path, MutationTest::allocate).values().forEach(Bits::of));
    }
    assertTrue(refused > count / 5 && refused < count, "refused " + refused);
  }

  private static byte[] bytes(String resource) throws IOException {
    try (var in = Golden.resource(resource)) {
      return in.readAllBytes();
    }
  }

  /** What is tried with a mutant. */
  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  private void check(String what, Attempt attempt) {
    try {
      attempt.run();
    } catch (NpyFormatException e) {
      refused++;
      assertTrue(e.getMessage() != null && e.getMessage().contains("found "), what);
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static ArrayOperand allocate(DType dtype, Order order, long... shape) {
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    assertTrue(size * dtype.itemSize() <= MOST, () -> "allocates " + Arrays.toString(shape));
    return ArrayOperand.allocate(dtype, order, shape);
  }

  /** A copy with a few bytes changed, put in or taken out, mostly where the structure is. */
  private static byte[] mutated(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
    for (int left = random.nextInt(1, 4); left > 0 && bytes.length > 0; left--) {
      int at = place(bytes.length, random);
      switch (random.nextInt(10)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes = spliced(bytes, at, 1, new byte[0]);
        case 2 -> bytes[at] = (byte) random.nextInt(256);
        case 3, 4 -> bytes[at] = LETTERS[random.nextInt(LETTERS.length)];
        case 5, 6, 7 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 8 -> bytes = spliced(bytes, at, 0, WORDS[random.nextInt(WORDS.length)]);
        default -> bytes = spliced(bytes, at, 1, WORDS[random.nextInt(WORDS.length)]);
      }
    }
    return bytes;
  }

  private static int place(int length, SplittableRandom random) {
    int near = Math.min(length, 128);
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(near);
      case 1 -> length - 1 - random.nextInt(near);
      default -> random.nextInt(length);
    };
  }

  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] word) {
    byte[] result = new byte[bytes.length - removed + word.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(word, 0, result, at, word.length);
    System.arraycopy(bytes, at + removed, result, at + word.length, bytes.length - at - removed);
    return result;
  }
}
