package io.monomorph.npy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what Python's {@code ast.literal_eval} evaluates, as far as it can stand in a header:
 * dicts, tuples, lists, strings, numbers, {@code True}, {@code False} and {@code None}.
 */
final class LiteralParser {
  static final String KEYS = "the keys 'descr', 'fortran_order' and 'shape' alone";

  /** Python's own limit. */
  private static final int DEEPEST = 200;

  private final HeaderText text;
  private int depth;

  LiteralParser(HeaderText text) {
    this.text = text;
  }

  /**
   * Reads the next value.
   *
   * @param expected what is expected here, for the message if nothing can be read
   */
  Literal parse(String expected) throws NpyFormatException {
    text.skipSpace();
    int at = text.at();
    if (++depth > DEEPEST) {
      throw text.wrong(at, "values in at most " + DEEPEST + " others");
    }
    char c = text.peek();
    Literal value =
        switch (c) {
          case '{' -> parseDict(at);
          case '(' -> parseTuple(at);
          case '[' -> new Literal.Sequence(at, parseItems('[', ']', "a value of the list"));
          case '+', '-' -> parseSigned(at, expected);
          default -> {
            if (PythonString.begins(text)) {
              yield PythonString.parse(text);
            }
            yield isDigit(c) || c == '.' ? parseNumber(at) : parseWord(at, expected);
          }
        };
    depth--;
    return value;
  }

  private Literal parseDict(int at) throws NpyFormatException {
    text.expect('{', "the '{' of a dict");
    List<Literal> keys = new ArrayList<>();
    List<Literal> values = new ArrayList<>();
    while (!text.accept('}')) {
      keys.add(parse(KEYS));
      if (values.isEmpty() && !text.accept(':')) {
        return parseSet(at);
      }
      if (!values.isEmpty()) {
        text.expect(':', "':' after a key");
      }
      values.add(parse("a value of the dict"));
      if (!text.accept(',')) {
        text.expect('}', "',' or '}' after a value");
        break;
      }
    }
    return new Literal.Dict(at, text.at() - 1, keys, values);
  }

  /** Reads the rest of a set, whose first value has been read: an earlier value of a key. */
  private Literal parseSet(int at) throws NpyFormatException {
    while (text.accept(',')) {
      if (text.accept('}')) {
        return new Literal.Other(at);
      }
      parse("a value of the set");
    }
    text.expect('}', "':' after a key");
    return new Literal.Other(at);
  }

  /** Reads a tuple; one value without a comma is that value. */
  private Literal parseTuple(int at) throws NpyFormatException {
    List<Literal> items = new ArrayList<>();
    text.expect('(', "the '(' of a tuple");
    boolean comma = true;
    while (!text.accept(')')) {
      if (!comma) {
        throw text.wrong(text.at(), "',' or ')' after an extent");
      }
      items.add(parse("an extent, which is an integer"));
      comma = text.accept(',');
    }
    return items.size() == 1 && !comma ? items.get(0) : new Literal.Tuple(at, items);
  }

  private List<Literal> parseItems(char open, char close, String expected)
      throws NpyFormatException {
    List<Literal> items = new ArrayList<>();
    text.expect(open, "the '" + open + "' of a list");
    while (!text.accept(close)) {
      items.add(parse(expected));
      if (!text.accept(',')) {
        text.expect(close, "',' or '" + close + "' after a value");
        break;
      }
    }
    return items;
  }

  private Literal parseSigned(int at, String expected) throws NpyFormatException {
    boolean negative = text.peek() == '-';
    text.skip(1);
    text.skipSpace();
    if (!isDigit(text.peek()) && text.peek() != '.') {
      throw text.wrong(at, expected);
    }
    return parseNumber(at) instanceof Literal.Whole whole
        ? new Literal.Whole(at, negative ? whole.value().negate() : whole.value())
        : new Literal.Other(at);
  }

  private Literal parseNumber(int at) throws NpyFormatException {
    int from = text.at();
    String digits = text.word();
    if (text.isOfPython2()) {
      digits = withoutL(digits);
    }
    BigInteger value = PythonNumber.whole(digits);
    if (value != null) {
      return new Literal.Whole(at, value);
    }
    if (PythonNumber.isReal(digits)) {
      return new Literal.Other(at);
    }
    throw text.wrong(from, "a number as Python writes it");
  }

  /** Python 2 marks integers by an L, before which there may be spaces. */
  private String withoutL(String digits) {
    if (digits.endsWith("L")) {
      return digits.substring(0, digits.length() - 1);
    }
    text.skipSpace();
    if (text.peek() == 'L' && !Character.isLetterOrDigit(text.peek(1))) {
      text.skip(1);
    }
    return digits;
  }

  private Literal parseWord(int at, String expected) throws NpyFormatException {
    return switch (text.word()) {
      case "True" -> new Literal.Truth(at, true);
      case "False" -> new Literal.Truth(at, false);
      case "None" -> new Literal.Other(at);
      default -> throw text.wrong(at, expected);
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
