package io.monomorph;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a buffer along one of its axes, in order: each has the other axes, and is a view,
 * which shares the elements. {@link NdBuffer#rows}, {@link NdBuffer#columns} and {@link
 * NdBuffer#along} give them.
 *
 * <pre>{@code
 * for (Float64Buffer row : matrix.rows()) {
 *   row.fill(0);
 * }
 * }</pre>
 *
 * <p>Going over them copies nothing: for each part two small objects are made, whatever its size.
 *
 * @param <B> the class of the buffer, and of its parts
 */
public final class Parts<B extends NdBuffer> implements Iterable<B> {
  private final B whole;
  private final int axis;
  private final Layout first;

  /**
   * Checks the axis.
   *
   * @throws IllegalArgumentException if the buffer has no such axis
   */
  Parts(B whole, int axis) {
    if (whole.rank() == 0) {
      throw new IllegalArgumentException(
          "iteration over a buffer without axes: it has one element, and no parts");
    }
    this.whole = whole;
    this.axis = Shapes.axis(axis, whole.rank());
    this.first = Views.without(whole.layout(), this.axis);
  }

  /** The number of parts, which is the extent of the axis. */
  public long size() {
    return whole.shape(axis);
  }

  /**
   * One part, as a view; a negative index counts from the end.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public B get(long index) {
    return at(whole.layout().wrap(axis, index));
  }

  @SuppressWarnings("unchecked") // the same storage under another layout is of the same class
  private B at(long index) {
    long distance = index * whole.layout().strides(axis);
    return (B) whole.operand().withLayout(Views.moved(first, distance), whole.isReadOnly());
  }

  /** As in {@code 3 parts along axis 0 of float64 (3, 4)}. */
  @Override
  public String toString() {
    return "%d parts along axis %d of %s %s"
        .formatted(size(), axis, whole.dtype(), Shapes.str(whole.shape()));
  }

  @Override
  public Iterator<B> iterator() {
    return Spliterators.iterator(spliterator());
  }

  @Override
  public Spliterator<B> spliterator() {
    return new Range(0, size());
  }

  /** The parts as a stream, which may be made parallel. */
  public Stream<B> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** Goes over some of the parts. */
  private final class Range implements Spliterator<B> {
    private long next;
    private final long end;

    Range(long next, long end) {
      this.next = next;
      this.end = end;
    }

    @Override
    public boolean tryAdvance(Consumer<? super B> action) {
      if (next >= end) {
        return false;
      }
      action.accept(at(next++));
      return true;
    }

    @Override
    public @Nullable Spliterator<B> trySplit() {
      long middle = next + (end - next) / 2;
      if (middle == next) {
        return null;
      }
      Range before = new Range(next, middle);
      next = middle;
      return before;
    }

    @Override
    public long estimateSize() {
      return end - next;
    }

    @Override
    public int characteristics() {
      return ORDERED | SIZED | SUBSIZED | NONNULL | IMMUTABLE;
    }
  }
}
