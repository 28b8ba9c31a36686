package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.spi.BackendProvider;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whole buffers are equal where NumPy finds all elements equal, and bits where it finds the same
 * bytes. The script equality_goldens.py makes the cases; the property {@code monomorph.equality}
 * names a file with others.
 */
class EqualityAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  @Test
  void equalityIsNumpys() throws IOException {
    GoldenLines.check("equality.txt.gz", EqualityAgainstNumpyTest::answer);
    GoldenLines.checkFurther("monomorph.equality", EqualityAgainstNumpyTest::answer);
  }

  private static String answer(String question, int number) {
    String[] parts = question.split(" \\| ", -1);
    NdBuffer one = GoldenOperand.of(parts[1], BACKENDS.get(number % BACKENDS.size()));
    Object other =
        GoldenOperand.isArray(parts[2])
            ? GoldenOperand.of(parts[2], BACKENDS.get(number / 2 % BACKENDS.size()))
            : GoldenValues.scalar(parts[2]);
    try {
      boolean equal =
          parts[0].equals("bits")
              ? one.bitwiseEquals(other)
              : one.allEqual(other, parts[3].equals("True"));
      if (parts[0].equals("all_equal") && parts[3].equals("True")) {
        assertEquals(equal, one.allEqual(other));
      }
      return equal ? "True" : "False";
    } catch (IllegalArgumentException e) {
      return "error";
    }
  }
}
