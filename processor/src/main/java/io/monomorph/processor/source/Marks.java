package io.monomorph.processor.source;

/**
 * Classes in code, which are marked until the file is known in which they are to be named. The
 * marks are characters that no source has. A mark in a comment is another one, since a comment
 * alone is no reason for an import.
 */
final class Marks {
  static final char IN_CODE = '\u001C';
  static final char IN_COMMENT = '\u001D';
  private static final char PACKAGE_END = '\u001E';
  private static final char END = '\u001F';

  private Marks() {}

  /** Names a class in a text. */
  interface Naming {
    /**
     * How a class is named.
     *
     * @param names its own name, after those of the classes that it is in
     */
    String name(String packageName, String names, boolean inComment);
  }

  static String mark(String packageName, String names) {
    return IN_CODE + packageName + PACKAGE_END + names + END;
  }

  static String forComment(String text) {
    return text.replace(IN_CODE, IN_COMMENT);
  }

  /** The text with all classes named in full. */
  static String qualified(String text) {
    return named(text, (packageName, names, inComment) -> full(packageName, names));
  }

  static String full(String packageName, String names) {
    return packageName.isEmpty() ? names : packageName + "." + names;
  }

  /** The text with all classes named in some way. */
  static String named(String text, Naming naming) {
    StringBuilder named = null;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char mark = text.charAt(at);
      if (mark == IN_CODE || mark == IN_COMMENT) {
        named = named == null ? new StringBuilder(text.length()) : named;
        int middle = text.indexOf(PACKAGE_END, at);
        int end = text.indexOf(END, middle);
        named
            .append(text, from, at)
            .append(
                naming.name(
                    text.substring(at + 1, middle),
                    text.substring(middle + 1, end),
                    mark == IN_COMMENT));
        from = end + 1;
        at = end;
      }
    }
    return named == null ? text : named.append(text, from, text.length()).toString();
  }
}
