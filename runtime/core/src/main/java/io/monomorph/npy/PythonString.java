package io.monomorph.npy;

import java.util.Locale;

/** Strings as they are written in Python: in several kinds of quotes, and with escapes. */
final class PythonString {
  private static final String ESCAPES = "\\'\"abfnrtv";
  private static final String ESCAPED = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final HeaderText text;
  private final StringBuilder content = new StringBuilder();

  private PythonString(HeaderText text) {
    this.text = text;
  }

  /** Whether a string comes next, or bytes. */
  static boolean begins(HeaderText text) {
    int prefix = 0;
    while (prefix < 2 && "rRuUbB".indexOf(text.peek(prefix)) >= 0) {
      prefix++;
    }
    char quote = text.peek(prefix);
    return quote == '\'' || quote == '"';
  }

  /** Reads a string; neighbours are one. */
  static Literal parse(HeaderText text) throws NpyFormatException {
    int at = text.at();
    PythonString string = new PythonString(text);
    boolean bytes = false;
    int end;
    do {
      bytes |= string.parsePart();
      end = text.at();
      text.skipSpace();
    } while (begins(text));
    text.skip(end - text.at());
    return bytes ? new Literal.Other(at) : new Literal.Text(at, string.content.toString());
  }

  /** Reads one string and tells whether it is of bytes. */
  private boolean parsePart() throws NpyFormatException {
    int at = text.at();
    StringBuilder prefix = new StringBuilder();
    while (text.peek() != '\'' && text.peek() != '"') {
      prefix.append(text.peek());
      text.skip(1);
    }
    String kind = prefix.toString().toLowerCase(Locale.ROOT);
    if (kind.length() > 1 && !kind.equals("br") && !kind.equals("rb")) {
      throw text.wrong(at, "a string");
    }
    String quote = String.valueOf(text.peek());
    boolean lines = text.startsWith(quote.repeat(3));
    String close = lines ? quote.repeat(3) : quote;
    text.skip(close.length());
    while (!text.startsWith(close)) {
      char c = text.peek();
      if (text.isAtEnd() || (!lines && (c == '\n' || c == '\r'))) {
        throw text.wrong(at, "a string that is closed on its line");
      }
      text.skip(1);
      if (c != '\\') {
        content.append(c);
      } else if (kind.contains("r")) {
        content.append(c).append(text.peek());
        text.skip(1);
      } else {
        parseEscape(at);
      }
    }
    text.skip(close.length());
    return kind.contains("b");
  }

  private void parseEscape(int string) throws NpyFormatException {
    char c = text.peek();
    if (text.isAtEnd()) {
      throw text.wrong(string, "a string that is closed on its line");
    }
    text.skip(1);
    int escape = ESCAPES.indexOf(c);
    if (escape >= 0) {
      content.append(ESCAPED.charAt(escape));
    } else if (c >= '0' && c <= '7') {
      int code = c - '0';
      for (int k = 0; k < 2 && text.peek() >= '0' && text.peek() <= '7'; k++) {
        code = code * 8 + text.peek() - '0';
        text.skip(1);
      }
      content.append((char) code);
    } else if (c == 'x' || c == 'u' || c == 'U') {
      parseCode(c == 'x' ? 2 : c == 'u' ? 4 : 8);
    } else if (c == 'N' && text.peek() == '{') {
      parseName();
    } else if (c != '\n' && c != '\r') {
      content.append('\\').append(c);
    }
  }

  private void parseCode(int digits) throws NpyFormatException {
    int at = text.at();
    int code = 0;
    for (int k = 0; k < digits; k++) {
      int digit = Character.digit(text.peek(), 16);
      if (digit < 0 || text.peek() > 'f' || code > Character.MAX_CODE_POINT) {
        throw text.wrong(at, "an escape of " + digits + " hexadecimal digits");
      }
      code = code << 4 | digit;
      text.skip(1);
    }
    if (code > Character.MAX_CODE_POINT) {
      throw text.wrong(at, "the code of a character");
    }
    content.appendCodePoint(code);
  }

  /** A character by its name in Unicode. */
  private void parseName() throws NpyFormatException {
    int at = text.at();
    StringBuilder name = new StringBuilder();
    for (text.skip(1); text.peek() != '}'; text.skip(1)) {
      if (text.isAtEnd()) {
        throw text.wrong(at, "the name of a character in braces");
      }
      name.append(text.peek());
    }
    text.skip(1);
    try {
      content.appendCodePoint(Character.codePointOf(name.toString()));
    } catch (IllegalArgumentException e) {
      throw text.wrong(at, "the name of a character in braces");
    }
  }
}
