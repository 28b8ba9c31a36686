package io.monomorph.testkit.check;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mistakes that leave elements as they are, but put them elsewhere. */
final class PlaceMistakes {
  private static final int FARTHEST = 8;

  private PlaceMistakes() {}

  static Optional<String> of(
      DType dtype, List<List<Object>> right, List<List<Object>> actual, long... shape) {
    int size = right.size();
    if (size < 2) {
      return Optional.empty();
    }
    if (actual.stream().allMatch(PlaceMistakes::isZero)) {
      return Optional.of(
          "Nothing has arrived: the elements were not written, or not where they are" + " read");
    }
    if (!right.get(0).equals(right.get(1)) && actual.stream().allMatch(actual.get(0)::equals)) {
      return Optional.of("All elements are the same one: an index, start or stride is ignored");
    }
    if (actual.equals(right.reversed())) {
      return Optional.of("The elements are in reverse order: the sign of a stride is ignored");
    }
    if (shape.length == 2 && actual.equals(transposed(right, shape))) {
      return Optional.of("The axes are exchanged: blocks of regions are in C order");
    }
    for (int distance = 1; distance <= Math.min(FARTHEST, size - 1); distance++) {
      if (right.subList(distance, size).equals(actual.subList(0, size - distance))) {
        return Optional.of(
            "Each element is the one %d further on: an index, start or offset is off by %1$d"
                .formatted(distance));
      }
      if (right.subList(0, size - distance).equals(actual.subList(distance, size))) {
        return Optional.of(
            "Each element is the one %d before: an index, start or offset is off by %1$d"
                .formatted(distance));
      }
    }
    return end(dtype, right, actual);
  }

  private static Optional<String> end(
      DType dtype, List<List<Object>> right, List<List<Object>> actual) {
    int size = right.size();
    int good = 0;
    while (good < size && right.get(good).equals(actual.get(good))) {
      good++;
    }
    if (good > 0 && dtype.isComplex() && good == (size + 1) / 2) {
      return Optional.of(
          "Only half of the elements are there: lengths count elements, and a complex"
              + " one takes two slots of a block array");
    }
    if (good > 0 && size - good <= 2) {
      return Optional.of(
          "Only the last %s wrong: a length is short by %d"
              .formatted(size - good == 1 ? "one is" : "ones are", size - good));
    }
    int from = size;
    while (from > 0 && right.get(from - 1).equals(actual.get(from - 1))) {
      from--;
    }
    if (from > 0 && from <= 2) {
      return Optional.of("Only the first are wrong: a loop begins too late");
    }
    return Optional.empty();
  }

  private static boolean isZero(List<Object> element) {
    return element.stream()
        .allMatch(part -> part instanceof Number n ? n.doubleValue() == 0 : part.equals(false));
  }

  private static List<List<Object>> transposed(List<List<Object>> of, long... shape) {
    List<List<Object>> turned = new ArrayList<>();
    for (int k = 0; k < of.size(); k++) {
      int row = (int) (k % shape[0]);
      int column = (int) (k / shape[0]);
      turned.add(of.get((int) (row * shape[1] + column)));
    }
    return turned;
  }
}
