package io.monomorph.hdf5.filter;

/**
 * A filter of a dataset, as the file says it.
 *
 * @param id its registered number
 * @param optional whether chunks may skip it
 * @param name what the file calls it, often nothing
 * @param values its settings
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes the array
public record Filter(int id, boolean optional, String name, int[] values) {
  /** A name for messages and listings. */
  public String describe() {
    return switch (id) {
      case 1 -> values.length > 0 ? "deflate " + values[0] : "deflate";
      case 2 -> "shuffle";
      case 3 -> "fletcher32";
      case 4 -> "szip";
      case 5 -> "nbit";
      case 6 -> "scaleoffset";
      case 307 -> "bzip2";
      case 32000 -> "lzf";
      case 32001 -> "blosc";
      case 32004 -> "lz4";
      case 32008 -> "bitshuffle";
      case 32013 -> "zfp";
      case 32015 -> "zstd";
      case 32026 -> "blosc2";
      default -> name.isEmpty() ? "number " + id : name;
    };
  }
}
