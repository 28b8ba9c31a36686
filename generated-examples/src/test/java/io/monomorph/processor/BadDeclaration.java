package io.monomorph.processor;

import javax.tools.JavaFileObject;

/**
 * A declaration with a mistake.
 *
 * @param id of the message about it
 * @param line where the message must stand
 */
record BadDeclaration(String id, int line, String text) {
  JavaFileObject source() {
    return Processing.source("Bad", text);
  }

  @Override
  public String toString() {
    return id + ": " + text.lines().skip(line - 1).findFirst().orElse("").strip();
  }
}
