package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.selection.IndexParser;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Lists, arrays of objects and single numbers become the elements that NumPy makes of Python's
 * lists, or are refused where NumPy refuses them. The script literal_goldens.py makes the goldens
 * and describes them; the property {@code monomorph.literals} names a file with more of them.
 */
class LiteralsAgainstNumpyTest {
  @Test
  void literalsAreAsNumpys() {
    GoldenLines.check("literals.txt", (question, number) -> answer(question));
  }

  @Test
  void furtherLiteralsAreAsNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.literals", (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] parts = question.split(" \\| ", -1);
    Literal literal = new Literal(parts[parts.length - 1]);
    Object list = literal.read();
    String ofList = result(parts, list);
    assertEquals(ofList, result(parts, objects(list)), "arrays of objects are as lists");
    return ofList;
  }

  private static String result(String[] parts, Object literal) {
    String[] words = parts[0].split(" ", 2);
    try {
      return GoldenText.of(
          switch (words[0]) {
            case "array" ->
                words.length == 1
                    ? Buffers.fromArray(literal)
                    : Buffers.fromArray(GoldenOperand.dtype(words[1]), literal);
            case "assign" -> assigned(GoldenOperand.of(words[1]), parts[1], literal);
            case "negative" -> Ufuncs.NEGATIVE.apply(literal);
            // A single number would be weak, as Python's are outside of arrays.
            case "add" -> Ufuncs.ADD.apply(GoldenOperand.of(words[1]), Buffers.fromArray(literal));
            default -> throw new AssertionError(words[0]);
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      return "error";
    }
  }

  private static NdBuffer assigned(NdBuffer buffer, String index, Object literal) {
    try {
      buffer.at(IndexParser.parse(index)).set(literal);
    } catch (IllegalArgumentException refusal) {
      assertEquals(Buffers.zerosLike(buffer), buffer, "a refusal changes nothing");
      throw refusal;
    }
    return buffer;
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

  /** Reads what Python writes for a list of numbers. */
  private static final class Literal {
    private static final Pattern ARRAY = Pattern.compile("\\w+ \\([^)]*\\) \\[[^]]*]");

    private final String text;
    private int at;

    Literal(String text) {
      this.text = text;
    }

    Object read() {
      Matcher array = ARRAY.matcher(text).region(at, text.length());
      if (array.lookingAt()) {
        at = array.end();
        return GoldenOperand.of(array.group()).toFlatArray();
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
        at += text.charAt(at) == ',' ? 2 : 0;
      }
      at++;
      return list;
    }

    private static Object number(String word) {
      if (word.equals("True") || word.equals("False")) {
        return word.equals("True");
      }
      if (!word.matches("-?\\d+")) {
        return GoldenValues.real(word);
      }
      BigInteger integer = new BigInteger(word);
      return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
    }
  }
}
