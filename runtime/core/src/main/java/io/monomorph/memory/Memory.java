package io.monomorph.memory;

import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.generated.Lifetime;
import io.monomorph.spi.Described;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.nio.Buffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory with a byte order, a name for messages, and an end: the core of the backend {@code
 * memory}. Places count bytes. Elements may begin anywhere, and be in either byte order, which is a
 * property of the memory; buffers over it see only their values.
 *
 * <p>Memory that was made here ends with {@link #close}, memory of an {@link Arena} of the caller's
 * with that arena. Each later access, through whichever view, throws an {@link
 * IllegalStateException} that says what was closed. Memory of a confined arena may be used by one
 * thread only; others get a {@link WrongThreadException}.
 *
 * <pre>{@code
 * try (Memory memory = Memory.allocate(8_000)) {
 *   NdBuffer numbers = Buffers.fromBuffer(DType.FLOAT64, memory).reshape(10, 100);
 *   numbers.assign(1);
 * }
 * }</pre>
 *
 * @see io.monomorph.Buffers#memmap
 */
public final class Memory extends MemoryElements implements Described, Exporter, AutoCloseable {
  /** Elements of every dtype are aligned, and begin with a line of the cache. */
  private static final long ALIGNMENT = 64;

  private static final String CLOSED = "%s is closed, and with it all buffers over it";

  private final String name;
  private final long byteSize;
  private final boolean readOnly;
  private final ByteOrder order;

  /** Closed together with this; null if it is the caller's. */
  private final @Nullable Arena arena;

  /** The thread to which it is confined, if it is to this one. */
  private final String user;

  /** Of which this is the memory, if it was lent. */
  private final @Nullable BufferView view;

  /** Says why it has ended, if somebody else knows that. */
  private final @Nullable Supplier<? extends IllegalStateException> reason;

  Memory(MemorySegment segment, ByteOrder order, String name, @Nullable Arena arena) {
    this(segment, order, name, arena, null, null);
  }

  private Memory(
      MemorySegment segment,
      ByteOrder order,
      String name,
      @Nullable Arena arena,
      @Nullable BufferView view,
      @Nullable Supplier<? extends IllegalStateException> reason) {
    super(segment, order);
    this.view = view;
    this.reason = reason;
    this.name = name;
    this.byteSize = segment.byteSize();
    this.readOnly = segment.isReadOnly();
    this.order = order;
    this.arena = arena;
    Thread thread = Thread.currentThread();
    this.user = segment.isAccessibleBy(thread) ? thread.getName() : "";
  }

  /**
   * New memory of zeros, which any thread may use, and which {@link #close} frees. What is never
   * closed is never freed.
   *
   * @throws IllegalArgumentException if the number of bytes is negative
   * @throws OutOfMemoryError if there is not so much; the message says how much was wanted
   */
  public static Memory allocate(long bytes) {
    return allocate(bytes, ByteOrder.nativeOrder(), null);
  }

  /**
   * New memory of zeros for elements in a byte order.
   *
   * @param arena with which it ends: {@code Arena.ofAuto()} frees it when nobody knows it any
   *     longer, a confined arena is for one thread; null for memory that ends with {@link #close}
   * @throws IllegalArgumentException if the number of bytes is negative
   * @throws OutOfMemoryError if there is not so much; the message says how much was wanted
   */
  public static Memory allocate(long bytes, ByteOrder order, @Nullable Arena arena) {
    Objects.requireNonNull(order, "order is null");
    if (bytes < 0) {
      throw new IllegalArgumentException("memory of " + bytes + " bytes");
    }
    Arena from = arena == null ? Arena.ofShared() : arena;
    Arena own = arena == null ? from : null;
    String name = "the native memory of " + bytes + " bytes";
    try {
      MemorySegment segment = from.allocate(bytes, ALIGNMENT);
      return new Memory(segment, order, name, own);
    } catch (OutOfMemoryError e) {
      end(own);
      OutOfMemoryError named =
          new OutOfMemoryError(
              "there is no room for "
                  + name
                  + ": -XX:MaxDirectMemorySize bounds what Arena.ofAuto() gives, and the machine"
                  + " everything else; a mapped file may be larger");
      named.initCause(e);
      throw named;
    } catch (RuntimeException | Error e) {
      end(own);
      throw e;
    }
  }

  /** Closes an arena, if there is one. */
  static void end(@Nullable Arena own) {
    if (own != null) {
      own.close();
    }
  }

  /** Somebody's memory in the machine's byte order, which is not closed with this. */
  public static Memory of(MemorySegment segment) {
    return of(segment, ByteOrder.nativeOrder());
  }

  /** Somebody's memory with elements in a byte order, which is not closed with this. */
  public static Memory of(MemorySegment segment, ByteOrder order) {
    Objects.requireNonNull(order, "order is null");
    return new Memory(
        segment, order, "the memory segment of " + segment.byteSize() + " bytes", null);
  }

  /**
   * Somebody's memory in the machine's byte order, which is not closed with this, and whose owner
   * knows why it has ended.
   *
   * @param name what messages call it, with its article, as in {@code the packet}
   * @param reason what is thrown when it is used after it has ended
   */
  public static Memory of(
      MemorySegment segment, String name, Supplier<? extends IllegalStateException> reason) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(reason, "reason is null");
    return new Memory(segment, ByteOrder.nativeOrder(), name, null, null, reason);
  }

  /**
   * The memory of a buffer of java.nio from its position to its limit, in its byte order; read-only
   * if the buffer is.
   */
  public static Memory of(Buffer buffer) {
    MemorySegment segment = MemorySegment.ofBuffer(buffer);
    String name = NioBuffers.name(buffer) + " of " + buffer.remaining() + " elements";
    return new Memory(segment, NioBuffers.order(buffer), "the " + name, null);
  }

  /**
   * A part of a file, mapped: it is read when it is looked at, and written back by the system. A
   * file that is shorter is refused, and never made longer.
   *
   * @param mode {@link FileChannel.MapMode#PRIVATE} lets elements be written that the file never
   *     sees
   * @param offset where the part begins, at any byte
   * @param arena with which the mapping ends; null for a mapping that ends with {@link #close}
   * @throws IOException if the file cannot be opened so, or is too short; the message names it
   */
  public static Memory map(
      Path file,
      FileChannel.MapMode mode,
      long offset,
      long bytes,
      ByteOrder order,
      @Nullable Arena arena)
      throws IOException {
    return MappedFile.map(file, mode, offset, bytes, order, arena);
  }

  /**
   * A new file of zeros, mapped to be read and written. It takes no room on the disk before
   * something is written, where the file system can do that. A file that is there already is
   * replaced; what was mapped from it stays as it was.
   *
   * @param head the first bytes, which are not part of the memory
   * @param arena with which the mapping ends; null for a mapping that ends with {@link #close}
   * @throws IOException if the file cannot be made; one that was there is then unchanged
   */
  public static Memory create(
      Path file, byte[] head, long bytes, ByteOrder order, @Nullable Arena arena)
      throws IOException {
    return MappedFile.create(file, head, bytes, order, arena);
  }

  /** The number of bytes. */
  public long byteSize() {
    return byteSize;
  }

  /** The order of the bytes of an element. */
  public ByteOrder order() {
    return order;
  }

  /** Whether it can be used: it was not closed, and its arena lives. */
  public boolean isAlive() {
    return !isDropped() && segment().scope().isAlive();
  }

  /** Whether it cannot be written. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** What it is, as in {@code the file /data/a.npy}; also after it was closed. */
  @Override
  public String description() {
    return name;
  }

  /** Lends the bytes, along one axis, read-only if this is. */
  @Override
  public BufferView export(Requests requests, Terms terms) {
    return Lifetime.of(this)
        .lend(this, requests, terms, () -> Items.of(segment(), ItemFormat.BYTES));
  }

  /**
   * The memory of a view, in the byte order of its format. It ends when the view is closed or
   * becomes stale; closing it does not close the view.
   */
  public static Memory of(BufferView view) {
    Memory memory =
        new Memory(view.memory(), view.format().order(), "the memory of " + view, null, view, null);
    Lifetime.of(memory).standsOn(terms -> view.export(Requests.FULL_RO, terms));
    // The view must not keep what keeps the view.
    WeakReference<Memory> told = new WeakReference<>(memory);
    view.whenEnded(
        () -> {
          Memory known = told.get();
          if (known != null) {
            known.drop();
          }
        });
    return memory;
  }

  /** Writes what was changed in a mapped file to the disk, and returns when it is there. */
  public void flush() {
    MemorySegment own = segment();
    if (!own.scope().isAlive()) {
      throw closed();
    }
    if (!own.isAccessibleBy(Thread.currentThread())) {
      throw explained(new WrongThreadException());
    }
    if (own.isMapped() && !readOnly) {
      try {
        own.force();
      } catch (IllegalStateException | WrongThreadException | InternalError e) {
        throw explained(e);
      } catch (UncheckedIOException e) {
        throw new UncheckedIOException(name + " could not be flushed", e.getCause());
      }
    }
  }

  /**
   * Ends its use, and frees memory or unmaps a file if that was made here. Closing twice does
   * nothing.
   *
   * @throws WrongThreadException if it belongs to another thread; nothing is closed then
   * @throws IllegalStateException if it is lent, and must stay; or if a call of the system is using
   *     it at this moment
   */
  @Override
  public void close() {
    Lifetime.of(this).lender(this).end("closed", this::release);
  }

  private void release() {
    if (isDropped()) {
      return;
    }
    if (arena != null && arena.scope().isAlive()) {
      try {
        arena.close();
      } catch (IllegalStateException e) {
        if (arena.scope().isAlive()) {
          throw new IllegalStateException(name + " is in use: " + e.getMessage(), e);
        }
      }
    } else if (!segment().isAccessibleBy(Thread.currentThread())) {
      throw explained(new WrongThreadException());
    }
    drop();
  }

  @Override
  IllegalStateException closed() {
    IllegalStateException lost = lost();
    return lost != null ? lost : new IllegalStateException(CLOSED.formatted(name));
  }

  /** What a view says that can no longer be used, if that is the reason. */
  private @Nullable IllegalStateException lost() {
    if (reason != null) {
      return reason.get();
    }
    try {
      if (view != null) {
        view.memory();
      }
      return null;
    } catch (IllegalStateException e) {
      return e;
    }
  }

  /** The exception for what an access has thrown, with the name of the memory. */
  @Override
  public RuntimeException explained(Throwable thrown) {
    if (thrown instanceof InternalError) {
      return new UncheckedIOException(
          new IOException(
              name
                  + " cannot be read or written any longer: it was truncated, or its disk is full or"
                  + " broken; map it again",
              thrown));
    }
    if (thrown instanceof WrongThreadException) {
      return new WrongThreadException(
          "%s is confined to %s, and this is the thread %s: use it there, or take memory of a shared"
                  .formatted(
                      name,
                      user.isEmpty() ? "another thread" : "the thread " + user,
                      Thread.currentThread().getName())
              + " arena",
          thrown);
    }
    IllegalStateException lost = lost();
    if (lost != null) {
      return lost;
    }
    String text = CLOSED.formatted(name);
    return thrown instanceof IllegalStateException known && text.equals(known.getMessage())
        ? known
        : new IllegalStateException(text, thrown);
  }

  /** What it is, and whether it was closed. */
  @Override
  public String toString() {
    return "Memory["
        + name
        + (!isAlive() ? ", closed]" : ", " + byteSize + " bytes, " + order + "]");
  }
}
