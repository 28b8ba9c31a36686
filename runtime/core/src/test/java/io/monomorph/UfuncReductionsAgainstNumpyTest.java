package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Reductions, accumulations, reductions of segments and outer applications give what NumPy's give,
 * to the last bit: cases of the script ufunc_reduction_goldens.py. The property {@code
 * monomorph.ufuncs} names a file with more of them.
 */
class UfuncReductionsAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  @Test
  void reductionsAreNumpys() {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : UfuncGoldens.lines("ufunc/reductions.txt.gz", "monomorph.ufuncs")) {
      count++;
      int equals = line.indexOf(" = ");
      String expected = line.substring(equals + 3);
      String found =
          outcome(line.substring(0, equals), count, result -> UfuncData.describe(result, expected));
      if (expected.endsWith(" ?") && found.lastIndexOf(' ') > 0) {
        found = found.substring(0, found.lastIndexOf(' ')) + " ?";
      } else if (expected.indexOf('~') > 0) {
        String wanted = expected;
        double largest = "efdFD".indexOf(line.split(" ", -1)[2].charAt(0)) >= 0 ? 0x1p23 : 0x1p64;
        found = outcome(line.substring(0, equals), count, result -> close(result, wanted, largest));
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

  /** What is expected, if a sum of terms up to the largest differs from it by some last bits. */
  private static String close(NdBuffer result, String expected, double largest) {
    double eps =
        result.dtype() == DType.FLOAT16
            ? 0x1p-10
            : result.dtype().itemSize() / result.dtype().slots() == 4 ? 0x1p-23 : 0x1p-52;
    NdBuffer wanted =
        UfuncGoldens.elements(DType.COMPLEX128, expected.substring(expected.indexOf('~') + 1));
    double[] numbers = (double[]) wanted.toFlatArray();
    double[] found = (double[]) result.astype(DType.COMPLEX128).toFlatArray();
    for (int k = 0; k < found.length; k++) {
      double error = Math.abs(found[k] - numbers[k]);
      boolean same = found[k] == numbers[k] || (Double.isNaN(found[k]) && Double.isNaN(numbers[k]));
      if (!same && !(error <= 64 * eps * Math.max(Math.abs(numbers[k]), largest))) {
        return UfuncData.describe(result);
      }
    }
    return expected;
  }

  private static String outcome(String line, int number, Function<NdBuffer, String> describe) {
    try {
      return describe.apply(call(line, number));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer call(String line, int number) {
    String[] facts = line.split(" ", -1);
    Map<String, String> options = new HashMap<>();
    for (String option : Arrays.asList(facts).subList(3, facts.length)) {
      options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
    }
    BinaryUfunc ufunc = AnyUfunc.binary(UfuncGoldens.ufunc(facts[1]));
    NdBuffer of = UfuncData.array(facts[2], BACKENDS.get(number % 2));
    if (options.containsKey("dtype")) {
      ufunc = ufunc.dtype(UfuncGoldens.dtype(options.get("dtype").charAt(0)));
    }
    if (options.containsKey("where")) {
      ufunc = ufunc.where(UfuncData.array(options.get("where"), BACKENDS.get(number / 2 % 2)));
    }
    if (facts[0].equals("outer")) {
      return ufunc.outer(
          of, UfuncData.array(options.getOrDefault("with", ""), BACKENDS.get(number / 2 % 2)));
    }
    int[] axes =
        Arrays.stream(UfuncData.numbers(options.getOrDefault("axis", "")))
            .mapToInt(Math::toIntExact)
            .toArray();
    UfuncReduction reduction = ufunc.reduction();
    if (options.containsKey("keepdims")) {
      reduction = reduction.keepDims();
    }
    if (options.containsKey("initial")) {
      reduction = reduction.initial(UfuncData.number(options.get("initial")));
    }
    long[] indices = UfuncData.numbers(options.getOrDefault("indices", ""));
    if (!options.containsKey("out")) {
      return switch (facts[0]) {
        case "reduce" -> reduction.apply(of, axes);
        case "accumulate" -> ufunc.accumulate(of, axes[0]);
        default -> ufunc.reduceAt(of, indices, axes[0]);
      };
    }
    NdBuffer shaped = facts[1].startsWith("logical") ? of.astype(DType.BOOL) : of;
    long[] shape =
        switch (facts[0]) {
          case "reduce" -> reduction.apply(shaped, axes).shape();
          case "accumulate" -> ufunc.accumulate(shaped, axes[0]).shape();
          default -> ufunc.reduceAt(shaped, indices, axes[0]).shape();
        };
    NdBuffer out =
        (NdBuffer)
            BACKENDS
                .get(number / 4 % 2)
                .allocate(UfuncGoldens.dtype(options.get("out").charAt(0)), shape);
    return switch (facts[0]) {
      case "reduce" -> reduction.apply(of, axes, into(out));
      case "accumulate" -> ufunc.accumulate(of, axes[0], into(out));
      default -> ufunc.reduceAt(of, indices, axes[0], into(out));
    };
  }
}
