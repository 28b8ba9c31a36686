package io.monomorph;

import io.monomorph.dtype.Complex;
import io.monomorph.npy.Bits;
import io.monomorph.shape.Shapes;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** The notation of arrays in goldens of plain text, which the script golden_text.py describes. */
final class GoldenText {
  private static final int MOST = 8;

  private GoldenText() {}

  static String of(NdBuffer buffer) {
    CRC32 crc = new CRC32();
    crc.update(Bits.of(buffer.operand()));
    return String.format(
        Locale.ROOT,
        "%s %s [%s] crc %08x",
        buffer.dtype(),
        Shapes.str(buffer.shape()),
        elements(buffer.ravel()),
        crc.getValue());
  }

  private static String elements(NdBuffer all) {
    int size = (int) all.size();
    if (size <= MOST) {
      return elements(all, 0, size);
    }
    return elements(all, 0, 5) + " ... " + elements(all, size - 2, size);
  }

  private static String elements(NdBuffer all, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(k -> python(all.item(k)))
        .collect(Collectors.joining(" "));
  }

  /** An element as Python writes it. */
  static String python(Object item) {
    if (item instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (item instanceof Double number) {
      String part = Complex.of(0, number).toString();
      String text = part.substring(0, part.length() - 1);
      return text.matches("-?\\d+") ? text + ".0" : text;
    }
    return item.toString();
  }
}
