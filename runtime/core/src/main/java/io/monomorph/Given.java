package io.monomorph;

import io.monomorph.index.Index;
import io.monomorph.selection.IndexParser;
import org.jspecify.annotations.Nullable;

/** Checks arguments that are null, with messages that name them and say what to give instead. */
final class Given {
  private Given() {}

  /** The object itself, which must not be null. */
  static <T> T given(@Nullable T object, String name) {
    if (object == null) {
      throw new NullPointerException(name + " is null");
    }
    return object;
  }

  /**
   * The object itself, which must not be null.
   *
   * @param instead what it is to be, such as "give a number"
   */
  static <T> T given(@Nullable T object, String name, String instead) {
    if (object == null) {
      throw new NullPointerException(name + " is null: " + instead);
    }
    return object;
  }

  /** The array itself, in which nothing must be null. */
  static <T> T[] all(T[] objects, String name) {
    given(objects, name);
    for (int k = 0; k < objects.length; k++) {
      if (objects[k] == null) {
        throw new NullPointerException(name + "[" + k + "] is null");
      }
    }
    return objects;
  }

  /** Where results go. */
  static Destination destination(@Nullable Destination to) {
    return given(to, "to", "give a Destination, such as Destination.into(out)");
  }

  /** Axes, of which none stand for all. */
  static int[] axes(int... axes) {
    return given(axes, "axes", "give none for all axes");
  }

  /** The parts of an index, none of which is null. */
  static Index[] index(Index... index) {
    given(index, "index", "give its parts, or none for all");
    for (int k = 0; k < index.length; k++) {
      if (index[k] == null) {
        throw new NullPointerException(
            "index[" + k + "] is null: give an Index; a new axis is Index.NEW_AXIS");
      }
    }
    return index;
  }

  /** The parts of an index in Python's notation. */
  static Index[] index(String index) {
    return IndexParser.parse(given(index, "index", "give a text such as \"1:3\""));
  }
}
