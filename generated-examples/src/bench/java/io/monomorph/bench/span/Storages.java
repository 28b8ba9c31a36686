package io.monomorph.bench.span;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import io.monomorph.span.Float64Span;
import io.monomorph.storage.Components;
import io.monomorph.storage.Float64Growable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The kinds of storage that loops go over. */
public final class Storages {
  private Storages() {}

  /** The columns of a matrix of so many elements. */
  public static int columns(int n) {
    return n < 10_000 ? 40 : 100;
  }

  /** A span of new elements. */
  public static Float64Span span(String storage, double[] values) {
    ByteOrder order = ByteOrder.nativeOrder();
    long bytes = 8L * values.length;
    Float64Span span =
        switch (storage) {
          case "array" -> Float64Span.wrap(new double[values.length]);
          case "native" -> Float64Span.wrap(Memory.allocate(bytes, order, Arena.ofAuto()));
          case "mapped" -> Float64Span.wrap(mapped(bytes));
          default -> Float64Span.wrap(ByteBuffer.allocate((int) bytes).order(order));
        };
    span.copyFrom(Float64Span.wrap(values));
    return span;
  }

  private static Memory mapped(long bytes) {
    try {
      Path file = Files.createTempFile("elements", ".bin");
      Files.write(file, new byte[(int) bytes]);
      ByteOrder order = ByteOrder.nativeOrder();
      Memory memory = Memory.map(file, MapMode.PRIVATE, 0, bytes, order, Arena.ofAuto());
      Files.delete(file);
      return memory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A buffer of new elements with two axes. */
  public static Float64Buffer buffer(String storage, double[] values, long rows) {
    Float64Buffer elements = Float64Buffer.wrap(values.clone()).reshape(rows, -1);
    int columns = (int) elements.shape(1);
    return switch (storage) {
      case "heap" -> elements;
      case "native" ->
          filled(Memory.allocate(elements.byteSize(), order(), Arena.ofAuto()), elements);
      case "mapped" -> filled(mapped(elements.byteSize()), elements);
      case "growable" -> {
        Float64Growable growable = Float64Growable.of(columns);
        growable.append(elements);
        yield growable.buffer();
      }
      default -> {
        NdBuffer[] lines = new NdBuffer[columns];
        Arrays.setAll(lines, k -> elements.get(":, " + k).copy());
        NdBuffer[] rest = Arrays.copyOfRange(lines, 1, columns);
        yield Components.planar(lines[0], rest).buffer().as(Float64Buffer.class);
      }
    };
  }

  private static ByteOrder order() {
    return ByteOrder.nativeOrder();
  }

  private static Float64Buffer filled(Memory memory, Float64Buffer elements) {
    NdBuffer buffer = Buffers.fromBuffer(DType.FLOAT64, memory).reshape(elements.shape());
    buffer.assign(elements);
    return buffer.as(Float64Buffer.class);
  }
}
