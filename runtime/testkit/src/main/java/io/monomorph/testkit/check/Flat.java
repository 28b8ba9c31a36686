package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;

/** Elements in a primitive array, compared bit by bit; all NaN are one. */
final class Flat {
  private Flat() {}

  static boolean equal(DType dtype, Object a, Object b) {
    if (dtype == DType.FLOAT16) {
      return Arrays.equals(widened((short[]) a), widened((short[]) b));
    }
    return switch (a) {
      case boolean[] x -> Arrays.equals(x, (boolean[]) b);
      case byte[] x -> Arrays.equals(x, (byte[]) b);
      case short[] x -> Arrays.equals(x, (short[]) b);
      case int[] x -> Arrays.equals(x, (int[]) b);
      case long[] x -> Arrays.equals(x, (long[]) b);
      case float[] x -> Arrays.equals(x, (float[]) b);
      case double[] x -> Arrays.equals(x, (double[]) b);
      default -> throw new AssertionError(a.getClass());
    };
  }

  /** The elements of an array one by one. */
  static List<List<Object>> heap(NdBuffer like, Object array) {
    return Element.all(Buffers.wrap(like.dtype(), array, like.shape()));
  }

  private static float[] widened(short[] halves) {
    float[] floats = new float[halves.length];
    for (int k = 0; k < floats.length; k++) {
      floats[k] = Float.float16ToFloat(halves[k]);
    }
    return floats;
  }
}
