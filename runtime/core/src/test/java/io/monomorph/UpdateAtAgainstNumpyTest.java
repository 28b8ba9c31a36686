package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.index.Index;
import io.monomorph.selection.IndexParser;
import io.monomorph.spi.BackendProvider;
import java.math.BigInteger;
import java.util.ArrayList;
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
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : UfuncGoldens.lines("ufunc/at.txt.gz", "monomorph.at")) {
      count++;
      int equals = line.indexOf(" = ");
      String expected = line.substring(equals + 3);
      String[] facts = line.substring(0, equals).split(" ", -1);
      NdBuffer target = UfuncData.array(facts[1], BACKENDS.get(count % 2));
      NdBuffer before = target.copy();
      String found;
      try {
        update(target, facts, count);
        found = UfuncData.describe(target, expected);
      } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException refusal) {
        found = before.equals(target) ? "error" : "an error, but something has changed";
      }
      if (!found.equals(expected)) {
        failures.add(line + ", not " + found);
      }
    }
    assertTrue(count > 1000);
    assertEquals(
        "",
        String.join(
            "\n",
            failures.subList(
                0, Math.min(failures.size(), Integer.getInteger("monomorph.failures", 20)))),
        failures.size() + " of " + count + " differ");
  }

  private static void update(NdBuffer target, String[] facts, int number) {
    UniversalFunction ufunc = UfuncGoldens.ufunc(facts[0]);
    Index[] index = index(facts[2], BACKENDS.get(number / 2 % 2));
    if (facts[3].equals("-")) {
      AnyUfunc.unary(ufunc).at(target, index);
      return;
    }
    Object values = values(facts[3], BACKENDS.get(number / 4 % 2));
    if (facts[0].equals("add") && number % 3 == 0) {
      target.at(index).add(values);
    } else if (facts[2].matches("[-0-9:./None]+")) {
      AnyUfunc.binary(ufunc).at(target, values, facts[2].replace('/', ','));
    } else {
      AnyUfunc.binary(ufunc).at(target, values, index);
    }
  }

  private static Object values(String text, BackendProvider backend) {
    if (text.startsWith("big:")) {
      return new BigInteger(text.substring(4));
    }
    if (text.startsWith("int:")) {
      return Long.valueOf(text.substring(4));
    }
    return text.matches("(float|bool):.*")
        ? UfuncData.number(text)
        : UfuncData.array(text, backend);
  }

  private static Index[] index(String text, BackendProvider backend) {
    List<Index> parts = new ArrayList<>();
    for (String part : text.equals("()") ? new String[0] : text.split("/", -1)) {
      if (part.startsWith("i") || part.startsWith("m")) {
        String[] halves = part.substring(1).split(";", -1);
        NdBuffer numbers = Int64Buffer.wrap(UfuncData.numbers(halves[1]));
        NdBuffer array = numbers.reshape(UfuncData.numbers(halves[0]));
        NdBuffer own = UfuncData.on(backend, part.startsWith("i") ? array : array.ne(0));
        parts.add(Index.of(own));
      } else {
        parts.addAll(List.of(IndexParser.parse(part)));
      }
    }
    return parts.toArray(Index[]::new);
  }
}
