package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a line of the goldens of ufuncs asks: words, then operands and numbers, then settings, such
 * as {@code where} with a mask. The operands are on one backend or another by the number of the
 * line.
 */
final class UfuncQuestion {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  private static final Set<String> SETTINGS =
      Set.of(
          "out",
          "where",
          "axis",
          "keepdims",
          "initial",
          "dtype",
          "indices",
          "with",
          "casting",
          "seed");

  private final List<String> words;
  private final List<Object> operands = new ArrayList<>();
  private final List<long[]> shapes = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private int turn;

  /** The first {@code count} parts are words. */
  UfuncQuestion(String question, int count, int number) {
    List<String> parts = Arrays.asList(question.split(" \\| ", -1));
    words = parts.subList(0, count);
    turn = number;
    for (String part : parts.subList(count, parts.size())) {
      String word = part.split(" ", 2)[0];
      if (SETTINGS.contains(word)) {
        settings.put(word, part.substring(Math.min(part.length(), word.length() + 1)));
      } else {
        operands.add(operand(part));
      }
    }
  }

  /** One of the two backends, the next time perhaps the other. */
  BackendProvider backend() {
    turn = turn * 5 / 3 + 1;
    return BACKENDS.get(Math.floorMod(turn, 2));
  }

  /** An array or a number. */
  private Object operand(String text) {
    if (!GoldenOperand.isArray(text)) {
      return GoldenValues.scalar(text);
    }
    NdBuffer array = GoldenOperand.of(text, backend());
    shapes.add(array.shape());
    return array;
  }

  String word(int k) {
    return words.get(k);
  }

  Object[] operands() {
    return operands.toArray();
  }

  NdBuffer first() {
    return (NdBuffer) operands.get(0);
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  String setting(String name) {
    return Objects.requireNonNull(settings.get(name), name);
  }

  /** The array or the number of a setting. */
  Object given(String setting) {
    return operand(setting(setting));
  }

  /** The mask of {@code where}. */
  NdBuffer mask() {
    return (NdBuffer) given("where");
  }

  DType dtype(String setting) {
    return GoldenOperand.dtype(setting(setting));
  }

  /** The numbers of a setting; none if it is not there. */
  long[] numbers(String setting) {
    return GoldenOperand.numbers(settings.getOrDefault(setting, "()"));
  }

  int[] axes() {
    return Arrays.stream(numbers("axis")).mapToInt(Math::toIntExact).toArray();
  }

  /** Buffers for the results, of the shape to which all arrays are broadcast. */
  NdBuffer[] outputs() {
    long[] shape = Shapes.broadcast(shapes.toArray(long[][]::new));
    int size = Math.toIntExact(Shapes.size(shape));
    return Arrays.stream(setting("out").split(", ", -1))
        .map(name -> GoldenValues.sixteenths(GoldenOperand.dtype(name), size, 7).reshape(shape))
        .map(small -> Elements.on(backend(), small))
        .toArray(NdBuffer[]::new);
  }
}
