package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Stage;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of elements, or writes them, that are in a file as they are. Runs that are near to
 * each other are read together with what is between them: a call of the system takes as long as
 * some thousand bytes.
 */
final class StoredRuns implements AutoCloseable {
  /** Bytes that are faster read than passed over. */
  private static final int MOST_GAP = 8 << 10;

  /** Bytes that are written with one call: the system finds room for longer pieces faster. */
  private static final int WRITTEN = 1 << 20;

  /** All pages that are written are those that have to be written. */
  private static final int MOST_REWRITTEN = 4 << 10;

  private final AddressSpace space;
  private final long address;
  private final ElementCodec codec;
  private final Object block;
  private final int offset;
  private final int capacity;

  /** Memory that the elements go through, if any have to. */
  private @Nullable Stage stage;

  /**
   * Runs between a file and a block.
   *
   * @param address where the elements are, of which the first one has number 0
   * @param offset where the region begins in the block
   */
  StoredRuns(AddressSpace space, long address, ElementCodec codec, Object block, int offset) {
    this.space = space;
    this.address = address;
    this.codec = codec;
    this.block = block;
    this.offset = offset;
    capacity = Stage.BYTES / codec.size();
  }

  /** Reads them. */
  BoxRuns.Run reading() {
    return new BoxRuns.Run() {
      @Override
      public void run(long at, long done, int length) {
        for (int from = 0; from < length; from += capacity) {
          int count = Math.min(capacity, length - from);
          MemorySegment part = load(at + from, count);
          codec.decode(part, 0, block, offset + (int) done + from, count);
        }
      }

      @Override
      public void runs(long at, long step, long done, long by, int length, int count) {
        int most = together(step, length, MOST_GAP);
        if (most < 2) {
          BoxRuns.Run.super.runs(at, step, done, by, length, count);
          return;
        }
        for (int k = 0; k < count; k += most) {
          int runs = Math.min(most, count - k);
          MemorySegment part = load(at + k * step, span(step, length, runs));
          int to = offset + (int) (done + k * by);
          codec.decode(part, 0, step, block, to, (int) by, length, runs);
        }
      }
    };
  }

  /** Writes them. */
  BoxRuns.Run writing() {
    return new BoxRuns.Run() {
      @Override
      public void run(long at, long done, int length) {
        int most = WRITTEN / codec.size();
        for (int from = 0; from < length; from += most) {
          int count = Math.min(most, length - from);
          MemorySegment part = memory(count);
          codec.encode(block, offset + (int) done + from, part, 0, count);
          space.write(place(at + from), part);
        }
      }

      @Override
      public void runs(long at, long step, long done, long by, int length, int count) {
        int most = together(step, length, MOST_REWRITTEN);
        if (most < 2) {
          BoxRuns.Run.super.runs(at, step, done, by, length, count);
          return;
        }
        for (int k = 0; k < count; k += most) {
          int runs = Math.min(most, count - k);
          rewrite(at + k * step, step, offset + (int) (done + k * by), (int) by, length, runs);
        }
      }
    };
  }

  private void rewrite(long at, long step, int from, int by, int length, int runs) {
    MemorySegment part = memory(span(step, length, runs));
    if (step > length) {
      space.read(place(at), part);
    }
    for (int k = 0; k < runs; k++) {
      codec.encode(block, from + k * by, part, k * step * codec.size(), length);
    }
    space.write(place(at), part);
  }

  private long place(long element) {
    return address + element * codec.size();
  }

  private MemorySegment load(long first, int count) {
    MemorySegment known = space.mapped(place(first), (long) count * codec.size());
    if (known != null) {
      return known;
    }
    MemorySegment part = memory(count);
    space.read(place(first), part);
    return part;
  }

  private MemorySegment memory(int elements) {
    int bytes = elements * codec.size();
    Stage known = stage;
    if (known == null || known.memory().byteSize() < bytes) {
      close();
      known = Stage.take(bytes);
      stage = known;
    }
    return known.first(bytes);
  }

  /** How many runs are read or written with one call, if no more lies between two of them. */
  private int together(long step, int length, int mostBetween) {
    return length > capacity || (step - length) * codec.size() > mostBetween
        ? 1
        : 1 + (int) ((capacity - length) / step);
  }

  private static int span(long step, int length, int runs) {
    return (int) ((runs - 1) * step) + length;
  }

  @Override
  public void close() {
    if (stage != null) {
      stage.close();
    }
  }
}
