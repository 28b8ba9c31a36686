package io.monomorph.processor.validate;

import io.monomorph.processor.naming.Names;
import java.util.Set;

/** Names of functions that are the same, or become the same in Java. */
final class Clashes {
  private Clashes() {}

  /** Whether two functions would get one constant or one method. */
  static boolean clash(String one, String other) {
    // Every two functions of a class are compared, and hardly any two are alike.
    return letters(one).equalsIgnoreCase(letters(other))
        && (Names.constant(one).equals(Names.constant(other))
            || Names.method(one).equals(Names.method(other)));
  }

  private static String letters(String name) {
    return name.replace("_", "");
  }

  /** A name like the given one that clashes with none. */
  static String freeName(String name, Set<String> taken) {
    int number = 2;
    while (true) {
      String free = name + number++;
      if (taken.stream().noneMatch(other -> clash(other, free))) {
        return free;
      }
    }
  }
}
