package io.monomorph.bench;

/** Indexing as one would write it by hand for an array of one type, with indices that are right. */
final class HandIndexLoops {
  private HandIndexLoops() {}

  private static int count(boolean[] mask) {
    int count = 0;
    for (boolean marked : mask) {
      count += marked ? 1 : 0;
    }
    return count;
  }

  /** A branch for each element, for masks whose elements are mostly the same. */
  static double[] select(double[] from, boolean[] mask) {
    double[] out = new double[count(mask)];
    int place = 0;
    for (int k = 0; k < mask.length; k++) {
      if (mask[k]) {
        out[place++] = from[k];
      }
    }
    return out;
  }

  /** Without a branch that depends on the mask; up to the last true one there is room. */
  static double[] selectMixed(double[] from, boolean[] mask) {
    double[] out = new double[count(mask)];
    int place = 0;
    for (int k = 0; place < out.length; k++) {
      out[place] = from[k];
      place += mask[k] ? 1 : 0;
    }
    return out;
  }

  static double[] take(double[] from, long[] indices) {
    double[] out = new double[indices.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = from[(int) indices[k]];
    }
    return out;
  }

  static double[] rows(double[] from, int width, long[] rows) {
    double[] out = new double[rows.length * width];
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(from, (int) rows[k] * width, out, k * width, width);
    }
    return out;
  }

  static double[] columns(double[] from, int width, long[] columns) {
    double[] out = new double[width * columns.length];
    int place = 0;
    for (int row = 0; row < width * width; row += width) {
      for (long column : columns) {
        out[place++] = from[row + (int) column];
      }
    }
    return out;
  }

  static double[] pairs(double[] from, int width, long[] rows, long[] columns) {
    double[] out = new double[rows.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = from[(int) rows[k] * width + (int) columns[k]];
    }
    return out;
  }

  /** A branch for each element, for masks whose elements are mostly the same. */
  static byte[] select(byte[] from, boolean[] mask) {
    byte[] out = new byte[count(mask)];
    int place = 0;
    for (int k = 0; k < mask.length; k++) {
      if (mask[k]) {
        out[place++] = from[k];
      }
    }
    return out;
  }

  /** Without a branch that depends on the mask; up to the last true one there is room. */
  static byte[] selectMixed(byte[] from, boolean[] mask) {
    byte[] out = new byte[count(mask)];
    int place = 0;
    for (int k = 0; place < out.length; k++) {
      out[place] = from[k];
      place += mask[k] ? 1 : 0;
    }
    return out;
  }

  static byte[] take(byte[] from, long[] indices) {
    byte[] out = new byte[indices.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = from[(int) indices[k]];
    }
    return out;
  }

  static byte[] rows(byte[] from, int width, long[] rows) {
    byte[] out = new byte[rows.length * width];
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(from, (int) rows[k] * width, out, k * width, width);
    }
    return out;
  }

  static byte[] columns(byte[] from, int width, long[] columns) {
    byte[] out = new byte[width * columns.length];
    int place = 0;
    for (int row = 0; row < width * width; row += width) {
      for (long column : columns) {
        out[place++] = from[row + (int) column];
      }
    }
    return out;
  }

  static byte[] pairs(byte[] from, int width, long[] rows, long[] columns) {
    byte[] out = new byte[rows.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = from[(int) rows[k] * width + (int) columns[k]];
    }
    return out;
  }
}
