package io.monomorph;

import io.monomorph.index.Index;
import io.monomorph.index.IndexParser;
import java.util.Objects;

/** Checks arguments that are null, with messages that say what to give instead. */
final class Given {
  private Given() {}

  /**
   * An argument that is there.
   *
   * @param function the name of that which got it
   * @param instead what it is to be, such as "give a buffer"
   * @throws NullPointerException if it is null
   */
  static <T> T notNull(T argument, String function, String instead) {
    if (argument == null) {
      throw new NullPointerException(function + " was given null: " + instead);
    }
    return argument;
  }

  /** Axes, of which none stand for all. */
  static int[] axes(int... axes) {
    return Objects.requireNonNull(axes, "axes are null: give none for all axes");
  }

  /** The parts of an index, none of which is null. */
  static Index[] index(Index... index) {
    Objects.requireNonNull(index, "the index is null: give its parts, or none for all");
    for (int k = 0; k < index.length; k++) {
      if (index[k] == null) {
        throw new NullPointerException(
            "part " + k + " of the index is null: give an Index; a new axis is Index.NEW_AXIS");
      }
    }
    return index;
  }

  /** The parts of an index in Python's notation. */
  static Index[] index(String index) {
    return IndexParser.parse(
        Objects.requireNonNull(index, "the index is null: give a text such as \"1:3\""));
  }
}
