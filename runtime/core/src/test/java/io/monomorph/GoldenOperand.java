package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Operands as goldens of plain text write them: {@code int64 (2, 3) strides (1, 2) [0 1 2 3 4 5]},
 * or with the word of a generator in place of the elements. The README beside the goldens describes
 * the notation.
 */
public final class GoldenOperand {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\w+) (\\([^)]*\\))(?: strides (\\([^)]*\\)))? (.+?)(?: broadcast (\\([^)]*\\)))?");

  private static final Pattern SEPARATORS = Pattern.compile("[(), ]+");

  private static final Pattern ARRAY = Pattern.compile("\\w+ \\(");

  private GoldenOperand() {}

  /** Whether the text is an array, not a number or an index. */
  public static boolean isArray(String text) {
    return ARRAY.matcher(text).lookingAt();
  }

  /** The operand of a text on the heap. */
  public static NdBuffer of(String text) {
    return of(text, Elements.backends().get(0));
  }

  /** The operand of a text on any backend. */
  public static NdBuffer of(String text, BackendProvider backend) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new AssertionError("no operand: " + text);
    }
    DType dtype = dtype(form.group(1));
    long[] shape = numbers(form.group(2));
    String strides = form.group(3);
    Layout layout = strides == null ? Layout.of(shape) : layout(shape, numbers(strides));
    String elements = form.group(4);
    long held = layout.size() == 0 ? 0 : layout.lastIndex() + 1;
    NdBuffer core = Buffers.with().backend(backend).zeros(dtype, held);
    if (elements.equals("places")) {
      core.assign(Buffers.arange(held));
    }
    NdBuffer buffer = (NdBuffer) core.operand().withLayout(layout, false);
    if (!elements.equals("places") && !elements.equals("zeros")) {
      // The places of broadcast elements are filled again and again with the same.
      int size = Math.toIntExact(buffer.size());
      buffer.assign(GoldenValues.of(dtype, size, elements).reshape(shape));
    }
    String shown = form.group(5);
    return shown == null ? buffer : buffer.broadcastTo(numbers(shown));
  }

  /** The layout of a text such as {@code (2, 3) strides (1, 2)}. */
  public static Layout layout(String text) {
    String[] parts = text.split(" strides ", -1);
    long[] shape = numbers(parts[0]);
    return layout(shape, parts.length > 1 ? numbers(parts[1]) : Shapes.cStrides(shape));
  }

  /** The layout that begins with the lowest of its places. */
  private static Layout layout(long[] shape, long... strides) {
    long offset = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      offset -= Math.min(0, strides[axis] * (shape[axis] - 1));
    }
    return Layout.of(shape, strides, offset);
  }

  /** The dtype of a name. */
  public static DType dtype(String name) {
    return DType.ofName(name).orElseThrow();
  }

  /** The numbers of a tuple as Python writes it. */
  public static long[] numbers(String tuple) {
    return SEPARATORS
        .splitAsStream(tuple)
        .filter(word -> !word.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  /** As {@link #numbers}, of axes. */
  public static int[] axes(String tuple) {
    return Arrays.stream(numbers(tuple)).mapToInt(Math::toIntExact).toArray();
  }
}
