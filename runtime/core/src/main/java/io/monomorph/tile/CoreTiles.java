package io.monomorph.tile;

import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One core in an operation: how it is cut, and arrays that its tiles have left behind. */
final class CoreTiles {
  /**
   * Elements of arrays that are kept for tiles to come, so that they need not be zeroed again:
   * those of tiles side by side are left behind together.
   */
  private static final long KEPT = 1 << 21;

  private final Operand operand;
  private final Object core;
  private final DType dtype;
  private final Grid grid;
  private final boolean isShared;
  private final Reach reach = new Reach();
  private final Deque<Object> arrays = new ArrayDeque<>();

  /** How many elements the arrays have. */
  private long kept;

  /** The tile that was asked for last. */
  private @Nullable Tile last;

  /**
   * @param isShared whether all views of the core are to find it
   */
  CoreTiles(Operand operand, Grid grid, boolean isShared) {
    this.operand = operand;
    this.core = operand.core();
    this.dtype = operand.dtype();
    this.grid = grid;
    this.isShared = isShared;
  }

  /** Whether it has the elements of a view. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  boolean isOf(Operand view, Object itsCore) {
    return isShared && core == itsCore && dtype == view.dtype();
  }

  /** Whether another one has elements of the same core: seen under another dtype, or cut apart. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  boolean shares(CoreTiles other) {
    return core == other.core && this != other;
  }

  boolean isShared() {
    return isShared;
  }

  Grid grid() {
    return grid;
  }

  Reach reach() {
    return reach;
  }

  DType dtype() {
    return dtype;
  }

  Operand operand() {
    return operand;
  }

  @Nullable Tile last() {
    return last;
  }

  void last(@Nullable Tile tile) {
    last = tile;
  }

  /** An array of at least that length, with anything in it. */
  Object array(int length) {
    Object left = arrays.poll();
    if (left != null) {
      kept -= dtype.blockLength(left);
    }
    return left != null && dtype.blockLength(left) >= length ? left : dtype.newBlock(length);
  }

  /** Takes an array back. */
  void give(Object array) {
    if (arrays.isEmpty() || kept + dtype.blockLength(array) <= KEPT) {
      arrays.push(array);
      kept += dtype.blockLength(array);
    }
  }
}
