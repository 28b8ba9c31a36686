package demo;

import org.jspecify.annotations.Nullable;

/** Points by columns, either as bytes in an array or as bits. */
final class Plot {
  final int rows;
  final int columns;
  final byte @Nullable [] bytes;
  final java.util.BitSet bits = new java.util.BitSet();

  Plot(int rows, int columns, boolean asBits) {
    this.rows = rows;
    this.columns = columns;
    this.bytes = asBits ? null : new byte[rows * columns];
  }
}
