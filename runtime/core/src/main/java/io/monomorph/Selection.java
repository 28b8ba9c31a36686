package io.monomorph;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.ScalarOperands;
import io.monomorph.data.SourceElements;
import io.monomorph.index.Index;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.selection.IndexedRead;
import io.monomorph.selection.IndexedWrite;
import io.monomorph.selection.OrthogonalIndex;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.update.AddAtIndex;
import java.util.Arrays;

/**
 * The part of a buffer that an index selects. {@link NdBuffer#at} makes it, and the methods here
 * read, write and update the part. The index is evaluated when one of them is called.
 *
 * <pre>{@code
 * a.at("1:3, ::-1").set(0);
 * histogram.at(bins).add(1);
 * a.at(Index.of(rows), Index.of(columns)).orthogonal().get();
 * }</pre>
 *
 * <p>This is JAX's {@code a.at[index]}, except that changes are made in place.
 *
 * @param <B> the class of the buffer, and of the parts that are read from it
 */
public final class Selection<B extends NdBuffer> {
  private final B of;
  private final Index[] index;
  private final boolean orthogonal;

  Selection(B of, Index... index) {
    this(of, index.clone(), false);
  }

  private Selection(B of, Index[] index, boolean orthogonal) {
    this.of = of;
    this.index = index;
    this.orthogonal = orthogonal;
  }

  /**
   * The same index, but each array of indices and each mask, which have one axis, selects along its
   * own axis alone, as slices do: rows 1 and 3 of columns 0 and 2 are four elements. This is the
   * orthogonal indexing of h5py and zarr, and {@code a[np.ix_(rows, columns)]}.
   */
  public Selection<B> orthogonal() {
    return new Selection<>(of, index, true);
  }

  /**
   * The selected part, as by {@link NdBuffer#get(Index, Index...)}: a view if the index has no
   * arrays and no masks, otherwise a copy on the heap.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, there are too many, or a
   *     mask has not the extents of its axes
   * @throws IllegalArgumentException if arrays do not broadcast, or there are two ellipses
   */
  // A part of a buffer is of the class of its dtype, as the buffer is.
  @SuppressWarnings("unchecked")
  public B get() {
    return (B)
        (orthogonal ? parts().get(ResultPlace.heap()) : IndexedRead.get(of.operand(), index));
  }

  /**
   * A copy of the selected part, at a destination: {@code a.at(rows).get(Destination.into(out))}.
   * It is a copy also where {@link #get()} is a view.
   *
   * @throws IndexOutOfBoundsException as {@link #get()}
   * @throws IllegalArgumentException as {@link #get()}, or if the destination is a buffer of
   *     another shape
   */
  public NdBuffer get(Destination to) {
    Given.given(to, "to");
    return (NdBuffer)
        (orthogonal ? parts().get(to.place()) : IndexedRead.get(of.operand(), to.place(), index));
  }

  /**
   * Writes values to the selected part. They are broadcast to its shape and cast as by {@link
   * NdBuffer#astype}; leading axes of length 1 may be too many. They may be a buffer of any
   * backend, which may share elements with this one, a number or boolean, or what {@link
   * Buffers#resolve} takes. Where an element is selected several times, the last value counts. If
   * something is wrong, nothing is written.
   *
   * @throws IndexOutOfBoundsException as {@link #get()}
   * @throws IllegalArgumentException if the shapes do not fit, or a number not the dtype
   * @throws UnsupportedOperationException if the buffer is read-only
   */
  public void set(Object values) {
    of.writable();
    Object source = Operands.readable(Given.given(values, "values"));
    if (orthogonal) {
      OrthogonalIndex part = parts();
      Operand given = SourceElements.assigned(of.dtype(), source);
      IndexedWrite.set(part.target(), part.ordered(given), part.asArrays());
    } else {
      IndexedWrite.set(of.operand(), source, Given.given(index, "index"));
    }
  }

  /**
   * Adds values to the selected part, once for each time that an element is selected, as NumPy's
   * {@code add.at}: {@code histogram.at(bins).add(1)} counts. {@link BinaryUfunc#at} does the same
   * with any function. Sums are computed in the dtype that both have together, in which a number is
   * an int64 or float64, and then cast to that of the buffer, by any cast: 1.7 added to -2 of int64
   * is 0, from -0.3.
   *
   * @throws IndexOutOfBoundsException as {@link #get()}
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws UnsupportedOperationException if the buffer is read-only
   */
  public void add(Object values) {
    of.writable();
    Operand added =
        ScalarKind.isScalar(values)
            ? ScalarOperands.operand(values)
            : Operands.operand(values, "values");
    if (orthogonal) {
      OrthogonalIndex part = parts();
      AddAtIndex.run(part.target(), part.ordered(added), part.asArrays());
    } else {
      AddAtIndex.run(of.operand(), added, index);
    }
  }

  private OrthogonalIndex parts() {
    return OrthogonalIndex.of(of.operand(), Given.all(index, "index"));
  }

  /** As in {@code float64 (3, 4) at [1:3, ::-1]}. */
  @Override
  public String toString() {
    return "%s %s at %s%s"
        .formatted(
            of.dtype(),
            Shapes.str(of.shape()),
            Arrays.toString(index),
            orthogonal ? ", orthogonal" : "");
  }
}
