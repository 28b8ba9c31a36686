package io.monomorph.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Finds its way through round brackets, type arguments and string literals. */
final class Brackets {
  private Brackets() {}

  /** How many round brackets are open at the end of a text. */
  static int depth(String text) {
    int depth = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '"') {
        k = endOfLiteral(text, k);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth;
  }

  /** The position of the quote that ends the literal which begins at one, or the last position. */
  private static int endOfLiteral(String text, int quote) {
    int k = quote + 1;
    while (k < text.length() && text.charAt(k) != '"') {
      k += text.charAt(k) == '\\' ? 2 : 1;
    }
    return Math.min(k, text.length() - 1);
  }

  /** The position of a text outside of all brackets, or -1. */
  static int indexOf(String text, String wanted) {
    for (int k = 0, depth = 0; k < text.length(); k++) {
      if (depth == 0 && text.startsWith(wanted, k)) {
        return k;
      }
      char c = text.charAt(k);
      if (c == '"') {
        k = endOfLiteral(text, k);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return -1;
  }

  /** The position of the last bracket that opens outside of all others and holds something. */
  static int lastGroup(String text) {
    int last = -1;
    for (int k = 0, depth = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '"') {
        k = endOfLiteral(text, k);
      } else if (c == '(' && depth == 0 && !text.startsWith("()", k)) {
        last = k;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return last;
  }

  /** The position of the bracket that closes the one at {@code open}. */
  static int closing(String text, int open) {
    int k = open;
    for (int depth = 1; depth > 0; ) {
      char c = text.charAt(++k);
      if (c == '"') {
        k = endOfLiteral(text, k);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return k;
  }

  /** Splits a list at its commas, which stay where they are. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int generic = 0;
    int depth = 0;
    for (int k = 0; k < list.length(); k++) {
      char c = list.charAt(k);
      if (c == '"') {
        k = endOfLiteral(list, k);
      }
      generic += c == '<' ? 1 : c == '>' ? -1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && generic == 0 && depth == 0) {
        parts.add(list.substring(start, k + 1).strip());
        start = k + 1;
      }
    }
    parts.add(list.substring(start).strip());
    return parts;
  }
}
