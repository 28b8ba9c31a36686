package io.monomorph.span;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Buffers over each kind of storage that spans are made of. */
final class SpanBuffers {
  private static int files;

  private SpanBuffers() {}

  /** Buffers with one axis and the same random elements, by the name of their storage. */
  static Map<String, NdBuffer> writable(DType dtype, int size, Path folder) {
    int bytes = size * dtype.itemSize();
    Map<String, NdBuffer> all = new LinkedHashMap<>();
    all.put("heap", Buffers.zeros(dtype, size));
    all.put("part of an array", Buffers.zeros(dtype, size + 5).get("3:-2"));
    all.put("native", Buffers.with().backend("memory").zeros(dtype, size));
    all.put("direct", over(dtype, ByteBuffer.allocateDirect(bytes)));
    all.put("bytes", over(dtype, ByteBuffer.allocate(bytes)));
    // Elements that begin at odd bytes.
    all.put("unaligned", Buffers.fromBuffer(dtype, Arena.ofAuto().allocate(bytes + 1).asSlice(1)));
    // An array of another type, and a backend that is not of this module.
    all.put(
        "longs",
        Buffers.fromBuffer(
            dtype, MemorySegment.ofArray(new long[bytes / 8 + 1]).asSlice(0, bytes)));
    if (size > 0) {
      all.put("mapped", Buffers.fromBuffer(dtype, mapped(folder, bytes)));
    }
    NdBuffer elements = elements(dtype, size);
    all.values().forEach(buffer -> buffer.assign(elements));
    return all;
  }

  private static NdBuffer over(DType dtype, ByteBuffer bytes) {
    return Buffers.fromBuffer(dtype, bytes.order(ByteOrder.nativeOrder()));
  }

  private static Memory mapped(Path folder, int bytes) {
    Path file = folder.resolve("span" + files++);
    try {
      Memory.create(file, new byte[0], bytes, ByteOrder.nativeOrder(), null).close();
      return Memory.map(
          file, MapMode.READ_WRITE, 0, bytes, ByteOrder.nativeOrder(), Arena.ofAuto());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Elements of random bits, so that there are NaN too; of bool both values. */
  static NdBuffer elements(DType dtype, int size) {
    byte[] bytes = new byte[size * dtype.itemSize()];
    new Random(size).nextBytes(bytes);
    if (dtype == DType.BOOL) {
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] &= 1;
      }
    }
    return Buffers.fromBuffer(dtype, bytes).copy();
  }
}
