package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files of NumPy's format in memory. */
final class Npy {
  private Npy() {}

  static byte[] bytes(NdBuffer of) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Buffers.save(out, of);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NdBuffer buffer(byte[] bytes) {
    try {
      return Buffers.load(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
