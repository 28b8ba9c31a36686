package io.monomorph.hdf5.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The mapping of a file, which is made when it is needed. */
final class Mapping implements AutoCloseable {
  private final FileChannel channel;
  private final MapMode mode;
  private volatile @Nullable MemorySegment mapped;
  private @Nullable Arena arena;
  private boolean closed;

  Mapping(FileChannel channel, boolean writable) {
    this.channel = channel;
    mode = writable ? MapMode.READ_WRITE : MapMode.READ_ONLY;
  }

  /** A part of the file, which must be as long. */
  MemorySegment segment(long position, long length) {
    MemorySegment known = mapped;
    if (known == null || known.byteSize() - position < length) {
      known = map(position + length);
    }
    return known.asSlice(position, length);
  }

  private synchronized MemorySegment map(long least) {
    MemorySegment known = mapped;
    if (known != null && known.byteSize() >= least) {
      return known;
    }
    if (closed) {
      throw new IllegalStateException("the file is closed");
    }
    Arena owner = arena == null ? Arena.ofShared() : arena;
    arena = owner;
    MemorySegment made = map(owner);
    mapped = made;
    if (made.byteSize() < least) {
      throw FormatException.at(made.byteSize(), "the file was cut off while it was open");
    }
    return made;
  }

  /**
   * Maps the file in a thread that nobody can interrupt: the channel would be closed, and the file
   * with it.
   */
  private MemorySegment map(Arena owner) {
    FutureTask<MemorySegment> task =
        new FutureTask<>(() -> channel.map(mode, 0, channel.size(), owner));
    Thread.ofPlatform().daemon().name("mapping of an HDF5 file").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      IOException refused =
          e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
      throw new UncheckedIOException(refused);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Says that the file has become longer or shorter. */
  synchronized void forget() {
    mapped = null;
  }

  /** Waits until what was written to it is on its way to the disk. */
  void force(long length) {
    if (length > 0) {
      segment(0, length).force();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arena owner = arena;
    if (owner != null && owner.scope().isAlive()) {
      owner.close();
    }
  }
}
