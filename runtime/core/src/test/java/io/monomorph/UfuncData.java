package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.npy.Bits;
import io.monomorph.spi.BackendProvider;
import io.monomorph.view.Views;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The arrays that the goldens of ufuncs compute with, as ufunc_data.py makes them of seeds. */
final class UfuncData {
  private static final double[] SPECIAL = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, 1, -1, 2.5
  };

  private UfuncData() {}

  private static long stream(long seed, long k) {
    long z = seed + (k + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long bits(long h, int shift, int count) {
    return h >>> shift & ((1L << count) - 1);
  }

  private static double real(char kind, long h) {
    if (kind == 's') {
      return (bits(h, 0, 12) - 2048) / 16.0;
    }
    return kind == 'x' && bits(h, 40, 4) == 0
        ? SPECIAL[(int) bits(h, 44, 3)]
        : (bits(h, 0, 32) - 0x1p31) * Math.pow(2, (double) (bits(h, 32, 5) - 40));
  }

  private static long integer(DType dtype, char kind, long h) {
    if (kind == 's') {
      return bits(h, 0, 4) - 4;
    }
    if (kind == 'x' && bits(h, 60, 4) == 0) {
      int size = 8 * dtype.itemSize();
      long least = dtype.isUnsigned() ? 0 : -1L << (size - 1);
      long greatest = dtype.isUnsigned() ? -1L : ~least;
      return new long[] {least, greatest, 0, 1}[(int) bits(h, 58, 2)];
    }
    return h;
  }

  /** One row of elements on the heap. */
  static NdBuffer elements(DType dtype, char kind, long seed, int count) {
    if (dtype == DType.BOOL) {
      boolean[] marks = new boolean[count];
      for (int k = 0; k < count; k++) {
        marks[k] = bits(stream(seed, k), 7, kind == 's' ? 1 : 3) != 0;
      }
      return BoolBuffer.wrap(marks);
    }
    if (dtype.isInteger()) {
      long[] integers = new long[count];
      for (int k = 0; k < count; k++) {
        integers[k] = integer(dtype, kind, stream(seed, k));
      }
      return Int64Buffer.wrap(integers).astype(dtype);
    }
    double[] reals = new double[count * dtype.slots()];
    for (int k = 0; k < reals.length; k++) {
      reals[k] = real(kind, stream(seed, k));
    }
    if (!dtype.isComplex()) {
      return Float64Buffer.wrap(reals).astype(dtype);
    }
    NdBuffer pairs = Buffers.zeros(DType.COMPLEX128, count);
    if (count > 0) {
      pairs.operand().store(0, 1, reals, 0, count);
    }
    return pairs.astype(dtype);
  }

  /** Of "dtype:kind:seed:shape:steps:axes:broadcast"; the elements are on the given backend. */
  static NdBuffer array(String spec, BackendProvider backend) {
    String[] parts = spec.split(":", -1);
    DType dtype = UfuncGoldens.dtype(parts[0].charAt(0));
    long[] shape = numbers(parts[3]);
    long[] steps = numbers(parts[4]);
    long[] room = new long[shape.length];
    int count = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      room[axis] = shape[axis] * Math.abs(steps[axis]);
      count *= (int) room[axis];
    }
    NdBuffer row = elements(dtype, parts[1].charAt(0), Long.parseLong(parts[2]), count);
    NdBuffer base = on(backend, row.reshape(room));
    Layout layout = base.layout();
    for (int axis = 0; axis < shape.length; axis++) {
      long first = steps[axis] > 0 ? 0 : Math.max(0, room[axis] - 1);
      layout = Views.slice(layout, axis, first, steps[axis], shape[axis]);
    }
    NdBuffer view = (NdBuffer) base.operand().withLayout(layout, false);
    int[] axes = Arrays.stream(numbers(parts[5])).mapToInt(Math::toIntExact).toArray();
    view = axes.length > 0 ? view.transpose(axes) : view;
    return parts[6].isEmpty() ? view : view.broadcastTo(numbers(parts[6]));
  }

  /** A copy on a backend. */
  static NdBuffer on(BackendProvider backend, NdBuffer of) {
    NdBuffer copy = (NdBuffer) backend.allocate(of.dtype(), of.shape());
    copy.assign(of);
    return copy;
  }

  static long[] numbers(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
  }

  /** The dtype, the shape, and the bytes or a checksum of them. */
  static String describe(NdBuffer result) {
    return describe(result, "");
  }

  /** The same; zeros of both signs are the same if what is expected has them so. */
  static String describe(NdBuffer result, String expected) {
    String shape =
        Arrays.stream(result.shape()).mapToObj(String::valueOf).collect(Collectors.joining(","));
    return UfuncGoldens.letter(result.dtype())
        + " "
        + shape
        + " "
        + digest(result, expected.contains(" z"));
  }

  private static String digest(NdBuffer result, boolean zeros) {
    byte[] bytes = oneNaN(result.dtype(), zeros, Bits.of(result.operand()));
    String mark = zeros ? "z" : "";
    if (bytes.length <= 32) {
      return mark + HexFormat.of().formatHex(bytes);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return mark + "crc" + HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** NaN have many forms; here they have one. So have zeros, if they are to be the same. */
  private static byte[] oneNaN(DType dtype, boolean zeros, byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int size = dtype.itemSize() / dtype.slots();
    if (dtype.isInteger() || dtype == DType.BOOL) {
      return bytes;
    }
    for (int at = 0; at < bytes.length; at += size) {
      if (size == 2 && Float.isNaN(Float.float16ToFloat(all.getShort(at)))) {
        all.putShort(at, (short) 0x7E00);
      } else if (size == 4 && Float.isNaN(all.getFloat(at))) {
        all.putInt(at, 0x7FC0_0000);
      } else if (size == 8 && Double.isNaN(all.getDouble(at))) {
        all.putLong(at, 0x7FF8_0000_0000_0000L);
      } else if (zeros && isZero(all, at, size)) {
        all.put(at + size - 1, (byte) 0);
      }
    }
    return bytes;
  }

  private static boolean isZero(ByteBuffer all, int at, int size) {
    return switch (size) {
      case 2 -> (all.getShort(at) & 0x7FFF) == 0;
      case 4 -> all.getFloat(at) == 0;
      default -> all.getDouble(at) == 0;
    };
  }

  /** Of "int:5", "float:2.5" or "bool:True". */
  static Object number(String text) {
    String value = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.indexOf(':'))) {
      case "int" -> Integer.valueOf(value);
      case "float" -> Double.valueOf(value.replace("inf", "Infinity"));
      default -> value.equals("True");
    };
  }
}
