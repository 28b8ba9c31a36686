package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with elements, in the words of somebody who writes accessors. */
final class Diagnosis {
  private Diagnosis() {}

  /** The message for elements that are not those expected. */
  static String of(String what, NdBuffer expected, List<List<Object>> actual, Suspect... suspects) {
    List<List<Object>> right = Element.all(expected);
    DType dtype = expected.dtype();
    long[] shape = expected.shape();
    int first = 0;
    int wrong = 0;
    for (int k = right.size() - 1; k >= 0; k--) {
      if (!right.get(k).equals(actual.get(k))) {
        first = k;
        wrong++;
      }
    }
    String reason =
        Arrays.stream(suspects)
            .filter(suspect -> Element.all(suspect.elements()).equals(actual))
            .map(Suspect::mistake)
            .findFirst()
            .or(() -> reason(dtype, right, actual, shape))
            .map(mistake -> ". " + mistake)
            .orElse("");
    return "%s is wrong in %d of %d elements: element %s is %s, not %s%s"
        .formatted(
            what,
            wrong,
            right.size(),
            Indices.str(Indices.at(first, shape)),
            Element.str(dtype, actual.get(first)),
            Element.str(dtype, right.get(first)),
            reason);
  }

  private static Optional<String> reason(
      DType dtype, List<List<Object>> right, List<List<Object>> actual, long... shape) {
    return Stream.of(
            ElementMistakes.of(dtype, right, actual), PlaceMistakes.of(dtype, right, actual, shape))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
