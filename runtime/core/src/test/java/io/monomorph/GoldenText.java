package io.monomorph;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Results as goldens of plain text write them: {@code int32 (2, 3) [0 1 2 3 4 5] crc e9c6d8a1}. The
 * README beside the goldens describes the notation, which the script golden_text.py writes too.
 */
public final class GoldenText {
  private static final int MOST = 20;

  private GoldenText() {}

  /** Dtype, shape, elements and their checksum. */
  public static String of(NdBuffer buffer) {
    return head(buffer) + " " + content(buffer, MOST);
  }

  /** As {@link #of}, with the same bits in all NaN. */
  public static String ofOneNan(NdBuffer buffer) {
    return of(withOneNan(buffer));
  }

  /** As {@link #of}, with all elements however many there are. */
  public static String inFull(NdBuffer buffer) {
    return head(buffer) + " " + content(buffer, Integer.MAX_VALUE);
  }

  /** As {@link #of}, with the strides if they are not those of C order. */
  public static String withStrides(NdBuffer buffer) {
    return buffer.dtype() + " " + layout(buffer.layout()) + " " + content(buffer, MOST);
  }

  /**
   * As {@link #withStrides}, but the strides of axes of length 1, which say nothing, are taken as
   * 0.
   */
  public static String withSteps(NdBuffer buffer) {
    long[] own = steps(buffer.shape(), buffer.strides());
    long[] dense = steps(buffer.shape(), Shapes.cStrides(buffer.shape()));
    boolean none = buffer.size() == 0 || Arrays.equals(own, dense);
    return head(buffer) + (none ? "" : " strides " + Shapes.str(own)) + " " + content(buffer, MOST);
  }

  /** The result with the same bits in all NaN, which hang on the operation that they come from. */
  public static NdBuffer withOneNan(NdBuffer result) {
    DType dtype = result.dtype();
    if (dtype.isInteger() || dtype == DType.BOOL) {
      return result;
    }
    boolean complex = dtype.isComplex();
    NdBuffer wide = result.astype(complex ? DType.COMPLEX128 : DType.FLOAT64);
    double[] parts = (double[]) wide.toFlatArray();
    Arrays.setAll(parts, k -> Double.isNaN(parts[k]) ? Double.NaN : parts[k]);
    return complex
        ? Complex128Buffer.wrap(parts, result.shape()).astype(dtype)
        : Float64Buffer.wrap(parts, result.shape()).astype(dtype);
  }

  /** Dtype and shape alone. */
  public static String head(NdBuffer buffer) {
    return buffer.dtype() + " " + Shapes.str(buffer.shape());
  }

  /** A shape, and its strides if they are not those of C order. */
  public static String layout(Layout layout) {
    boolean none =
        layout.size() == 0 || Arrays.equals(layout.strides(), Shapes.cStrides(layout.shape()));
    return Shapes.str(layout.shape()) + (none ? "" : " strides " + Shapes.str(layout.strides()));
  }

  private static long[] steps(long[] shape, long... strides) {
    long[] steps = strides.clone();
    for (int axis = 0; axis < steps.length; axis++) {
      steps[axis] = shape[axis] > 1 ? steps[axis] : 0;
    }
    return steps;
  }

  private static String content(NdBuffer buffer, int most) {
    CRC32 crc = new CRC32();
    crc.update(bytes(buffer));
    return String.format(Locale.ROOT, "[%s] crc %08x", elements(buffer, most), crc.getValue());
  }

  /** The bytes of all elements, little-endian and in C order. */
  static byte[] bytes(NdBuffer buffer) {
    ByteBuffer bytes = ByteBuffer.allocate((int) buffer.byteSize()).order(ByteOrder.LITTLE_ENDIAN);
    switch (buffer.toFlatArray()) {
      case boolean[] block -> {
        for (boolean element : block) {
          bytes.put((byte) (element ? 1 : 0));
        }
      }
      case byte[] block -> bytes.put(block);
      case short[] block -> bytes.asShortBuffer().put(block);
      case int[] block -> bytes.asIntBuffer().put(block);
      case long[] block -> bytes.asLongBuffer().put(block);
      case float[] block -> bytes.asFloatBuffer().put(block);
      case double[] block -> bytes.asDoubleBuffer().put(block);
      default -> throw new AssertionError(buffer.dtype());
    }
    return bytes.array();
  }

  private static String elements(NdBuffer buffer, int most) {
    int size = (int) buffer.size();
    if (size == 0) {
      return "";
    }
    NdBuffer all = buffer.ravel();
    return size <= most
        ? elements(all, 0, size)
        : elements(all, 0, 5) + " ... " + elements(all, size - 2, size);
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
