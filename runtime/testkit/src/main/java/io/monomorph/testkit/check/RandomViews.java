package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** Chains of views, the same for each seed. */
final class RandomViews {
  private final Random random;
  private final StringJoiner steps = new StringJoiner(", then ");

  RandomViews(long seed) {
    this.random = new Random(seed);
  }

  /** Up to three views, each of the one before. */
  UnaryOperator<NdBuffer> next(NdBuffer of) {
    List<UnaryOperator<NdBuffer>> views = new ArrayList<>();
    NdBuffer seen = of;
    for (int k = random.nextInt(3); k >= 0; k--) {
      UnaryOperator<NdBuffer> view = random.nextInt(3) == 0 ? turned(seen) : sliced(seen);
      seen = view.apply(seen);
      views.add(view);
    }
    return buffer -> {
      NdBuffer result = buffer;
      for (UnaryOperator<NdBuffer> view : views) {
        result = view.apply(result);
      }
      return result;
    };
  }

  private UnaryOperator<NdBuffer> turned(NdBuffer seen) {
    List<Integer> order = new ArrayList<>();
    for (int axis = 0; axis < seen.rank(); axis++) {
      order.add(axis);
    }
    Collections.shuffle(order, random);
    int[] axes = order.stream().mapToInt(Integer::intValue).toArray();
    steps.add("axes " + order);
    return buffer -> buffer.transpose(axes);
  }

  private UnaryOperator<NdBuffer> sliced(NdBuffer seen) {
    StringJoiner index = new StringJoiner(", ");
    for (int axis = 0; axis < seen.rank(); axis++) {
      int extent = (int) seen.shape(axis);
      int from = random.nextInt(extent + 1);
      int step = 1 + random.nextInt(3);
      index.add(
          switch (random.nextInt(4)) {
            case 0 -> ":";
            case 1 -> "%d::%d".formatted(from / 2, step);
            case 2 -> "%d::-%d".formatted(extent - 1, step);
            default -> ":%d".formatted(Math.max(1, from));
          });
    }
    steps.add("[" + index + "]");
    if (seen.rank() == 0) {
      return buffer -> buffer.get("None");
    }
    return buffer -> buffer.get(index.toString());
  }

  @Override
  public String toString() {
    return "the view " + steps;
  }
}
