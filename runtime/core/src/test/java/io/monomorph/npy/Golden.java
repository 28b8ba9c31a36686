package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * An array and a file that NumPy made of it, or at least reads as it. The script npy_goldens.py
 * writes them and describes the encoding.
 */
final class Golden {
  final String name;

  /** Whether the file is exactly what NumPy writes. */
  final boolean saved;

  final ArrayOperand array;
  final byte[] file;

  private Golden(String name, boolean saved, ArrayOperand array, byte[] file) {
    this.name = name;
    this.saved = saved;
    this.array = array;
    this.file = file;
  }

  /** All of them, by name. */
  static Map<String, Golden> all() throws IOException {
    Map<String, Golden> all = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(resource("arrays.bin.gz"), 1 << 16))) {
      for (int first = in.read(); first >= 0; first = in.read()) {
        Golden golden = read(in, (first << 8) + in.read());
        all.put(golden.name, golden);
      }
    }
    return all;
  }

  static InputStream resource(String name) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream(name), name);
  }

  private static Golden read(DataInputStream in, int nameLength) throws IOException {
    String name = new String(in.readNBytes(nameLength), UTF_8);
    DType dtype = DType.ofName(in.readUTF()).orElseThrow();
    boolean saved = in.readBoolean();
    byte[] core = in.readNBytes(in.readInt());
    int rank = in.readByte();
    long[] shape = readLongs(in, rank);
    long[] strides = readLongs(in, rank);
    Layout layout = Layout.of(shape, strides, in.readLong());
    byte[] file = in.readNBytes(in.readInt());
    ArrayOperand array = new ArrayOperand(dtype, layout, Bits.block(dtype, core));
    return new Golden(name, saved, array, file);
  }

  private static long[] readLongs(DataInputStream in, int count) throws IOException {
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) {
      longs[i] = in.readLong();
    }
    return longs;
  }
}
