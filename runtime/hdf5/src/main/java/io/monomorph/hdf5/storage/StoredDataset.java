package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.chunk.LayoutReader;
import io.monomorph.hdf5.filter.Pipeline;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.Datatype;
import io.monomorph.hdf5.type.DatatypeReader;
import io.monomorph.hdf5.type.ElementType;
import io.monomorph.hdf5.type.FillValue;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a dataset says.
 *
 * @param space its extents
 * @param type what its elements are
 * @param fill the value of elements that were never written
 * @param filters the filters of its chunks
 * @param layout where its elements are
 * @param layoutMessage the same as a message
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredDataset(
    Dataspace space,
    Datatype type,
    FillValue fill,
    Pipeline filters,
    Layout layout,
    byte[] layoutMessage) {
  private static final byte[] ZEROS = {};

  /** Whether an object is a dataset. */
  public static boolean isDataset(ObjectHeader header) {
    return header.has(MessageType.LAYOUT) && header.has(MessageType.DATASPACE);
  }

  /**
   * Reads what a header says.
   *
   * @throws FormatException if it is broken, or the elements are stored in a way that is not
   *     supported
   */
  public static StoredDataset read(ObjectHeader header) {
    Dataspace space = Dataspace.read(header.required(MessageType.DATASPACE, "dataspace"));
    Datatype type = DatatypeReader.read(header.required(MessageType.DATATYPE, "datatype"));
    if (header.has(MessageType.EXTERNAL_FILES)) {
      throw FormatException.unsupported("a dataset whose elements are in other files");
    }
    Pipeline filters = Pipeline.read(header.body(MessageType.FILTERS));
    filters.check();
    Cursor layoutBody = header.required(MessageType.LAYOUT, "layout");
    byte[] message = layoutBody.bytes(layoutBody.remaining());
    Layout layout = LayoutReader.read(layoutBody.rewound());
    return new StoredDataset(space, type, FillValue.of(header), filters, layout, message);
  }

  /** The numbers that the elements are, or null. */
  public @Nullable ElementType elements() {
    return ElementType.of(type);
  }

  /**
   * The numbers that the elements are.
   *
   * @throws FormatException if they are something else
   */
  public ElementType numbers() {
    ElementType numbers = elements();
    if (numbers == null) {
      throw new FormatException(
          "its elements are not numbers of a dtype, but of type " + type.describe());
    }
    return numbers;
  }

  /** What elements read as that were never written. */
  public Fill missing() {
    ElementCodec codec = new ElementCodec(numbers());
    byte[] stored = fill.effective(codec.size());
    return new Fill(codec, stored == null ? ZEROS : stored);
  }

  /**
   * The elements of this dataset.
   *
   * @throws FormatException if they are not numbers, or do not fit the extents
   */
  Elements open(OpenFile file) {
    ElementCodec codec = new ElementCodec(numbers());
    Fill missing = missing();
    long count = space.size();
    if (count > Long.MAX_VALUE / codec.size()) {
      throw new FormatException("the dataset has too many elements");
    }
    if (layout instanceof Layout.Chunked chunked) {
      if (chunked.elementSize() != codec.size()) {
        throw new FormatException(
            "the chunks have elements of "
                + chunked.elementSize()
                + " bytes, but the type has "
                + codec.size());
      }
      chunked.chunkBytes();
      return new ChunkedElements(file, this, new ChunkGrid(space, chunked.chunk()), chunked);
    }
    if (layout instanceof Layout.Compact compact && count > 0) {
      return FlatElements.in(file, compact.data(), space, codec, missing);
    }
    if (layout instanceof Layout.Contiguous contiguous && count > 0) {
      return contiguous(file, contiguous, space, codec, missing);
    }
    return FlatElements.unwritten(file, space, codec, missing);
  }

  private static Elements contiguous(
      OpenFile file, Layout.Contiguous layout, Dataspace space, ElementCodec codec, Fill missing) {
    if (layout.address() == Cursor.UNDEFINED) {
      return FlatElements.unwritten(file, space, codec, missing);
    }
    if (layout.length() >= 0 && layout.length() < space.size() * codec.size()) {
      throw new FormatException("the stored elements are fewer than the dataset has");
    }
    return FlatElements.at(file, layout.address(), space, codec, missing);
  }

  /** Whether elements can be written: there are filters and numbers that can only be read. */
  public boolean isWritable() {
    return numbers().precision() == 0 && filters.isWritable();
  }

  /** This dataset with other extents. */
  StoredDataset resized(Dataspace newSpace) {
    return new StoredDataset(newSpace, type, fill, filters, layout, layoutMessage);
  }
}
