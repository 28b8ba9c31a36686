package io.monomorph.jython;

import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import org.python.core.BufferProtocol;
import org.python.core.PyBuffer;
import org.python.core.PyException;
import org.python.core.buffer.SimpleBuffer;
import org.python.core.buffer.SimpleNIOBuffer;
import org.python.core.buffer.SimpleWritableBuffer;
import org.python.core.buffer.Strided1DBuffer;
import org.python.core.buffer.Strided1DWritableBuffer;

/** The same bytes twice: once as Jython's buffers show them, once as ours do. */
final class PairedBuffers {
  /** What a call has come to: a value, an index out of bounds, or a refusal. */
  record Outcome(String text) {
    static Outcome of(Supplier<Object> call) {
      try {
        return new Outcome(String.valueOf(call.get()));
      } catch (IndexOutOfBoundsException e) {
        return new Outcome("!index");
      } catch (PyException
          | IllegalArgumentException
          | IllegalStateException
          | UnsupportedOperationException e) {
        return new Outcome("!refused");
      }
    }

    boolean isError() {
      return text.startsWith("!");
    }
  }

  /** The classes of Jython that are compared. */
  enum Kind {
    SIMPLE(true),
    SIMPLE_WRITABLE(false),
    STRIDED(true),
    STRIDED_WRITABLE(false),
    NIO(false);

    final boolean readOnly;

    Kind(boolean readOnly) {
      this.readOnly = readOnly;
    }

    boolean strided() {
      return this == STRIDED || this == STRIDED_WRITABLE;
    }
  }

  final byte[] theirs;
  final byte[] ours;
  final Lender lender = new Lender("the pair");
  private final Kind kind;
  private final int first;
  private final int count;
  private final int stride;

  PairedBuffers(Kind kind, byte[] bytes, int first, int count, int stride) {
    this.kind = kind;
    this.theirs = bytes.clone();
    this.ours = bytes.clone();
    this.first = first;
    this.count = count;
    this.stride = stride;
  }

  PyBuffer exportTheirs(int flags) {
    BufferProtocol owner = this::exportTheirs;
    return switch (kind) {
      case SIMPLE -> new SimpleBuffer(flags, owner, theirs, first, count);
      case SIMPLE_WRITABLE -> new SimpleWritableBuffer(flags, owner, theirs, first, count);
      case STRIDED -> new Strided1DBuffer(flags, owner, theirs, first, count, stride);
      case STRIDED_WRITABLE ->
          new Strided1DWritableBuffer(flags, owner, theirs, first, count, stride);
      case NIO -> new SimpleNIOBuffer(flags, owner, ByteBuffer.wrap(theirs), first, count);
    };
  }

  BufferView exportOurs(int flags) {
    Items items =
        Items.of(
            MemorySegment.ofArray(ours),
            ItemFormat.BYTES,
            new long[] {count},
            new long[] {stride},
            first);
    Items lent = kind.readOnly ? items.asReadOnly() : items;
    return lender.lend(Requests.of(flags), Terms.PINNED, () -> lent);
  }

  boolean sameBytes() {
    return Arrays.equals(theirs, ours);
  }
}
