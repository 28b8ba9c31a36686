package io.monomorph.npy;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Shapes;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a header, which is the Python literal of a dict:
 *
 * <pre>
 * header  = '{' entry (',' entry)* ','? '}'
 * entry   = string ':' value
 * descr         : string
 * fortran_order : 'True' | 'False'
 * shape         : '(' ')' | '(' extent ',' ')' | '(' extent (',' extent)+ ','? ')'
 * </pre>
 *
 * <p>Each key occurs once, in any order. Whitespace may stand between all tokens, strings are in
 * single or double quotes and have no escapes, and before version 3 an extent may end in {@code L},
 * as Python 2 wrote it. Whatever else Python would evaluate is refused.
 */
final class HeaderParser {
  private static final int SHOWN = 40;

  private final NpyInput in;
  private final long start;
  private final int version;
  private final String text;
  private int at;

  private @Nullable DType dtype;
  private ByteOrder byteOrder = ByteOrder.LITTLE_ENDIAN;
  private @Nullable Order order;
  private @Nullable Layout layout;

  /**
   * A parser of one header.
   *
   * @param in the input that the header was read from, for messages
   * @param start the byte of the input at which the text begins
   */
  HeaderParser(NpyInput in, long start, int version, String text) {
    this.in = in;
    this.start = start;
    this.version = version;
    this.text = text;
  }

  NpyHeader parse() throws NpyFormatException {
    expect('{', "the '{' of the header's dict");
    while (!accept('}')) {
      parseEntry();
      if (!accept(',')) {
        expect('}', "',' or '}' after a value");
        break;
      }
    }
    int end = at;
    skipWhitespace();
    if (at < text.length()) {
      throw wrong("only whitespace after the dict");
    }
    if (dtype == null || order == null || layout == null) {
      at = end - 1;
      String key = dtype == null ? "descr" : order == null ? "fortran_order" : "shape";
      throw wrong("the key '" + key + "' before the end of the dict");
    }
    return new NpyHeader(dtype, byteOrder, order, layout);
  }

  private void parseEntry() throws NpyFormatException {
    String expected = "the keys 'descr', 'fortran_order' and 'shape', each once";
    skipWhitespace();
    int from = at;
    String key = parseString(expected);
    boolean known =
        switch (key) {
          case "descr" -> dtype == null;
          case "fortran_order" -> order == null;
          case "shape" -> layout == null;
          default -> false;
        };
    if (!known) {
      at = from;
      throw wrong(expected);
    }
    expect(':', "':' after a key");
    skipWhitespace();
    switch (key) {
      case "descr" -> parseDescr();
      case "fortran_order" -> order = parseBoolean() ? Order.F : Order.C;
      default -> layout = parseShape();
    }
  }

  private void parseDescr() throws NpyFormatException {
    int from = at;
    if (peek() == '[') {
      throw wrong("the dtype of plain elements: structured dtypes have no buffers");
    }
    if (peek() == '(') {
      throw wrong("the dtype of plain elements: subarray dtypes have no buffers");
    }
    String descr = parseString("a string that names the dtype");
    char mark = descr.isEmpty() ? ' ' : descr.charAt(0);
    boolean marked = "<>=|".indexOf(mark) >= 0;
    String kindAndSize = marked ? descr.substring(1) : descr;
    byteOrder =
        switch (mark) {
          case '<' -> ByteOrder.LITTLE_ENDIAN;
          case '>' -> ByteOrder.BIG_ENDIAN;
          // NumPy takes all others, also "not applicable", for the order of the machine.
          default -> ByteOrder.nativeOrder();
        };
    for (DType candidate : DType.values()) {
      if (candidate.numpyString().substring(1).equals(kindAndSize)) {
        dtype = candidate;
        return;
      }
    }
    at = from;
    throw wrong(
        kindAndSize.startsWith("O")
            ? "a dtype of numbers: an object array holds pickled Python objects, which are never"
                + " loaded because a pickle can run any code"
            : "one of the dtypes "
                + Arrays.stream(DType.values())
                    .map(known -> known.numpyString().substring(1))
                    .toList());
  }

  private boolean parseBoolean() throws NpyFormatException {
    for (String word : new String[] {"True", "False"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("True");
      }
    }
    throw wrong("True or False for 'fortran_order'");
  }

  private Layout parseShape() throws NpyFormatException {
    int from = at;
    expect('(', "a tuple of extents for 'shape'");
    long[] shape = new long[Layout.MAX_RANK];
    int rank = 0;
    boolean comma = true;
    while (!accept(')')) {
      if (!comma) {
        throw wrong("',' or ')' after an extent");
      }
      if (rank == Layout.MAX_RANK) {
        throw wrong("at most " + Layout.MAX_RANK + " extents");
      }
      shape[rank++] = parseExtent();
      comma = accept(',');
    }
    if (rank == 1 && !comma) {
      at = from;
      throw wrong("a tuple for 'shape', whose only extent has a comma after it");
    }
    return checked(from, Arrays.copyOf(shape, rank));
  }

  private long parseExtent() throws NpyFormatException {
    skipWhitespace();
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    String digits = text.substring(from, at);
    if (digits.isEmpty() || (digits.length() > 1 && digits.startsWith("0"))) {
      at = from;
      throw wrong("an extent of decimal digits, which is not negative");
    }
    if (version < 3 && peek() == 'L') {
      at++;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      at = from;
      throw wrong("an extent below 2^63", e);
    }
  }

  /** A layout of this shape, if its bytes can be counted. */
  private Layout checked(int from, long[] shape) throws NpyFormatException {
    try {
      Layout checked = Layout.of(shape);
      // No dtype may be known yet: the widest of them decides.
      Math.multiplyExact(checked.size(), (long) DType.COMPLEX128.itemSize());
      return checked;
    } catch (IllegalArgumentException | ArithmeticException e) {
      at = from;
      throw wrong("a shape whose bytes can be counted, not " + Shapes.str(shape), e);
    }
  }

  private String parseString(String expected) throws NpyFormatException {
    char quote = peek();
    if (quote != '\'' && quote != '"') {
      throw wrong(expected);
    }
    int end = text.indexOf(quote, at + 1);
    String inside = end < 0 ? "\n" : text.substring(at + 1, end);
    if (inside.indexOf('\\') >= 0 || inside.indexOf('\n') >= 0) {
      throw wrong("a string that is closed on its line and has no escapes");
    }
    at = end + 1;
    return inside;
  }

  private void expect(char c, String expected) throws NpyFormatException {
    if (!accept(c)) {
      throw wrong(expected);
    }
  }

  private boolean accept(char c) {
    skipWhitespace();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void skipWhitespace() {
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The next character, or NUL, which no header has, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private NpyFormatException wrong(String expected, Throwable cause) {
    NpyFormatException wrong = wrong(expected);
    wrong.initCause(cause);
    return wrong;
  }

  /**
   * The exception for the text from the present place on. All text before it has been accepted and
   * so is ASCII: characters count bytes.
   */
  private NpyFormatException wrong(String expected) {
    return in.wrong(start + at, at < text.length() ? shown() : "the end of the header", expected);
  }

  /** The text from the present place on, shortened and with nothing that could trick a terminal. */
  private String shown() {
    StringBuilder shown = new StringBuilder("\"");
    int end = Math.min(text.length(), at + SHOWN);
    for (char c : text.substring(at, end).toCharArray()) {
      shown.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return shown.append(end < text.length() ? "...\"" : "\"").toString();
  }
}
