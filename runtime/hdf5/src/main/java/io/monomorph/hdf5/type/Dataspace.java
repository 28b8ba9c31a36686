package io.monomorph.hdf5.type;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import java.util.Arrays;

/**
 * The extents of a dataset or an attribute.
 *
 * @param isNull whether there are no elements at all, not even one without axes
 * @param shape the extents
 * @param maxShape how far each axis can grow, {@link #UNLIMITED} for any length
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes the arrays
public record Dataspace(boolean isNull, long[] shape, long[] maxShape) {
  /** The longest extent of an axis that can grow without limit. */
  public static final long UNLIMITED = -1;

  private static final int MOST_AXES = 32;
  private static final int NULL = 2;

  /** Reads the message. */
  public static Dataspace read(Cursor in) {
    int version = in.version("dataspace", 1, 2);
    int rank = in.u8();
    int flags = in.u8();
    boolean isNull = false;
    if (version == 1) {
      in.skip(5);
    } else {
      isNull = in.u8() == NULL;
    }
    if (rank > MOST_AXES) {
      throw FormatException.at(in.position(), "a dataspace has " + rank + " axes");
    }
    long[] shape = new long[rank];
    long size = 1;
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = in.length();
      if (shape[axis] < 0 || size > Long.MAX_VALUE / Math.max(1, shape[axis])) {
        throw FormatException.at(in.position(), "a dataspace has too many elements");
      }
      size *= Math.max(1, shape[axis]);
    }
    long[] most = shape.clone();
    if ((flags & 1) != 0) {
      for (int axis = 0; axis < rank; axis++) {
        most[axis] = in.length();
        if (most[axis] != UNLIMITED && (most[axis] < shape[axis])) {
          throw FormatException.at(in.position(), "an axis is longer than it can be");
        }
      }
    }
    return new Dataspace(isNull, shape, most);
  }

  /** One of a shape that can grow. */
  public static Dataspace of(long[] shape, long[] maxShape) {
    return new Dataspace(false, shape.clone(), maxShape.clone());
  }

  /** The message, in version 2; an axis that cannot grow says so. */
  public byte[] write() {
    boolean grows = !Arrays.equals(shape, maxShape);
    Output out = new Output().u8(2).u8(shape.length).u8(grows ? 1 : 0);
    out.u8(isNull ? NULL : shape.length == 0 ? 0 : 1);
    for (long extent : shape) {
      out.i64(extent);
    }
    for (int axis = 0; grows && axis < shape.length; axis++) {
      out.i64(maxShape[axis]);
    }
    return out.toArray();
  }

  /** The number of elements. */
  public long size() {
    long size = isNull ? 0 : 1;
    for (long extent : shape) {
      size *= extent;
    }
    return size;
  }
}
