package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The text of a header while it is read, which knows its place in the file for messages. */
final class HeaderText {
  private static final int SHOWN = 40;

  private final NpyInput in;
  private final long start;
  private final int version;
  private final String text;
  private int at;

  /**
   * @param in the input that the header was read from
   * @param start the byte of the input at which the text begins
   */
  HeaderText(NpyInput in, long start, int version, String text) {
    this.in = in;
    this.start = start;
    this.version = version;
    this.text = text;
  }

  int at() {
    return at;
  }

  /** Goes on by some characters. */
  void skip(int count) {
    at += count;
  }

  /** Whether Python 2 may have written the header, which marks integers by an {@code L}. */
  boolean isOfPython2() {
    return version < 3;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** The next character, or NUL, which no header has, at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int further) {
    return at + further < text.length() ? text.charAt(at + further) : '\0';
  }

  boolean startsWith(String next) {
    return text.startsWith(next, at);
  }

  /** Takes the next characters that a word or number is made of. */
  String word() {
    int from = at;
    while (isWord(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }

  /** Takes a character, if it is the next after spaces and comments. */
  boolean accept(char c) {
    skipSpace();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char c, String expected) throws NpyFormatException {
    if (!accept(c)) {
      throw wrong(at, expected);
    }
  }

  /** Goes on to the next token: over spaces, ends of lines, and comments. */
  void skipSpace() {
    for (char c = peek(); !isAtEnd(); c = peek()) {
      if (c == '#') {
        while (!isAtEnd() && peek() != '\n' && peek() != '\r') {
          at++;
        }
      } else if (c == '\\' && (peek(1) == '\n' || peek(1) == '\r')) {
        at += 2;
      } else if (" \t\n\r\f".indexOf(c) >= 0) {
        at++;
      } else {
        return;
      }
    }
  }

  /** The exception for what stands at a place of the text. */
  NpyFormatException wrong(int place, String expected) {
    long before = text.substring(0, place).getBytes(version < 3 ? ISO_8859_1 : UTF_8).length;
    return in.wrong(
        start + before, place < text.length() ? shown(place) : "the end of the header", expected);
  }

  /** The text from a place on, shortened and with nothing that could trick a terminal. */
  private String shown(int place) {
    StringBuilder shown = new StringBuilder("\"");
    int end = Math.min(text.length(), place + SHOWN);
    for (char c : text.substring(place, end).toCharArray()) {
      shown.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return shown.append(end < text.length() ? "...\"" : "\"").toString();
  }
}
