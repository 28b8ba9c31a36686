package io.monomorph.sheets;

import io.monomorph.dtype.DType;

/** The same in tiles. */
public final class Sheets extends Plain {
  private final long[] tiles;

  /** Zeros. */
  public Sheets(DType dtype, long[] shape, long... tiles) {
    super(dtype, shape);
    this.tiles = tiles.clone();
  }

  /** The shape of the tiles. */
  public long[] tiles() {
    return tiles.clone();
  }
}
