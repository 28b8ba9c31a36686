package io.monomorph.tile;

/** How much memory an operation may take for tiles that it has read. */
final class TileMemory {
  /** The system property with another number of bytes. */
  private static final String PROPERTY = "io.monomorph.tiles.memory";

  private static final long MOST = 256L << 20;
  private static final int SHARE = 8;

  private TileMemory() {}

  /** As {@link #bytes}, for one of several threads. */
  static long bytesForThread() {
    return bytes() / Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /** An eighth of the heap, up to 256 MiB; or what the system property says. */
  static long bytes() {
    return Long.getLong(PROPERTY, Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE));
  }
}
