package io.monomorph.hdf5.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads and writes a file by calls of the system, memory outside the heap without a copy. A thread
 * that is interrupted closes a channel of the usual kind, and the lock of the file would go with
 * it. One that is called asynchronous is not closed; it is made to work in the calling thread.
 */
final class DirectFile implements AutoCloseable {
  private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<StandardOpenOption> WRITE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final AsynchronousFileChannel channel;

  /** Opens a file that exists. */
  DirectFile(Path path, boolean writable) throws IOException {
    channel = AsynchronousFileChannel.open(path, writable ? WRITE : READ, new CallingThread());
  }

  /**
   * Reads as many bytes as there is room for.
   *
   * @throws FormatException if the file ends before
   */
  void read(long position, ByteBuffer to) {
    try {
      long at = position;
      while (to.hasRemaining()) {
        int count = done(channel.read(to, at));
        if (count < 0) {
          throw FormatException.at(at, "the file was cut off while it was open");
        }
        at += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all bytes. */
  void write(long position, ByteBuffer bytes) {
    try {
      long at = position;
      while (bytes.hasRemaining()) {
        at += done(channel.write(bytes, at));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until what was written is on the disk, and how long the file is. */
  void force() throws IOException {
    channel.force(false);
  }

  private static int done(Future<Integer> count) throws IOException {
    try {
      // It is done: an interrupted thread need not wait either.
      return count.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClosedChannelException closed) {
        throw new IllegalStateException("the file is closed", closed);
      }
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("a call was interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Does at once what it is given. */
  private static final class CallingThread extends AbstractExecutorService {
    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
