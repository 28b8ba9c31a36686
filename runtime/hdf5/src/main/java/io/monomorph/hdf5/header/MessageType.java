package io.monomorph.hdf5.header;

/** The numbers of the header messages that are read or written. */
public final class MessageType {
  /** Nothing, which fills a gap. */
  public static final int NIL = 0;

  /** The extents of a dataset. */
  public static final int DATASPACE = 1;

  /** How the links of a group are stored. */
  public static final int LINK_INFO = 2;

  /** The type of elements. */
  public static final int DATATYPE = 3;

  /** The value of elements that were never written, without a version. */
  public static final int OLD_FILL = 4;

  /** The value of elements that were never written. */
  public static final int FILL = 5;

  /** A link of a group. */
  public static final int LINK = 6;

  /** Other files that hold the elements. */
  public static final int EXTERNAL_FILES = 7;

  /** Where the elements are. */
  public static final int LAYOUT = 8;

  /** Constants of a group. */
  public static final int GROUP_INFO = 10;

  /** The filters of chunks. */
  public static final int FILTERS = 11;

  /** An attribute. */
  public static final int ATTRIBUTE = 12;

  /** Where the table of shared messages is; in the extension of the superblock. */
  public static final int SHARED_TABLE = 15;

  /** Another part of the header. */
  public static final int CONTINUATION = 16;

  /** The B-tree and the heap of an old group. */
  public static final int SYMBOL_TABLE = 17;

  /** Sizes of nodes of B-trees; in the extension of the superblock. */
  public static final int TREE_SIZES = 19;

  /** A driver other than that for single files; in the extension of the superblock. */
  public static final int DRIVER = 20;

  /** How attributes outside the header are stored. */
  public static final int ATTRIBUTE_INFO = 21;

  /** How free space is kept; in the extension of the superblock. */
  public static final int FILE_SPACE = 23;

  /** Metadata that is kept in one place; in the extension of the superblock. */
  public static final int CACHE_IMAGE = 24;

  private MessageType() {}
}
