package io.monomorph.tile;

import io.monomorph.shape.Shapes;

/** A tile, or a part of one, whose elements are in an array. */
final class Tile {
  private final CoreTiles owner;
  private final long number;
  private final long[] start;
  private final long[] shape;
  private final long[] strides;
  private final Object array;

  /** Whether there are elements that the core does not have yet. */
  private boolean isDirty;

  /** Elements that have been worked on. */
  private long passed;

  /** Whether an operation still keeps it. */
  private boolean isHere = true;

  /** How many boxes work on the array. */
  private int users;

  /** Takes an array as long as the shape wants it. */
  Tile(CoreTiles owner, long number, long[] start, long[] shape, Object array) {
    this.owner = owner;
    this.number = number;
    this.start = start;
    this.shape = shape;
    this.strides = Shapes.cStrides(shape);
    this.array = array;
  }

  CoreTiles owner() {
    return owner;
  }

  long number() {
    return number;
  }

  Object array() {
    return array;
  }

  long bytes() {
    return size() * owner.dtype().itemSize();
  }

  long size() {
    return Shapes.size(shape);
  }

  /** How far the next element along an axis of the core is in the array. */
  long stride(int axis) {
    return strides[axis];
  }

  /** The place in the array of an element that is in the tile. */
  int place(long[] at) {
    long place = 0;
    for (int axis = 0; axis < start.length; axis++) {
      place += (at[axis] - start[axis]) * strides[axis];
    }
    return (int) place;
  }

  /** How many elements there are along an axis. */
  long extent(int axis) {
    return shape[axis];
  }

  /** How many of them are before an element. */
  long before(int axis, long at) {
    return at - start[axis];
  }

  /** How many elements there are along an axis from an element on, in a direction. */
  long left(int axis, long at, long step) {
    long room = step > 0 ? start[axis] + shape[axis] - 1 - at : at - start[axis];
    return room / Math.abs(step) + 1;
  }

  /** Whether it has an element. */
  boolean holds(long[] at) {
    for (int axis = 0; axis < start.length; axis++) {
      if (at[axis] < start[axis] || at[axis] >= start[axis] + shape[axis]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has all elements of a region. */
  boolean holds(long[] from, long[] extents) {
    for (int axis = 0; axis < start.length; axis++) {
      if (from[axis] < start[axis] || from[axis] + extents[axis] > start[axis] + shape[axis]) {
        return false;
      }
    }
    return true;
  }

  void load() {
    owner.operand().loadRegion(start.clone(), shape.clone(), array, 0);
  }

  void store() {
    owner.operand().storeRegion(start.clone(), shape.clone(), array, 0);
    isDirty = false;
  }

  /** Counts elements that have been worked on; says how many there are by now. */
  long pass(long elements) {
    passed += elements;
    return passed;
  }

  boolean isHere() {
    return isHere;
  }

  void forget() {
    isHere = false;
  }

  boolean isDirty() {
    return isDirty;
  }

  void change() {
    isDirty = true;
  }

  boolean isUsed() {
    return users > 0;
  }

  void use() {
    users++;
  }

  void leave() {
    users--;
  }
}
