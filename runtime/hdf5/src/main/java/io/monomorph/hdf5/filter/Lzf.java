package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.util.Arrays;

/** The compression of LibLZF, which h5py has. */
final class Lzf {
  private Lzf() {}

  static byte[] decode(byte[] data, int[] values, int expected) {
    // The third setting is the number of bytes before the filters that come first; they may have
    // added some. As libhdf5 does, room is made until it is enough.
    long most = Math.min(2L * expected + 4096, Integer.MAX_VALUE - 64);
    long length = values.length > 2 && values[2] > 0 ? Math.min(values[2], expected) : expected;
    for (length += 16; ; length *= 2) {
      byte[] out = new byte[(int) Math.min(length, most)];
      try {
        return Arrays.copyOf(out, expand(data, out));
      } catch (IndexOutOfBoundsException e) {
        if (length >= most) {
          throw new FormatException("the lzf bytes of a chunk are broken");
        }
      }
    }
  }

  private static int expand(byte[] data, byte[] out) {
    int in = 0;
    int at = 0;
    while (in < data.length) {
      int control = data[in++] & 0xff;
      if (control < 32) {
        System.arraycopy(data, in, out, at, control + 1);
        in += control + 1;
        at += control + 1;
      } else {
        int length = control >> 5;
        if (length == 7) {
          length += data[in++] & 0xff;
        }
        int from = at - ((control & 31) << 8) - 1 - (data[in++] & 0xff);
        for (int k = 0; k < length + 2; k++) {
          out[at++] = out[from++];
        }
      }
    }
    return at;
  }
}
