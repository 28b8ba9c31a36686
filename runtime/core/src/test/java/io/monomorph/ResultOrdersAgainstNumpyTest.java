package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Results of functions of buffers that are not in C order lie in memory as NumPy's do, step by step
 * and as expressions: sums of them are rounded in the order in which they lie. The script
 * result_order_goldens.py makes the cases; the property {@code monomorph.resultorders} names a file
 * with more of them.
 */
class ResultOrdersAgainstNumpyTest {
  @Test
  void resultsLieAsNumpys() {
    GoldenLines.check("result_orders.txt", (line, number) -> run(line.split(" \\| ", -1)));
  }

  @Test
  void furtherResultsLieAsNumpys() throws IOException {
    GoldenLines.checkFurther(
        "monomorph.resultorders", (line, number) -> run(line.split(" \\| ", -1)));
  }

  private static String run(String[] operation) {
    String[] call = operation[0].split(" ", -1);
    NdBuffer of = GoldenOperand.of(operation[1]);
    int number = Integer.parseInt(call[1]);
    NdBuffer result = eager(call[0], of, number);
    Expression lazy = lazy(call[0], of.lazy(), number);
    String text = GoldenText.withSteps(result);
    if (lazy != null) {
      assertEquals(text, GoldenText.withSteps(lazy.eval()), String.join(" | ", operation));
    }
    return text;
  }

  private static NdBuffer eager(String function, NdBuffer of, int number) {
    return switch (function) {
      case "cumsum" -> of.cumsum(number);
      case "nancumsum" -> of.nancumsum(number);
      case "cumprod" -> of.cumprod(number);
      case "accumulate" -> Ufuncs.MAXIMUM.accumulate(of, number);
      case "reduceat" -> Ufuncs.ADD.reduceAt(of, new long[] {0, of.shape()[number] - 1, 0}, number);
      case "diff" -> Functions.diff(of, 1, number);
      case "median" -> of.median(number);
      case "nanmedian" -> of.nanmedian(number);
      case "count_nonzero" -> Functions.countNonzero(of, number);
      case "any" -> of.any(number);
      case "ptp" -> of.ptp(number);
      case "round" -> of.round(number);
      case "nan_to_num" -> Functions.nanToNum(of);
      case "isclose" -> Functions.isclose(of, of);
      default -> throw new AssertionError(function);
    };
  }

  private static @Nullable Expression lazy(String function, Expression of, int number) {
    return switch (function) {
      case "cumsum" -> of.cumsum(number);
      case "nancumsum" -> of.nancumsum(number);
      case "cumprod" -> of.cumprod(number);
      case "median" -> of.median(number);
      case "nanmedian" -> of.nanmedian(number);
      case "count_nonzero" -> Reductions.COUNT_NONZERO.lazy(of, number);
      case "any" -> of.any(number);
      case "ptp" -> of.ptp(number);
      default -> null;
    };
  }
}
