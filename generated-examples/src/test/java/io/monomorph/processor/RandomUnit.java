package io.monomorph.processor;

import java.util.List;

/**
 * One declaration of a random program.
 *
 * @param type its simple name
 * @param text its source, without what is around it
 * @param mistake what is wrong with it; empty if nothing is
 * @param outputs the simple names of the classes that are generated from it, if nothing is
 * @param check statements that use these classes and throw if they do not do what was declared
 */
record RandomUnit(String type, String text, String mistake, List<String> outputs, String check) {

  boolean isValid() {
    return mistake.isEmpty();
  }

  /** The same with a mistake, in a text that has it. */
  RandomUnit wrong(String what, String wrong) {
    if (wrong.equals(text)) {
      throw new IllegalStateException("no mistake " + what + " in " + text);
    }
    return new RandomUnit(type, wrong, what, outputs, "");
  }
}
