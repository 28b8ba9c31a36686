package io.monomorph;

import java.io.IOException;
import java.util.Locale;
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
    String[] words = question.split(" \\| ", -1);
    QuantileFunction function = (QuantileFunction) Settings.constant(words[0]);
    QuantileMethod method = QuantileMethod.valueOf(words[1].toUpperCase(Locale.ROOT));
    NdBuffer of = GoldenOperand.of(words[2]);
    Object quantiles =
        GoldenOperand.isArray(words[3])
            ? GoldenOperand.of(words[3])
            : GoldenValues.scalar(words[3]);
    QuantileReduction reduction = function.at(quantiles).method(method);
    try {
      return GoldenText.of(GoldenText.withOneNan(reduction.apply(of, 1)));
    } catch (IllegalArgumentException e) {
      return "error";
    }
  }
}
