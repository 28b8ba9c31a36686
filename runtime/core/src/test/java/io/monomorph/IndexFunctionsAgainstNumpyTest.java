package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.selection.IndexParser;
import io.monomorph.spi.BackendProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The functions that take, put and translate indices give what NumPy's give. The script
 * index_function_goldens.py makes the cases; the property {@code monomorph.indexFunctions} names a
 * file with more of them.
 */
class IndexFunctionsAgainstNumpyTest {
  /** Results of these lie in memory as NumPy's. */
  private static final Set<String> SELECTING =
      Set.of(
          "take",
          "compress",
          "choose",
          "take_along",
          "argwhere",
          "flatnonzero",
          "ix",
          "orthogonal",
          "indices");

  @Test
  void functionsAreAsNumpys() {
    GoldenLines.check(
        "index_functions.txt", (line, number) -> run(line.split(" \\| ", -1), number % 2 == 0));
  }

  @Test
  void furtherCallsAreAsNumpys() throws IOException {
    GoldenLines.checkFurther(
        "monomorph.indexFunctions",
        (line, number) -> run(line.split(" \\| ", -1), number % 2 == 0));
  }

  private static String run(String[] call, boolean staged) {
    List<NdBuffer> arrays = new ArrayList<>();
    int next = 1;
    BackendProvider backend = Elements.backends().get(staged ? 1 : 0);
    while (next < call.length && GoldenOperand.isArray(call[next])) {
      arrays.add(GoldenOperand.of(call[next++], backend));
    }
    String[] rest = Arrays.copyOfRange(call, next, call.length);
    try {
      boolean selects = SELECTING.contains(call[0]);
      return Arrays.stream(call(call[0], arrays.toArray(new NdBuffer[0]), rest))
          .map(result -> selects ? GoldenText.withSteps(result) : GoldenText.of(result))
          .collect(Collectors.joining("; "));
    } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
      return "error";
    }
  }

  private static NdBuffer[] call(String name, NdBuffer[] a, String... rest) {
    return switch (name) {
      case "take" -> one(take(a, rest));
      case "put" -> {
        Functions.put(a[0], a[1], a[2], bounds(rest[0]));
        yield one(a[0]);
      }
      case "compress" ->
          one(
              rest[0].equals("axis None")
                  ? Functions.compress(a[0], a[1])
                  : Functions.compress(a[0], a[1], axis(rest[0])));
      case "choose" -> one(Functions.choose(a[0], bounds(rest[0]), tail(a)));
      case "put_mask" -> {
        Functions.putmask(a[0], a[1], a[2]);
        yield one(a[0]);
      }
      case "take_along" -> one(Functions.takeAlongAxis(a[0], a[1], axis(rest[0])));
      case "put_along" -> {
        Functions.putAlongAxis(a[0], a[1], a[2], axis(rest[0]));
        yield one(a[0]);
      }
      case "ix" -> one(orthogonal(a[0], tail(a)));
      case "orthogonal" -> one(a[0].at(parts(rest[0])).orthogonal().get());
      case "assign_orthogonal" -> {
        a[0].at(parts(rest[0])).orthogonal().set(a[1]);
        yield one(a[0]);
      }
      case "ravel" ->
          one(
              Functions.ravelMultiIndex(
                  a, bounds(rest[2]), Order.valueOf(rest[1]), GoldenOperand.numbers(rest[0])));
      case "unravel" ->
          Functions.unravelIndex(a[0], Order.valueOf(rest[1]), GoldenOperand.numbers(rest[0]));
      case "indices" -> one(Functions.indices(GoldenOperand.numbers(rest[0])));
      case "nonzero" -> Functions.nonzero(a[0]);
      case "argwhere" -> one(Functions.argwhere(a[0]));
      case "flatnonzero" -> one(Functions.flatnonzero(a[0]));
      default -> throw new AssertionError(name);
    };
  }

  private static NdBuffer[] one(NdBuffer buffer) {
    return new NdBuffer[] {buffer};
  }

  private static NdBuffer[] tail(NdBuffer... buffers) {
    return Arrays.copyOfRange(buffers, 1, buffers.length);
  }

  private static NdBuffer take(NdBuffer[] a, String... rest) {
    return rest[0].equals("axis None")
        ? Functions.take(a[0], a[1], bounds(rest[1]))
        : Functions.take(a[0], a[1], axis(rest[0]), bounds(rest[1]));
  }

  /** What ix selects is what an orthogonal index selects. */
  private static NdBuffer orthogonal(NdBuffer of, NdBuffer... indices) {
    NdBuffer result = of.at(Functions.ix(indices)).get();
    Index[] parts = Arrays.stream(indices).map(Index::of).toArray(Index[]::new);
    boolean fits = true;
    for (int axis = 0; axis < indices.length; axis++) {
      fits &= indices[axis].dtype() != DType.BOOL || indices[axis].size() == of.shape(axis);
    }
    if (fits) {
      NdBuffer orthogonal = of.at(parts).orthogonal().get();
      assertEquals(result, orthogonal);
      assertTrue(orthogonal.isCContiguous());
    }
    return result;
  }

  private static Index[] parts(String at) {
    return at.equals("at")
        ? new Index[0]
        : Arrays.stream(at.substring(3).split("; "))
            .map(IndexFunctionsAgainstNumpyTest::part)
            .toArray(Index[]::new);
  }

  private static Index part(String text) {
    return GoldenOperand.isArray(text)
        ? Index.of(GoldenOperand.of(text))
        : IndexParser.parse(text)[0];
  }

  private static int axis(String word) {
    return Integer.parseInt(word.substring("axis ".length()));
  }

  private static Bounds bounds(String mode) {
    return Bounds.valueOf(mode.toUpperCase(Locale.ROOT));
  }
}
