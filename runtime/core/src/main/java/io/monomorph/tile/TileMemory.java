package io.monomorph.tile;

/** How much memory an operation may take for tiles that it has read. */
final class TileMemory {
  /** The system property with another number of bytes. */
  private static final String PROPERTY = "io.monomorph.tiles.memory";

  private static final long MOST = 256L << 20;
  private static final int SHARE = 8;

  private static final long USUAL = Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE);

  private TileMemory() {}

  /** An eighth of the heap, up to 256 MiB; or what the system property says. */
  static long bytes() {
    return Long.getLong(PROPERTY, USUAL);
  }
}
