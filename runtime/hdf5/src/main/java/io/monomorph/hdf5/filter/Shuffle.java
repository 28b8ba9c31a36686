package io.monomorph.hdf5.filter;

/** The first bytes of all elements, then the second bytes, and so on. */
final class Shuffle {
  private Shuffle() {}

  static byte[] encode(byte[] data, int[] values) {
    int size = values.length == 0 ? 1 : values[0];
    if (size <= 1 || data.length < size) {
      return data;
    }
    int count = data.length / size;
    byte[] out = data.clone();
    for (int part = 0; part < size; part++) {
      for (int k = 0, from = part; k < count; k++, from += size) {
        out[part * count + k] = data[from];
      }
    }
    return out;
  }

  static byte[] decode(byte[] data, int[] values, int expected) {
    int size = values.length == 0 ? 1 : values[0];
    if (size <= 1 || data.length < size) {
      return data;
    }
    int count = data.length / size;
    byte[] out = new byte[data.length];
    switch (size) {
      case 2 -> two(data, out, count);
      case 4 -> four(data, out, count);
      case 8 -> eight(data, out, count);
      default -> any(data, out, size, count);
    }
    // What is left over behind the last element is not shuffled.
    System.arraycopy(data, count * size, out, count * size, data.length - count * size);
    return out;
  }

  private static void two(byte[] data, byte[] out, int n) {
    for (int k = 0; k < n; k++) {
      out[2 * k] = data[k];
      out[2 * k + 1] = data[n + k];
    }
  }

  private static void four(byte[] data, byte[] out, int n) {
    for (int k = 0, to = 0; k < n; k++, to += 4) {
      out[to] = data[k];
      out[to + 1] = data[n + k];
      out[to + 2] = data[2 * n + k];
      out[to + 3] = data[3 * n + k];
    }
  }

  private static void eight(byte[] data, byte[] out, int n) {
    for (int k = 0, to = 0; k < n; k++, to += 8) {
      out[to] = data[k];
      out[to + 1] = data[n + k];
      out[to + 2] = data[2 * n + k];
      out[to + 3] = data[3 * n + k];
      out[to + 4] = data[4 * n + k];
      out[to + 5] = data[5 * n + k];
      out[to + 6] = data[6 * n + k];
      out[to + 7] = data[7 * n + k];
    }
  }

  private static void any(byte[] data, byte[] out, int size, int n) {
    for (int part = 0; part < size; part++) {
      for (int k = 0; k < n; k++) {
        out[k * size + part] = data[part * n + k];
      }
    }
  }
}
