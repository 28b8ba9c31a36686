package io.monomorph.hdf5.storage;

/** The elements of a dataset in C order, read in runs. */
public interface Elements {
  /**
   * Reads neighbouring elements.
   *
   * @param start the first one
   * @param block an array of the dtype's block type
   * @param offset where the first one goes, counted in elements
   */
  void read(long start, Object block, int offset, int length);
}
