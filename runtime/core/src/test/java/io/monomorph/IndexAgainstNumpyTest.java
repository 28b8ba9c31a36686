package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.selection.IndexParser;
import io.monomorph.spi.BackendProvider;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Random indices of all kinds get, set and add what NumPy does, and fail where NumPy fails. The
 * script index_goldens.py makes the cases and describes them; the property {@code monomorph.index}
 * names a file with more of them.
 */
class IndexAgainstNumpyTest {
  @Test
  void indicesAreAsNumpys() {
    for (BackendProvider backend : Elements.backends()) {
      assertEquals(List.of(), failures(backend, NumpyGoldens.lines("index.txt").stream()));
    }
  }

  /** Axes, arrays and masks that are long enough for blocks and vectors. */
  @Test
  void longIndicesAreAsNumpys() {
    for (BackendProvider backend : Elements.backends()) {
      assertEquals(List.of(), failures(backend, NumpyGoldens.lines("index_long.txt").stream()));
    }
  }

  @Test
  void furtherIndicesAreAsNumpys() throws IOException {
    String file = System.getProperty("monomorph.index", "");
    if (!file.isEmpty()) {
      for (BackendProvider backend : Elements.backends()) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
          assertEquals(List.of(), failures(backend, lines));
        }
      }
    }
  }

  private static List<String> failures(BackendProvider backend, Stream<String> lines) {
    List<String> failures = new ArrayList<>();
    int[] count = new int[1];
    int[] differing = new int[1];
    lines.forEach(
        line -> {
          count[0]++;
          String[] golden = line.split("\\|=\\|", -1);
          String result;
          try {
            result = run(backend, golden[0].split("\\|", -1));
          } catch (RuntimeException | AssertionError e) {
            result = e + " at " + Arrays.toString(e.getStackTrace()).replaceAll("(.{400}).*", "$1");
          }
          if (!result.equals(golden[1]) && ++differing[0] <= 12) {
            failures.add("%n%s%n   gives %s on %s".formatted(line, result, backend.name()));
          }
        });
    assertTrue(count[0] > 500);
    if (differing[0] > 0) {
      failures.add("%n%d of %d differ".formatted(differing[0], count[0]));
    }
    return failures;
  }

  private static String run(BackendProvider backend, String[] texts) {
    String[] first = texts[0].split(" ", -1);
    DType dtype = DType.ofName(first[1]).orElseThrow();
    NdBuffer whole =
        start(backend, Order.valueOf(first[0]), dtype, numbers(first.length > 2 ? first[2] : ""));
    NdBuffer buffer = whole;
    for (int k = 1; k < texts.length - 2; k++) {
      buffer = view(buffer, texts[k]);
    }
    Operation operation = operation(whole, buffer, texts[texts.length - 1]);
    String before = crc(whole);
    try {
      return operation.run(index(texts[texts.length - 2]));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | UnsupportedOperationException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      assertEquals(before, crc(whole), "a refusal changes nothing");
      return "error";
    }
  }

  @FunctionalInterface
  private interface Operation {
    String run(Index[] index);
  }

  private static Operation operation(NdBuffer whole, NdBuffer buffer, String text) {
    if (text.equals("get")) {
      return index -> {
        NdBuffer result = buffer.at(index).get();
        NdBuffer out = Buffers.zeros(result.dtype(), Order.F, result.shape());
        assertEquals(result, buffer.at(index).get(Destination.into(out)));
        return join(result.shape()) + "|" + crc(result) + "|" + join(steps(result));
      };
    }
    String[] words = text.split(" ", -1);
    if (words[0].equals("set")) {
      return index -> {
        buffer.at(index).set(values(buffer, words));
        return crc(whole);
      };
    }
    return index -> {
      buffer.at(index).add(values(buffer, words));
      return crc(whole);
    };
  }

  private static NdBuffer start(BackendProvider backend, Order order, DType dtype, long... shape) {
    NdBuffer whole = Buffers.with().backend(backend).order(order).zeros(dtype, shape);
    int slots = (int) whole.size() * dtype.slots();
    double[] numbers = new double[slots];
    Arrays.setAll(numbers, k -> k);
    ArrayOperand parts = ArrayOperand.over(DType.FLOAT64, numbers, Layout.of(slots));
    if (dtype.isComplex()) {
      parts = ArrayOperand.over(DType.COMPLEX128, numbers, Layout.of(shape));
      Assignment.copy(parts, whole.operand());
    } else {
      whole.assign(Buffers.arange(slots).reshape(shape));
    }
    return whole;
  }

  private static NdBuffer view(NdBuffer buffer, String step) {
    String[] words = step.split(" ", 2);
    int[] axes = new int[0];
    if (words[0].equals("transpose")) {
      axes = Arrays.stream(numbers(words[1])).mapToInt(axis -> (int) axis).toArray();
    }
    return switch (words[0]) {
      case "get" -> buffer.get(words[1]);
      case "transpose" -> axes.length == 0 ? buffer : buffer.transpose(axes);
      case "broadcast" -> buffer.broadcastTo(numbers(words[1]));
      default -> throw new AssertionError(step);
    };
  }

  private static Object values(NdBuffer buffer, String[] words) {
    if (words[1].equals("number")) {
      return Long.valueOf(words[2]);
    }
    if (words[1].equals("self")) {
      return buffer.get(words[2]);
    }
    long[] shape = numbers(words[2]);
    long[] counted = new long[(int) Layout.of(shape).size()];
    Arrays.setAll(counted, k -> k % 100 + 1);
    DType dtype = DType.ofName(words[1]).orElseThrow();
    return lay(Int64Buffer.wrap(counted, shape).astype(dtype), words[3]);
  }

  private static Index[] index(String text) {
    if (text.isEmpty()) {
      return new Index[0];
    }
    return Arrays.stream(text.split(";")).map(IndexAgainstNumpyTest::part).toArray(Index[]::new);
  }

  private static Index part(String text) {
    if (text.startsWith("?")) {
      String[] words = text.substring(1).split(" ", -1);
      boolean[] marks = marks(words[2], (int) Layout.of(numbers(words[0])).size());
      return Index.of(lay(BoolBuffer.wrap(marks, numbers(words[0])), words[1]));
    }
    if (text.startsWith("@")) {
      String[] words = text.substring(1).split(" ", -1);
      DType dtype = DType.ofName(words[0]).orElseThrow();
      long[] shape = numbers(words[1]);
      long[] positions = positions(words[3], (int) Layout.of(shape).size());
      NdBuffer indices = Int64Buffer.wrap(positions, shape);
      return Index.of(lay(indices.astype(dtype), words[2]));
    }
    return IndexParser.parse(text)[0];
  }

  private static boolean[] marks(String text, int n) {
    boolean[] marks = new boolean[n];
    if (!text.startsWith("~")) {
      for (int k = 0; k < n; k++) {
        marks[k] = text.charAt(k) == '1';
      }
      return marks;
    }
    long[] from = numbers(text.substring(1));
    Made made = new Made(from[0]);
    for (int k = 0; k < n; ) {
      boolean mark = made.below(1000) < from[1];
      for (int end = (int) Math.min(n, k + from[2]); k < end; k++) {
        marks[k] = mark;
      }
    }
    return marks;
  }

  private static long[] positions(String text, int n) {
    if (!text.startsWith("~")) {
      return numbers(text);
    }
    long[] from = numbers(text.substring(1));
    Made made = new Made(from[0]);
    long[] positions = new long[n];
    Arrays.setAll(positions, k -> from[1] + made.below(from[2] - from[1]));
    return positions;
  }

  /** The numbers of the script. */
  private static final class Made {
    private long state;

    Made(long seed) {
      this.state = seed;
    }

    long below(long bound) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (state >>> 33) % bound;
    }
  }

  /** The same elements in other places. */
  private static NdBuffer lay(NdBuffer buffer, String memory) {
    if (buffer.rank() == 0) {
      return buffer;
    }
    return switch (memory) {
      case "F" -> buffer.copy(Order.F);
      case "R" -> buffer.get("..., ::-1").copy().get("..., ::-1");
      case "T" -> {
        int[] axes = new int[buffer.rank()];
        Arrays.setAll(axes, axis -> (axis + 1) % axes.length);
        int[] back = new int[axes.length];
        Arrays.setAll(back, axis -> (axis + axes.length - 1) % axes.length);
        yield buffer.transpose(axes).copy().transpose(back);
      }
      case "S" -> {
        long[] shape = buffer.shape();
        shape[0] *= 2;
        NdBuffer spaced =
            Buffers.with().backend(Elements.backends().get(1)).zeros(buffer.dtype(), shape);
        spaced.get("::2").assign(buffer);
        yield spaced.get("::2");
      }
      default -> buffer;
    };
  }

  /** The strides of axes along which there is more than one element. */
  private static long[] steps(NdBuffer buffer) {
    long[] strides = buffer.strides();
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = buffer.shape(axis) > 1 && buffer.size() > 0 ? strides[axis] : 0;
    }
    return strides;
  }

  private static String crc(NdBuffer buffer) {
    Object block = buffer.toFlatArray();
    int length = Array.getLength(block);
    ByteBuffer bytes = ByteBuffer.allocate(8 * length).order(ByteOrder.LITTLE_ENDIAN);
    for (int k = 0; k < length; k++) {
      Object element = Array.get(block, k);
      if (element instanceof Boolean truth) {
        bytes.put((byte) (truth ? 1 : 0));
      } else if (element instanceof Byte value) {
        bytes.put(value);
      } else if (element instanceof Short value) {
        bytes.putShort(value);
      } else if (element instanceof Integer value) {
        bytes.putInt(value);
      } else if (element instanceof Long value) {
        bytes.putLong(value);
      } else if (element instanceof Float value) {
        bytes.putFloat(value);
      } else {
        bytes.putDouble((Double) element);
      }
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), 0, bytes.position());
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private static String join(long[] values) {
    return String.join(",", Arrays.stream(values).mapToObj(Long::toString).toList());
  }

  private static long[] numbers(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(",")).mapToLong(n -> new BigInteger(n).longValue()).toArray();
  }
}
