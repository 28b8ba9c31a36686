package io.monomorph.hdf5.filter;

/** Undoes what a filter did to a chunk. */
@FunctionalInterface
interface Decoder {
  /**
   * The bytes before the filter.
   *
   * @param data the bytes behind it; they are not changed
   * @param values the settings of the filter
   * @param expected how many bytes a chunk has before all filters; a guard against streams that
   *     never end
   * @throws io.monomorph.hdf5.bytes.FormatException if the data are not what the filter makes
   */
  byte[] decode(byte[] data, int[] values, int expected);
}
