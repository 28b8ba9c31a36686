package io.monomorph;

import io.monomorph.index.Index;
import io.monomorph.selection.IndexParser;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ufuncs at an index change what NumPy's change, to the last bit: cases of the script
 * at_goldens.py. The property {@code monomorph.at} names a file with more of them.
 */
class UpdateAtAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  @Test
  void whatIsChangedIsWhatNumpyChanges() {
    GoldenLines.compare(
        UfuncGoldens.lines("ufunc/at.txt.gz", "monomorph.at").stream(),
        (question, expected, number) -> {
          String found = answer(question.split(" \\| ", -1), expected, number);
          return found.equals(expected) ? "" : found;
        });
  }

  private static String answer(String[] parts, String expected, int number) {
    NdBuffer target = GoldenOperand.of(parts[1], BACKENDS.get(number % 2));
    NdBuffer before = target.copy();
    try {
      update(target, parts, number);
      return UfuncAnswer.of(new NdBuffer[] {target}, expected);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException refusal) {
      return before.equals(target) ? "error" : "an error, but something has changed";
    }
  }

  private static void update(NdBuffer target, String[] parts, int number) {
    UniversalFunction ufunc = UfuncGoldens.ufunc(parts[0]);
    String text = parts[2].substring(Math.min(parts[2].length(), "at ".length()));
    Index[] index = index(text, BACKENDS.get(number / 2 % 2));
    if (parts.length == 3) {
      AnyUfunc.unary(ufunc).at(target, index);
      return;
    }
    Object values =
        GoldenOperand.isArray(parts[3])
            ? GoldenOperand.of(parts[3], BACKENDS.get(number / 4 % 2))
            : GoldenValues.scalar(parts[3]);
    if (parts[0].equals("add") && number % 3 == 0) {
      target.at(index).add(values);
    } else if (text.matches("[-0-9:.; None]+")) {
      AnyUfunc.binary(ufunc).at(target, values, text.replace(';', ','));
    } else {
      AnyUfunc.binary(ufunc).at(target, values, index);
    }
  }

  private static Index[] index(String text, BackendProvider backend) {
    return text.isEmpty()
        ? new Index[0]
        : Arrays.stream(text.split("; ", -1))
            .map(
                part ->
                    GoldenOperand.isArray(part)
                        ? Index.of(GoldenOperand.of(part, backend))
                        : IndexParser.parse(part)[0])
            .toArray(Index[]::new);
  }
}
