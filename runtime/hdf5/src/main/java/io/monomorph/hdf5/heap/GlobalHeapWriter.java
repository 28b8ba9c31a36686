package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Output;
import java.util.List;

/** Writes objects of variable length behind the end of a file. */
public final class GlobalHeapWriter {
  /** libhdf5 takes no smaller collection. */
  private static final int LEAST = 4096;

  private static final int HEAD = 16;

  private GlobalHeapWriter() {}

  /**
   * Writes a collection of objects, which are numbered from 1.
   *
   * @return its address
   */
  public static long write(Appender file, List<byte[]> objects) {
    int used = HEAD;
    for (byte[] object : objects) {
      used += HEAD + padded(object.length);
    }
    int size = Math.max(LEAST, used + HEAD);
    Output out = new Output().text("GCOL").u8(1).zeros(3).i64(size);
    for (int k = 0; k < objects.size(); k++) {
      byte[] object = objects.get(k);
      out.u16(k + 1).u16(1).u32(0).i64(object.length).bytes(object);
      out.zeros(padded(object.length) - object.length);
    }
    // The rest is an object without a number, which means free room.
    out.u16(0).u16(0).u32(0).i64(size - used).zeros(size - used - HEAD);
    return file.append(out.toArray(), 8);
  }

  private static int padded(int length) {
    return (length + 7) / 8 * 8;
  }
}
