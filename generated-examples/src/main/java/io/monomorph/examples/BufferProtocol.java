package io.monomorph.examples;

import io.monomorph.Buffers;
import io.monomorph.Int16Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.MemoryView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The buffer API that Jython has designed, piece by piece: an exporter, the type-agnostic part of a
 * buffer, access to its bytes, bulk operations, slices and releases, and what the bytes mean.
 */
public final class BufferProtocol {
  private BufferProtocol() {}

  /** A growable array of bytes, as Python's {@code bytearray}: {@code interface BufferProtocol}. */
  static final class ByteArray implements Exporter {
    private final Lender lender = new Lender("the bytearray");
    private byte[] bytes;

    ByteArray(String text) {
      bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public BufferView export(Requests requests, Terms terms) {
      return lender.lend(requests, terms, () -> Items.of(bytes));
    }

    void append(byte value) {
      lender.move(
          "resized",
          () -> {
            bytes = Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = value;
          });
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Prints what becomes of each piece. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    typeAgnostic(out);
    bytes(out);
    bulk(out);
    releases(out);
    meaning(out);
  }

  /** {@code interface PyBUF}. */
  private static void typeAgnostic(PrintStream out) {
    out.println("-- the type-agnostic part");
    Int16Buffer table = Buffers.arange(DType.INT16, 12).reshape(3, 4).as(Int16Buffer.class);
    try (BufferView view = table.get("::-1, ::2").export(Requests.FULL_RO)) {
      out.println("isReadonly " + view.isReadOnly() + ", ndim " + view.rank());
      out.println("shape " + Arrays.toString(view.shape()) + ", itemsize " + view.itemSize());
      out.println("len " + view.byteSize() + " bytes, " + view.size() + " items");
      out.println("strides " + Arrays.toString(view.strides()) + " bytes");
      out.println("suboffsets " + Arrays.toString(view.suboffsets()));
      out.println("C " + view.isContiguous('C') + ", F " + view.isContiguous('F'));
    }
    out.println(
        "RECORDS_RO is 0x%X: %s".formatted(Requests.RECORDS_RO.toInt(), Requests.RECORDS_RO));
    refused(out, () -> table.get(":, 1").export(Requests.SIMPLE));
    refused(out, () -> table.asReadOnly().export(Requests.CONTIG));
    refused(out, () -> table.transpose().export(Requests.C_CONTIGUOUS));
  }

  /** {@code byteAt}, {@code intAt}, {@code storeAt}. */
  private static void bytes(PrintStream out) {
    out.println("-- access to the contents");
    ByteArray array = new ByteArray("caf\u00e9");
    try (BufferView view = array.export(Requests.WRITABLE)) {
      out.println("byteAt(3) " + view.byteAt(3) + ", intAt(3) " + view.intAt(3));
      view.storeAt((byte) 'C', 0);
      out.println(array.toString().substring(0, 3));
      refused(out, () -> view.byteAt(4));
      refused(out, () -> view.byteAt(0, 0));
    }
  }

  /** {@code copyTo}, {@code copyFrom}. */
  private static void bulk(PrintStream out) {
    out.println("-- bulk operations");
    ByteArray array = new ByteArray("abcdefgh");
    try (BufferView view = array.export(Requests.WRITABLE);
        BufferView end = view.slice(3, 5)) {
      byte[] three = new byte[5];
      end.copyTo(0, three, 1, 3);
      out.println("copyTo " + Arrays.toString(three));
      refused(out, () -> end.copyTo(3, new byte[8], 0, 3));
      end.copyFrom(new byte[] {'X', 'Y'}, 0, 3, 2);
      out.println("copyFrom " + array);
      try (BufferView begin = view.slice(0, 5)) {
        end.copyFrom(begin);
      }
      out.println("overlapping " + array);
    }
  }

  /** {@code release}, {@code getBuffer}, {@code getBufferSlice}. */
  private static void releases(PrintStream out) {
    out.println("-- releasing, exporting again, slices");
    ByteArray array = new ByteArray("0123456789");
    BufferView view = array.export(Requests.FULL);
    BufferView again = view.export(Requests.SIMPLE);
    BufferView back = view.slice(9, 5, -2);
    out.println("slice " + new String(back.toByteArray(Order.C), StandardCharsets.ISO_8859_1));
    refused(out, () -> array.append((byte) '!'));
    view.close();
    view.close();
    refused(out, () -> view.byteAt(0));
    again.close();
    out.println("still " + (char) back.byteAt(4));
    back.close();
    array.append((byte) '!');
    out.println("grown " + array);
    BufferView movable = array.export(Requests.SIMPLE, Terms.MOVABLE);
    array.append((byte) '?');
    refused(out, () -> movable.byteAt(0));
  }

  /** {@code getFormat}, and {@code memoryview}. */
  private static void meaning(PrintStream out) {
    out.println("-- interpreting the bytes");
    try (MemoryView m = MemoryView.of(new ByteArray("abcdefgh"));
        MemoryView shorts = m.cast("h", 2, 2);
        MemoryView part = m.slice("-2::-3");
        MemoryView same = MemoryView.of(new byte[] {'g', 'd', 'a'})) {
      out.println(
          m.format() + " " + m.nbytes() + ", cast " + shorts.format() + " " + shorts.ndim());
      out.println("m[-2::-3] is " + part.tolist());
      out.println("hex " + part.hex());
      out.println("equal " + part.contentEquals(same));
    }
  }

  private static void refused(PrintStream out, Runnable call) {
    try {
      call.run();
      out.println("done");
    } catch (RuntimeException e) {
      out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
