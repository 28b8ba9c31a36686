package io.monomorph.testkit.check;

import java.util.Arrays;

/** Words in messages. */
final class Names {
  private Names() {}

  static String axes(int... axes) {
    return switch (axes.length) {
      case 0 -> "all axes";
      case 1 -> "axis " + axes[0];
      default -> "axes " + Arrays.toString(axes);
    };
  }
}
