package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.selection.IndexParser;
import io.monomorph.spi.BackendProvider;
import java.io.IOException;
import java.util.Arrays;
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
      GoldenLines.check("index.txt.gz", (question, number) -> run(backend, question, number));
    }
  }

  /** Axes, arrays and masks that are long enough for blocks and vectors. */
  @Test
  void longIndicesAreAsNumpys() {
    for (BackendProvider backend : Elements.backends()) {
      GoldenLines.check("index_long.txt", (question, number) -> run(backend, question, number));
    }
  }

  @Test
  void furtherIndicesAreAsNumpys() throws IOException {
    for (BackendProvider backend : Elements.backends()) {
      GoldenLines.checkFurther(
          "monomorph.index", (question, number) -> run(backend, question, number));
    }
  }

  private static String run(BackendProvider backend, String question, int number) {
    String[] texts = question.split(" \\| ", -1);
    NdBuffer whole = GoldenOperand.of(texts[0], backend);
    NdBuffer buffer = whole;
    for (int k = 1; k < texts.length - 2; k++) {
      buffer = view(buffer, texts[k]);
    }
    // Some of the indices and values are staged.
    BackendProvider others = Elements.backends().get(number % 4 == 0 ? 1 : 0);
    Operation operation = operation(whole, buffer, texts[texts.length - 1], others);
    byte[] before = GoldenText.bytes(whole);
    try {
      return operation.run(index(texts[texts.length - 2], others));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | UnsupportedOperationException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      assertArrayEquals(before, GoldenText.bytes(whole), "a refusal changes nothing");
      return "error";
    }
  }

  @FunctionalInterface
  private interface Operation {
    String run(Index[] index);
  }

  private static Operation operation(
      NdBuffer whole, NdBuffer buffer, String text, BackendProvider others) {
    if (text.equals("get")) {
      return index -> {
        NdBuffer result = buffer.at(index).get();
        NdBuffer out = Buffers.zeros(result.dtype(), Order.F, result.shape());
        assertEquals(result, buffer.at(index).get(Destination.into(out)));
        return GoldenText.withSteps(result);
      };
    }
    String[] words = text.split(" ", 2);
    return index -> {
      Object values = values(buffer, words[1], others);
      if (words[0].equals("set")) {
        buffer.at(index).set(values);
      } else {
        buffer.at(index).add(values);
      }
      return GoldenText.of(whole);
    };
  }

  private static NdBuffer view(NdBuffer buffer, String step) {
    String[] words = (step + " ").split(" ", 2);
    return switch (words[0]) {
      case "get" -> buffer.get(words[1].strip());
      case "transpose" ->
          words[1].isBlank() ? buffer : buffer.transpose(GoldenOperand.axes(words[1]));
      case "broadcast" -> buffer.broadcastTo(GoldenOperand.numbers(words[1]));
      default -> throw new AssertionError(step);
    };
  }

  private static Object values(NdBuffer buffer, String text, BackendProvider others) {
    if (text.startsWith("self ")) {
      return buffer.get(text.substring("self ".length()));
    }
    return GoldenOperand.isArray(text)
        ? GoldenOperand.of(text, others)
        : (Object) Long.valueOf(text);
  }

  private static Index[] index(String at, BackendProvider others) {
    if (at.equals("at")) {
      return new Index[0];
    }
    return Arrays.stream(at.substring("at ".length()).split("; "))
        .map(
            part ->
                GoldenOperand.isArray(part)
                    ? Index.of(GoldenOperand.of(part, others))
                    : IndexParser.parse(part)[0])
        .toArray(Index[]::new);
  }
}
