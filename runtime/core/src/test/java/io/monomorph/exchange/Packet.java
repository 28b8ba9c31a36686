package io.monomorph.exchange;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** An exporter as a user writes it: bytes that can be resized and closed. */
final class Packet implements Exporter, AutoCloseable {
  final Lender lender = new Lender("the packet");
  private byte[] bytes;

  Packet(int size) {
    bytes = new byte[size];
    for (int k = 0; k < size; k++) {
      bytes[k] = (byte) (k * 7 + 1);
    }
  }

  @Override
  public BufferView export(Requests requests, Terms terms) {
    return lender.lend(requests, terms, () -> Items.of(bytes));
  }

  /** The bytes as items of any kind. */
  BufferView export(Requests requests, String format, long[] shape, long[] strides, long offset) {
    return lender.lend(
        requests,
        Terms.PINNED,
        () ->
            Items.of(MemorySegment.ofArray(bytes), ItemFormat.of(format), shape, strides, offset));
  }

  BufferView exportReadOnly(Requests requests) {
    return lender.lend(requests, Terms.PINNED, () -> Items.of(bytes).asReadOnly());
  }

  byte[] bytes() {
    return bytes;
  }

  void resize(int size) {
    lender.move("resized", () -> bytes = Arrays.copyOf(bytes, size));
  }

  @Override
  public void close() {
    lender.end("closed", () -> bytes = new byte[0]);
  }
}
