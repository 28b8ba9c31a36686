package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Quantiles of long rows, with quantiles of all dtypes, against NumPy (quantile_goldens.py). */
class QuantilesAgainstNumpyTest {
  @Test
  void ranksAndWeightsAreCalculatedInNumpysDtypes() throws IOException {
    GoldenLines.check(
        UfuncGoldens.lines("quantiles.txt.gz", "monomorph.quantiles").stream(),
        (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] words = question.split(" ", -1);
    NdBuffer of = elements(words);
    QuantileFunction function = (QuantileFunction) Settings.constant(words[0]);
    QuantileMethod method = QuantileMethod.valueOf(words[1].toUpperCase(Locale.ROOT));
    QuantileReduction reduction = function.at(quantiles(words[6], words[7])).method(method);
    NdBuffer result;
    try {
      result = reduction.apply(of, 1);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
    double[] values = new double[(int) result.size()];
    Float64Buffer.wrap(values, result.shape()).assign(result);
    return result.dtype()
        + " "
        + Arrays.stream(values)
            .mapToObj(QuantilesAgainstNumpyTest::bits)
            .collect(Collectors.joining(","));
  }

  private static String bits(double value) {
    return Double.isNaN(value) ? "nan" : "%016x".formatted(Double.doubleToLongBits(value));
  }

  private static NdBuffer elements(String... words) {
    int rows = Integer.parseInt(words[3]);
    int columns = Integer.parseInt(words[4]);
    int step = Integer.parseInt(words[5]);
    DType dtype = GoldenOperand.dtype(words[2]);
    long[] values = new long[rows * columns];
    for (int k = 0; k < values.length; k++) {
      values[k] = (k * 7919L + 13) % columns;
    }
    NdBuffer elements = Int64Buffer.wrap(values).astype(dtype);
    for (int k = 5; step > 0 && k < values.length; k += step) {
      elements.get(Index.at(k)).assign(Double.NaN);
    }
    return elements.reshape(rows, columns);
  }

  private static Object quantiles(String dtype, String text) {
    if (dtype.equals("weak")) {
      return text.contains(".") || text.contains("e")
          ? (Object) Double.parseDouble(text)
          : (Object) Integer.parseInt(text);
    }
    double[] values = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    return Float64Buffer.wrap(values).astype(GoldenOperand.dtype(dtype));
  }
}
