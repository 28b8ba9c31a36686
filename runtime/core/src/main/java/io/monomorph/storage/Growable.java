package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.backend.memory.MemoryBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tuples in memory outside the heap, one after the other, to which more can be added. There is a
 * typed class for each dtype, such as {@link Float64Growable}.
 *
 * <pre>
 *   tuples     x0 y0 | x1 y1 | x2 y2 | .. .. | .. ..      3 tuples of 2 components, capacity 5
 * </pre>
 *
 * <p>Within its capacity it grows where it is. Beyond that it moves to memory that is twice as
 * large, and so it does when {@link #reserve} or {@link #squeeze} changes the capacity: then a new
 * generation begins, listeners are told, and buffers that were made before are stale. Each access
 * to one throws a {@link io.monomorph.exchange.StaleViewException}; it never reads memory that was
 * freed. A buffer that is not stale keeps the number of tuples that it was made with.
 *
 * <p>Who cannot have that borrows the elements {@link Terms#PINNED}: until the view is closed,
 * whatever would add, remove or move tuples is refused.
 *
 * <table>
 * <caption>What is possible while elements are lent</caption>
 * <tr><th></th><th>lent PINNED</th><th>lent MOVABLE</th></tr>
 * <tr><td>{@code set}, writing through buffers</td><td>yes</td><td>yes</td></tr>
 * <tr><td>append, insert, resize, clear within the capacity</td><td>refused</td>
 *     <td>yes; views stay</td></tr>
 * <tr><td>append, insert, resize beyond it; reserve, squeeze</td><td>refused</td>
 *     <td>yes; views are stale</td></tr>
 * <tr><td>close</td><td>refused</td><td>yes; views are stale</td></tr>
 * </table>
 *
 * <p>What is refused, or fails, changes nothing. The memory is freed by {@link #close}. All methods
 * can be called by any thread; elements that are written by one thread and read by another are not
 * ordered by them.
 *
 * @param <B> the type of the buffers
 */
public abstract non-sealed class Growable<B extends NdBuffer> extends ComponentStorage<B>
    implements Exporter, AutoCloseable {
  private static final BackendProvider MEMORY = new MemoryBufferProvider();

  private final String name;
  private final long tupleSize;
  private Room room;
  private long tuples;
  private long capacity;
  private long generation;
  private boolean closed;

  /** All for which there is room, and what that is over. */
  private @Nullable B all;

  private @Nullable Memory under;

  Growable(DType dtype, int components, long capacity) {
    super(dtype, RawBuffers.components(components));
    this.tupleSize = (long) dtype.itemSize() * components;
    this.name = "the growable storage of %d %s components".formatted(components, dtype);
    this.room = newRoom(capacity);
    this.capacity = capacity;
  }

  private Room newRoom(long newCapacity) {
    if (newCapacity < 0) {
      throw new IllegalArgumentException("a capacity of " + newCapacity + " tuples");
    }
    if (newCapacity > Long.MAX_VALUE / tupleSize) {
      throw new IllegalArgumentException(
          "%d tuples of %d bytes are more than memory can have".formatted(newCapacity, tupleSize));
    }
    return new Room(name, newCapacity * tupleSize);
  }

  @Override
  public final synchronized long tuples() {
    return tuples;
  }

  /** The number of tuples for which there is room. */
  public final synchronized long capacity() {
    return capacity;
  }

  @Override
  public final synchronized long generation() {
    return generation;
  }

  /**
   * The tuples, as a buffer of shape (tuples, components) that shares the elements. It can be used
   * until the storage moves. Closing it ends the buffers that were made until then, but not the
   * storage.
   *
   * @throws IllegalStateException if the storage is closed
   */
  @Override
  public final B buffer() {
    return part(0, -1, false);
  }

  /** As {@link #buffer()}, with the elements along one axis, tuple by tuple. */
  public final B flat() {
    return part(0, -1, true);
  }

  @SuppressWarnings("unchecked") // the dtype is that of B
  private synchronized B part(long from, long count, boolean flat) {
    checkOpen();
    long n = count < 0 ? tuples : count;
    long[] shape = flat ? new long[] {n * components()} : new long[] {n, components()};
    Layout layout = Layout.of(shape, Shapes.cStrides(shape), n == 0 ? 0 : from * components());
    return (B) (NdBuffer) MEMORY.wrap(dtype(), room.memory(), layout);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(name + " is closed");
    }
  }

  /** The elements, in memory of their own size; see {@link Storage#memory}. */
  @Override
  public final synchronized Optional<MemorySegment> memory() {
    checkOpen();
    return Optional.of(room.segment().asSlice(0, tuples * tupleSize));
  }

  /** Lends the elements along one axis, tuple by tuple; {@link #buffer()} lends them as tuples. */
  @Override
  public final BufferView export(Requests requests, Terms terms) {
    return flat().export(requests, terms);
  }

  /**
   * Adds tuples at the end.
   *
   * @param values of shape (tuples, components), or the elements of whole tuples along one axis;
   *     cast as by {@code astype}
   * @throws IllegalArgumentException if they have another shape
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED}, or the storage is
   *     closed
   */
  public final void append(NdBuffer values) {
    add(-1, values);
  }

  /**
   * Inserts tuples before a tuple; {@code insert(tuples(), values)} is the same as {@code append}.
   *
   * @param values as {@link #append(NdBuffer)} takes them
   * @throws IndexOutOfBoundsException if there is no such tuple
   * @throws IllegalArgumentException if the values have another shape
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED}, or the storage is
   *     closed
   */
  public final void insert(long tuple, NdBuffer values) {
    if (tuple < 0) {
      throw noSuch(tuple, tuples());
    }
    add(tuple, values);
  }

  private static IndexOutOfBoundsException noSuch(long tuple, long tuples) {
    return new IndexOutOfBoundsException(
        "tuple %d is out of bounds for storage of %d tuples".formatted(tuple, tuples));
  }

  private void add(long place, NdBuffer values) {
    NdBuffer rows = safe(rows(values));
    long before;
    long after;
    synchronized (this) {
      checkOpen();
      long at = place < 0 ? tuples : place;
      if (at > tuples) {
        throw noSuch(at, tuples);
      }
      long count = rows.shape(0);
      long wanted = Math.addExact(tuples, count);
      before = generation;
      change(
          "grown",
          grown(wanted),
          () -> {
            MemorySegment all = room.segment();
            long behind = (tuples - at) * tupleSize;
            MemorySegment.copy(all, at * tupleSize, all, (at + count) * tupleSize, behind);
            tuples = wanted;
            part(at, count, false).assign(rows);
          });
      after = generation;
    }
    tellIfMoved(before, after);
  }

  /** Values as tuples. */
  private NdBuffer rows(NdBuffer values) {
    Objects.requireNonNull(values, "values is null");
    if (values.rank() == 2 && values.shape(1) == components()) {
      return values;
    }
    if (values.rank() == 1 && values.size() % components() == 0) {
      return values.reshape(values.size() / components(), components());
    }
    throw new IllegalArgumentException(
        "values of shape %s are no tuples of %d: give shape (tuples, %d), or the elements of whole tuples along one axis"
            .formatted(Shapes.str(values.shape()), components(), components()));
  }

  /**
   * Values that can be read whatever happens: on the heap, not in memory that is to be moved, or in
   * storage that may fail half-way.
   */
  private NdBuffer safe(NdBuffer rows) {
    boolean plain = rows.dtype() == dtype() && Operand.of(rows).array() != null;
    return plain ? rows : rows.astype(dtype());
  }

  /** The capacity for so many tuples. */
  private long grown(long wanted) {
    return wanted <= capacity ? capacity : Math.max(wanted, Math.max(8, 2 * capacity));
  }

  /**
   * Changes the number of tuples. New ones are 0. Fewer tuples keep the capacity; {@link #squeeze}
   * gives it up.
   *
   * @throws IllegalArgumentException if the number is negative, or too large for memory
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED}, or the storage is
   *     closed
   */
  public final void resize(long newTuples) {
    if (newTuples < 0) {
      throw new IllegalArgumentException(newTuples + " tuples: there cannot be fewer than 0");
    }
    long before;
    long after;
    synchronized (this) {
      before = generation;
      change(
          "resized",
          Math.max(capacity, newTuples),
          () -> {
            if (newTuples > tuples) {
              // Removed tuples may still be there.
              long from = tuples * tupleSize;
              room.segment().asSlice(from, newTuples * tupleSize - from).fill((byte) 0);
            }
            tuples = newTuples;
          });
      after = generation;
    }
    tellIfMoved(before, after);
  }

  /** Removes all tuples; the capacity stays. As {@code resize(0)}. */
  public final void clear() {
    resize(0);
  }

  /**
   * Makes room for so many tuples in all, so that storage does not move until there are more. If
   * there is room already, nothing happens.
   *
   * @throws IllegalArgumentException if the number is negative, or too large for memory
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED} and would be moved, or
   *     the storage is closed
   */
  public final void reserve(long newCapacity) {
    if (newCapacity < 0) {
      throw new IllegalArgumentException("a capacity of " + newCapacity + " tuples");
    }
    recapacitate("given room", newCapacity, false);
  }

  /**
   * Gives up the room in which no tuples are. If there is none, nothing happens.
   *
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED} and would be moved, or
   *     the storage is closed
   */
  public final void squeeze() {
    recapacitate("squeezed", 0, true);
  }

  private void recapacitate(String what, long wanted, boolean shrinks) {
    long before;
    long after;
    synchronized (this) {
      checkOpen();
      long target = shrinks ? tuples : Math.max(wanted, capacity);
      before = generation;
      if (target != capacity) {
        change(what, target, () -> {});
      }
      after = generation;
    }
    tellIfMoved(before, after);
  }

  private void tellIfMoved(long before, long after) {
    if (before != after) {
      tell(before, after);
    }
  }

  /** Makes a change, in other memory if the capacity is to be another one. */
  private void change(String what, long newCapacity, Runnable change) {
    checkOpen();
    if (newCapacity == capacity) {
      room.lender().grow(what, change);
      return;
    }
    room.lender().move(what, () -> move(what, newCapacity, change));
  }

  private void move(String what, long newCapacity, Runnable change) {
    Room old = room;
    long oldCapacity = capacity;
    long oldTuples = tuples;
    room = newRoom(newCapacity);
    try {
      MemorySegment.copy(old.segment(), 0, room.segment(), 0, tuples * tupleSize);
      capacity = newCapacity;
      change.run();
      old.end(
          "%s was %s, and its elements have moved since this buffer was made: get a fresh one by buffer() of the storage, or borrow the elements PINNED, so that they stay"
              .formatted(name, what));
    } catch (Throwable failed) {
      Room unused = room;
      room = old;
      capacity = oldCapacity;
      tuples = oldTuples;
      unused.end(name + " has not moved");
      throw failed;
    }
    generation++;
  }

  /** The elements for which there is room, along one axis; not to be handed out. */
  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // it is identity that is asked
  final B all() {
    checkOpen();
    Memory memory = room.memory();
    B known = all;
    if (known == null || under != memory) {
      Layout layout = Layout.of(capacity * components());
      known = (B) (NdBuffer) MEMORY.wrap(dtype(), memory, layout);
      all = known;
      under = memory;
    }
    return known;
  }

  /** Where an element is in {@link #all}. */
  final long place(long tuple, int component) {
    checkOpen();
    if (tuple < 0 || tuple >= tuples) {
      throw noSuch(tuple, tuples);
    }
    if (component < 0 || component >= components()) {
      throw new IndexOutOfBoundsException(
          "component %d is out of bounds for tuples of %d".formatted(component, components()));
    }
    return tuple * components() + component;
  }

  /**
   * One tuple, along one axis, shared.
   *
   * @throws IndexOutOfBoundsException if there is no such tuple
   */
  public final synchronized B tuple(long tuple) {
    place(tuple, 0);
    return part(tuple, 1, true);
  }

  /**
   * Gives the components of a tuple other values.
   *
   * @param values one for each component, or one for all; cast as by {@code astype}
   * @throws IndexOutOfBoundsException if there is no such tuple
   * @throws IllegalArgumentException if there are not as many values as components
   */
  public final synchronized void setTuple(long tuple, NdBuffer values) {
    tuple(tuple).assign(values);
  }

  /**
   * Frees the memory: whoever uses a buffer over it from then on gets a {@link
   * io.monomorph.exchange.StaleViewException}. Closing again does nothing.
   *
   * @throws IllegalStateException if elements are lent {@link Terms#PINNED}; nothing is closed then
   */
  @Override
  public final synchronized void close() {
    if (!closed) {
      room.lender()
          .end("closed", () -> room.end(name + " is closed, and with it all buffers over it"));
      closed = true;
    }
  }
}
