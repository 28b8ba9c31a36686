package io.monomorph.hdf5.bytes;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes memory outside the heap to a file, by calls of the system and without a copy. A thread
 * that is interrupted closes a channel of the usual kind, and the lock of the file would go with
 * it. One that is called asynchronous is not closed; it is made to work in the calling thread.
 */
final class DirectWriter implements AutoCloseable {
  private final AsynchronousFileChannel channel;

  /** Opens a file that exists. */
  DirectWriter(Path path) throws IOException {
    channel =
        AsynchronousFileChannel.open(path, Set.of(StandardOpenOption.WRITE), new CallingThread());
  }

  /** Writes memory at a position of the file. */
  void write(long position, MemorySegment bytes) throws IOException {
    ByteBuffer left = bytes.asByteBuffer();
    long at = position;
    while (left.hasRemaining()) {
      at += written(channel.write(left, at));
    }
  }

  private static int written(Future<Integer> done) throws IOException {
    try {
      // It is done: an interrupted thread need not wait either.
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("a write was interrupted", e);
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
