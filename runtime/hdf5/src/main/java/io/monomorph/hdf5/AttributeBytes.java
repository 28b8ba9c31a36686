package io.monomorph.hdf5;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.attribute.AttributeWriter;
import io.monomorph.hdf5.storage.ElementCodec;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.DatatypeWriter;
import io.monomorph.hdf5.type.ElementType;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Attributes as they are stored. */
final class AttributeBytes {
  private static final int MOST = 60_000;

  private AttributeBytes() {}

  /** The message of an attribute with a value. */
  static byte[] message(String name, Object value) {
    if (value instanceof String text) {
      return texts(name, List.of(text), new long[0]);
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String) {
      List<String> texts = list.stream().map(String.class::cast).toList();
      return texts(name, texts, new long[] {texts.size()});
    }
    return numbers(name, buffer(value));
  }

  private static NdBuffer buffer(Object value) {
    if (value instanceof NdBuffer buffer) {
      return buffer;
    }
    return value instanceof Number || value instanceof Boolean
        ? Buffers.full(dtype(value), value)
        : Buffers.fromArray(value);
  }

  private static DType dtype(Object value) {
    if (value instanceof Boolean) {
      return DType.BOOL;
    }
    if (value instanceof Double) {
      return DType.FLOAT64;
    }
    if (value instanceof Float) {
      return DType.FLOAT32;
    }
    return value instanceof Integer ? DType.INT32 : DType.INT64;
  }

  private static byte[] texts(String name, List<String> texts, long[] shape) {
    byte[][] encoded = new byte[texts.size()][];
    int longest = 1;
    for (int k = 0; k < encoded.length; k++) {
      encoded[k] = texts.get(k).getBytes(StandardCharsets.UTF_8);
      longest = Math.max(longest, encoded[k].length);
    }
    checkSize(name, (long) longest * encoded.length);
    byte[] data = new byte[longest * encoded.length];
    for (int k = 0; k < encoded.length; k++) {
      System.arraycopy(encoded[k], 0, data, k * longest, encoded[k].length);
    }
    byte[] space = Dataspace.of(shape, shape).write();
    return AttributeWriter.message(name, DatatypeWriter.text(longest), space, data);
  }

  private static byte[] numbers(String name, NdBuffer values) {
    DType dtype = values.dtype();
    Limits.checkShape(dtype, values.shape());
    checkSize(name, values.size() * dtype.itemSize());
    int count = (int) values.size();
    Object block = dtype.newBlock(count);
    NdBuffer flat = values.copy().reshape(count);
    ((Operand) flat).load(flat.layout().offset(), 1, block, 0, count);
    byte[] data = new byte[count * dtype.itemSize()];
    new ElementCodec(new ElementType(dtype, false, 0, 0))
        .encode(block, 0, MemorySegment.ofArray(data), 0, count);
    byte[] space = Dataspace.of(values.shape(), values.shape()).write();
    return AttributeWriter.message(name, DatatypeWriter.write(dtype, false), space, data);
  }

  private static void checkSize(String name, long bytes) {
    if (bytes > MOST) {
      throw new IllegalArgumentException(
          "the attribute %s has %d bytes; there is room for %d: store a dataset instead"
              .formatted(name, bytes, MOST));
    }
  }
}
