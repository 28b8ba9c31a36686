package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.selection.IndexParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Lists, arrays of objects and single numbers become the elements that NumPy makes of Python's
 * lists, or are refused where NumPy refuses them. The script literal_goldens.py makes the goldens
 * and describes them; the property {@code monomorph.literals} names a file with more of them.
 */
class LiteralsAgainstNumpyTest {
  private static final GoldenLines GOLDENS = new GoldenLines("|=|");

  @Test
  void literalsAreAsNumpys() {
    GOLDENS.check("literals.txt", (question, number) -> answer(question));
  }

  @Test
  void furtherLiteralsAreAsNumpys() throws IOException {
    GOLDENS.checkFurther("monomorph.literals", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] parts = question.split("\\|", 2);
    Literal literal = new Literal(parts[1]);
    Object list = literal.read();
    String[] words = parts[0].split(" ", -1);
    String ofList = result(words, list);
    assertEquals(ofList, result(words, objects(list)), "arrays of objects are as lists");
    return ofList;
  }

  private static String result(String[] words, Object literal) {
    try {
      return describe(
          switch (words[0]) {
            case "array" ->
                words[1].equals("-")
                    ? Buffers.fromArray(literal)
                    : Buffers.fromArray(dtype(words[1]), literal);
            case "assign" -> assigned(words, literal);
            case "negative" -> Ufuncs.NEGATIVE.apply(literal);
            // A single number would be weak, as Python's are outside of arrays.
            case "add" ->
                Ufuncs.ADD.apply(Buffers.zeros(dtype(words[1])), Buffers.fromArray(literal));
            default -> throw new AssertionError(words[0]);
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      return "error";
    }
  }

  private static NdBuffer assigned(String[] words, Object literal) {
    long[] shape =
        words[2].isEmpty()
            ? new long[0]
            : Arrays.stream(words[2].split(",")).mapToLong(Long::parseLong).toArray();
    NdBuffer buffer = Buffers.zeros(dtype(words[1]), shape);
    try {
      buffer.at(IndexParser.parse(words[3])).set(literal);
    } catch (IllegalArgumentException refusal) {
      assertEquals(Buffers.zerosLike(buffer), buffer, "a refusal changes nothing");
      throw refusal;
    }
    return buffer;
  }

  private static DType dtype(String name) {
    return DType.ofName(name).orElseThrow();
  }

  /** The same with arrays of objects in place of lists. */
  private static Object objects(Object literal) {
    if (!(literal instanceof List<?> list)) {
      return literal;
    }
    Object[] objects = new Object[list.size()];
    Arrays.setAll(objects, k -> objects(list.get(k)));
    return objects;
  }

  private static String describe(NdBuffer buffer) {
    ByteBuffer bytes = ByteBuffer.allocate((int) buffer.byteSize()).order(ByteOrder.LITTLE_ENDIAN);
    Object block = buffer.toFlatArray();
    if (block instanceof boolean[] array) {
      for (boolean element : array) {
        bytes.put((byte) (element ? 1 : 0));
      }
    } else if (block instanceof byte[] array) {
      bytes.put(array);
    } else if (block instanceof short[] array) {
      bytes.asShortBuffer().put(array);
    } else if (block instanceof int[] array) {
      bytes.asIntBuffer().put(array);
    } else if (block instanceof long[] array) {
      bytes.asLongBuffer().put(array);
    } else if (block instanceof float[] array) {
      bytes.asFloatBuffer().put(array);
    } else {
      bytes.asDoubleBuffer().put((double[]) block);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.array());
    String shape =
        String.join(",", Arrays.stream(buffer.shape()).mapToObj(Long::toString).toList());
    String content =
        bytes.capacity() <= 32
            ? HexFormat.of().formatHex(bytes.array())
            : "%08x".formatted(crc.getValue());
    return buffer.dtype() + " " + shape + " " + content;
  }

  /** Reads what Python writes for a list of numbers. */
  private static final class Literal {
    private final String text;
    private int at;

    Literal(String text) {
      this.text = text;
    }

    Object read() {
      if (text.charAt(at) == '@') {
        at++;
        return primitives((List<?>) read());
      }
      if (text.charAt(at) != '[') {
        int end = at;
        while (end < text.length() && ",]".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        String word = text.substring(at, end);
        at = end;
        return number(word);
      }
      List<Object> list = new ArrayList<>();
      at++;
      while (text.charAt(at) != ']') {
        list.add(read());
        at += text.charAt(at) == ',' ? 1 : 0;
      }
      at++;
      return list;
    }

    private static Object number(String word) {
      return switch (word) {
        case "True" -> true;
        case "False" -> false;
        case "nan" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> {
          if (!word.matches("-?\\d+")) {
            yield Double.valueOf(word);
          }
          BigInteger integer = new BigInteger(word);
          yield integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
        }
      };
    }

    private static Object primitives(List<?> list) {
      Object first = list.isEmpty() ? 0.0 : list.get(0);
      if (first instanceof Boolean) {
        boolean[] array = new boolean[list.size()];
        for (int k = 0; k < array.length; k++) {
          array[k] = (Boolean) list.get(k);
        }
        return array;
      }
      return first instanceof Long
          ? list.stream().mapToLong(value -> (Long) value).toArray()
          : list.stream().mapToDouble(value -> (Double) value).toArray();
    }
  }
}
