package io.monomorph.hdf5.storage;

import java.util.function.BooleanSupplier;

/**
 * A part of a file that nothing on the disk refers to any more.
 *
 * @param extent where it is
 * @param isSound whether what the file says of it is true: in a broken file something else may be
 *     there. It is asked at the latest moment, since few files need the room, and not at all if
 *     there is no doubt
 */
record Freed(Extent extent, BooleanSupplier isSound) {
  private static final BooleanSupplier CERTAIN = () -> true;

  /** What was written since the file was opened. */
  static Freed own(Extent extent) {
    return new Freed(extent, CERTAIN);
  }

  boolean isCertain() {
    return CERTAIN.equals(isSound);
  }
}
