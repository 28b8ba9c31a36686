package io.monomorph.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.GoldenLines;
import io.monomorph.GoldenOperand;
import io.monomorph.GoldenText;
import io.monomorph.NdBuffer;
import io.monomorph.index.Index;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Slices with bounds and steps of all sizes select what NumPy's do, as text and as objects. The
 * script slice_goldens.py makes the goldens and describes them; the property {@code
 * monomorph.slices} names a file with more of them.
 */
class SlicesAgainstNumpyTest {
  @Test
  void slicesAreAsNumpys() {
    GoldenLines.check("slices.txt", (question, number) -> answer(question));
  }

  @Test
  void furtherSlicesAreAsNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.slices", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] parts = question.split(" \\| ", -1);
    NdBuffer axis = GoldenOperand.of(parts[0]);
    String text = parts[1];
    String ofText = describe(axis.get(text), axis);
    String[] words = Arrays.copyOf(text.split(":", -1), 3);
    Arrays.setAll(words, k -> words[k] == null ? "" : words[k]);
    if (isLong(words[0]) && isLong(words[1]) && isLong(words[2])) {
      Index object = object(words[0], words[1], words[2]);
      assertEquals(ofText, describe(axis.get(object), axis), text);
      assertArrayEquals(IndexParser.parse(text), new Index[] {object});
      assertArrayEquals(IndexParser.parse(object.toString()), new Index[] {object});
    }
    return ofText;
  }

  private static boolean isLong(String word) {
    return word.isEmpty() || new BigInteger(word).bitLength() < 64;
  }

  /** The same with the methods of Index; all eight forms of a slice have one. */
  private static Index object(String start, String stop, String step) {
    boolean hasStart = !start.isEmpty();
    boolean hasStop = !stop.isEmpty();
    if (step.isEmpty()) {
      return hasStart
          ? hasStop ? Index.range(number(start), number(stop)) : Index.from(number(start))
          : hasStop ? Index.to(number(stop)) : Index.all();
    }
    if (hasStart) {
      return hasStop
          ? Index.range(number(start), number(stop), number(step))
          : Index.from(number(start), number(step));
    }
    return hasStop ? Index.to(number(stop), number(step)) : Index.every(number(step));
  }

  private static long number(String word) {
    return Long.parseLong(word);
  }

  /** Of long axes nothing but the shape. */
  private static String describe(NdBuffer part, NdBuffer axis) {
    return axis.size() > 100 ? GoldenText.head(part) : GoldenText.of(part);
  }

  @Test
  void slicesReadAsInPython() {
    assertEquals("10::-3", Index.from(10, -3).toString());
    assertEquals(":2:-1", Index.to(2, -1).toString());
    assertEquals("0:-9223372036854775808", Index.range(0, Long.MIN_VALUE).toString());
    assertEquals("::-1", Index.every(-1).toString());
    assertEquals(":", Index.all().toString());
  }
}
