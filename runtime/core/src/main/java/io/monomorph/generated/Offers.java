package io.monomorph.generated;

import io.monomorph.dtype.DType;
import java.util.List;
import java.util.stream.Collectors;

/** What a function takes, for the message that it does not take something else. */
final class Offers {
  private Offers() {}

  /**
   * The dtypes that loops take, as in {@code it takes int32, (float64, int64); astype casts}: where
   * all inputs of a loop have one dtype it is named once.
   */
  static String of(List<List<DType>> loops) {
    return loops.stream()
        .map(Offers::ofLoop)
        .distinct()
        .collect(Collectors.joining(", ", "it takes ", "; astype casts"));
  }

  private static String ofLoop(List<DType> inputs) {
    return inputs.stream().distinct().count() == 1
        ? inputs.get(0).toString()
        : inputs.stream().map(DType::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
