package io.monomorph.text;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The text of arrays as NumPy's {@code str} and {@code repr} give it, with its default options. Of
 * arrays with so many axes that more than a million elements would have to be printed it is only
 * {@code array([...], shape=(2, 2, ...), dtype=float64)}.
 */
public final class ArrayText {
  /** More elements than this are summarised. */
  static final int THRESHOLD = 1000;

  private static final int LINE_WIDTH = 75;
  private static final String PREFIX = "array(";

  /** What a literal without a dtype would become, so that repr need not say it. */
  private static final Set<DType> IMPLIED =
      EnumSet.of(DType.BOOL, DType.INT64, DType.FLOAT64, DType.COMPLEX128);

  private ArrayText() {}

  /** NumPy's {@code str}. */
  public static String str(Operand array) {
    if (PrintedElements.isTooLong(array.layout())) {
      return brief(array);
    }
    if (array.layout().rank() == 0) {
      return ScalarText.of(array);
    }
    return lines(array, "", " ", LINE_WIDTH);
  }

  /** NumPy's {@code repr}. */
  public static String repr(Operand array) {
    if (PrintedElements.isTooLong(array.layout())) {
      return brief(array);
    }
    String text = PREFIX + lines(array, PREFIX, ", ", LINE_WIDTH - 1);
    List<String> extras = extras(array);
    if (extras.isEmpty()) {
      return text + ")";
    }
    String extra = String.join(", ", extras) + ")";
    int lastLine = text.length() + 1 - (text.lastIndexOf('\n') + 1);
    boolean fits = lastLine + extra.length() + 1 <= LINE_WIDTH;
    return text + "," + (fits ? " " : "\n" + " ".repeat(PREFIX.length())) + extra;
  }

  /**
   * Where even the summary is too long, as of many axes that are short; NumPy's str fails there.
   */
  private static String brief(Operand array) {
    String shape = Shapes.str(array.layout().shape());
    return PREFIX + "[...], shape=" + shape + ", dtype=" + array.dtype() + ")";
  }

  private static List<String> extras(Operand array) {
    List<String> extras = new ArrayList<>();
    long size = array.layout().size();
    boolean flatAndEmpty = size == 0 && array.layout().rank() == 1;
    if ((size == 0 && !flatAndEmpty) || size > THRESHOLD) {
      extras.add("shape=" + Shapes.str(array.layout().shape()));
    }
    if (size == 0 || !IMPLIED.contains(array.dtype())) {
      extras.add("dtype=" + array.dtype());
    }
    return extras;
  }

  private static String lines(Operand array, String prefix, String separator, int width) {
    if (array.layout().size() == 0) {
      return "[]";
    }
    PrintedElements summary = PrintedElements.of(array);
    ElementFormat format = ElementFormat.of(array.dtype(), summary);
    return new BracketLines(summary, format, separator)
        .text(" ".repeat(prefix.length() + 1), width);
  }
}
