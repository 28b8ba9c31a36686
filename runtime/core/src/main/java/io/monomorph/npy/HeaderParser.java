package io.monomorph.npy;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.naming.DTypeName;
import io.monomorph.shape.Shapes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of a header, which is a dict of Python with the keys {@code descr}, {@code
 * fortran_order} and {@code shape} in any order. What NumPy reads is read, however it is written;
 * nothing is executed.
 */
final class HeaderParser {
  private static final String DESCR = "descr";
  private static final String ORDER = "fortran_order";
  private static final String SHAPE = "shape";

  private final HeaderText text;
  private final LiteralParser literals;

  HeaderParser(HeaderText text) {
    this.text = text;
    this.literals = new LiteralParser(text);
  }

  /**
   * @param offset where the elements begin
   */
  NpyHeader parse(int version, long offset) throws NpyFormatException {
    String start = "the '{' of the header's dict";
    if (!(literals.parse(start) instanceof Literal.Dict dict)) {
      throw text.wrong(0, start);
    }
    text.skipSpace();
    if (!text.isAtEnd()) {
      throw text.wrong(text.at(), "only whitespace after the dict");
    }
    Map<String, Literal> values = values(dict);
    for (String key : List.of(DESCR, ORDER, SHAPE)) {
      if (!values.containsKey(key)) {
        throw text.wrong(dict.end(), "the key '" + key + "' before the end of the dict");
      }
    }
    DTypeName elements = dtype(values.getOrDefault(DESCR, dict));
    Order order = isFortran(values.getOrDefault(ORDER, dict)) ? Order.F : Order.C;
    DType dtype = DType.of(elements.code());
    Layout layout = layout(values.getOrDefault(SHAPE, dict), dtype);
    return new NpyHeader(version, dtype, elements.byteOrder(), order, layout, offset);
  }

  /** The values by key; of one key the last counts. */
  private Map<String, Literal> values(Literal.Dict dict) throws NpyFormatException {
    Map<String, Literal> values = new HashMap<>();
    for (int k = 0; k < dict.keys().size(); k++) {
      Literal key = dict.keys().get(k);
      if (!(key instanceof Literal.Text name)
          || !List.of(DESCR, ORDER, SHAPE).contains(name.text())) {
        throw text.wrong(key.at(), LiteralParser.KEYS);
      }
      values.put(name.text(), dict.values().get(k));
    }
    return values;
  }

  private DTypeName dtype(Literal value) throws NpyFormatException {
    if (value instanceof Literal.Sequence) {
      throw text.wrong(
          value.at(), "the dtype of plain elements: structured dtypes have no buffers");
    }
    if (value instanceof Literal.Tuple pair) {
      boolean element =
          pair.items().size() > 1
              && pair.items().get(1) instanceof Literal.Tuple shape
              && shape.items().isEmpty();
      if (element) {
        return dtype(pair.items().get(0));
      }
      throw text.wrong(value.at(), "the dtype of plain elements: subarray dtypes have no buffers");
    }
    if (!(value instanceof Literal.Text descr)) {
      throw text.wrong(value.at(), "a string that names the dtype");
    }
    DTypeName known = DTypeName.parse(descr.text()).orElse(null);
    if (known == null) {
      throw text.wrong(value.at(), expected(descr.text()));
    }
    return known;
  }

  private static String expected(String descr) {
    return descr.matches("[<>=|]?(O[48]?|object.*)")
        ? "a dtype of numbers: an object array holds pickled Python objects, which are never"
            + " loaded because a pickle can run any code"
        : "one of the dtypes "
            + Arrays.stream(DType.values()).map(known -> known.numpyString().substring(1)).toList();
  }

  private boolean isFortran(Literal value) throws NpyFormatException {
    if (value instanceof Literal.Truth truth) {
      return truth.value();
    }
    throw text.wrong(value.at(), "True or False for 'fortran_order'");
  }

  private Layout layout(Literal value, DType dtype) throws NpyFormatException {
    if (!(value instanceof Literal.Tuple tuple)) {
      throw text.wrong(
          value.at(), "a tuple of extents for 'shape', whose only extent has a comma after it");
    }
    List<Literal> items = tuple.items();
    if (items.size() > Layout.MAX_RANK) {
      throw text.wrong(items.get(Layout.MAX_RANK).at(), "at most " + Layout.MAX_RANK + " extents");
    }
    long[] shape = new long[items.size()];
    for (int k = 0; k < shape.length; k++) {
      shape[k] = extent(items.get(k));
    }
    try {
      Layout layout = Layout.of(shape);
      Math.multiplyExact(layout.size(), (long) dtype.itemSize());
      return layout;
    } catch (IllegalArgumentException | ArithmeticException e) {
      NpyFormatException wrong =
          text.wrong(value.at(), "a shape whose bytes can be counted, not " + Shapes.str(shape));
      wrong.initCause(e);
      throw wrong;
    }
  }

  private long extent(Literal value) throws NpyFormatException {
    if (!(value instanceof Literal.Whole whole)) {
      throw text.wrong(value.at(), "an extent, which is an integer");
    }
    BigInteger extent = whole.value();
    if (extent.signum() < 0) {
      throw text.wrong(value.at(), "an extent that is not negative");
    }
    if (extent.bitLength() >= Long.SIZE) {
      throw text.wrong(value.at(), "an extent below 2^63");
    }
    return extent.longValue();
  }
}
