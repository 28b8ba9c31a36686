package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ufuncs give what NumPy's give for views of mixed dtypes, broadcast together, with outputs and
 * masks, in arrays and staged: cases of the script ufunc_value_goldens.py. The property {@code
 * monomorph.ufuncvalues} names a file with more of them.
 */
class UfuncValuesAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  @Test
  void valuesAreNumpys() {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : UfuncGoldens.lines("ufunc/values.txt.gz", "monomorph.ufuncvalues")) {
      count++;
      int equals = line.indexOf(" = ");
      String expected = line.substring(equals + 3);
      String found = outcome(line.substring(0, equals), count, expected);
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

  private static String outcome(String line, int number, String expected) {
    boolean rough = expected.endsWith(" ?");
    try {
      return Arrays.stream(call(line, number))
          .map(result -> UfuncData.describe(result, expected))
          .map(text -> rough ? text.substring(0, text.lastIndexOf(' ')) + " ?" : text)
          .collect(Collectors.joining(" "));
    } catch (IllegalArgumentException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer[] call(String line, int number) {
    String[] facts = line.split(" ", -1);
    UniversalFunction ufunc = UfuncGoldens.ufunc(facts[0]);
    List<Object> operands = new ArrayList<>();
    List<long[]> shapes = new ArrayList<>();
    String outs = "";
    int turn = number;
    for (String fact : Arrays.asList(facts).subList(1, facts.length)) {
      BackendProvider backend = BACKENDS.get(turn % 2);
      turn /= 2;
      if (fact.startsWith("out=")) {
        outs = fact.substring(4);
      } else if (fact.startsWith("where=")) {
        NdBuffer mask = UfuncData.array(fact.substring(6), backend);
        shapes.add(mask.shape());
        ufunc = ufunc.where(mask);
      } else if (fact.indexOf(':') == fact.lastIndexOf(':')) {
        operands.add(UfuncData.number(fact));
      } else {
        NdBuffer operand = UfuncData.array(fact, backend);
        shapes.add(operand.shape());
        operands.add(operand);
      }
    }
    if (outs.isEmpty()) {
      return ufunc.applyAll(operands.toArray());
    }
    long[] shape = Shapes.broadcast(shapes.toArray(long[][]::new));
    NdBuffer[] into = new NdBuffer[outs.length()];
    for (int k = 0; k < into.length; k++) {
      DType dtype = UfuncGoldens.dtype(outs.charAt(k));
      NdBuffer small = UfuncData.elements(dtype, 's', 7, Math.toIntExact(Shapes.size(shape)));
      into[k] = UfuncData.on(BACKENDS.get((number / 8 + k) % 2), small.reshape(shape));
    }
    return AnyUfunc.into(ufunc, into, operands.toArray());
  }
}
