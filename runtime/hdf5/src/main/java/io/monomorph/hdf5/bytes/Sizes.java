package io.monomorph.hdf5.bytes;

/**
 * How many bytes addresses and lengths take in a file. The superblock says it.
 *
 * @param offsets bytes of an address
 * @param lengths bytes of a length
 */
public record Sizes(int offsets, int lengths) {
  /** Checks that both are sizes that the format has. */
  public Sizes {
    if (!isSize(offsets) || !isSize(lengths)) {
      throw new FormatException(
          "addresses of " + offsets + " and lengths of " + lengths + " bytes are impossible");
    }
  }

  private static boolean isSize(int bytes) {
    return bytes == 2 || bytes == 4 || bytes == 8;
  }
}
