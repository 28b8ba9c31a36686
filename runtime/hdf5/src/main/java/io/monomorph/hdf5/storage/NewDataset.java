package io.monomorph.hdf5.storage;

import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.chunk.ChunkIndex;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Pipeline;
import io.monomorph.hdf5.header.Draft;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.RawMessage;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.DatatypeWriter;
import io.monomorph.hdf5.type.FillValue;
import org.jspecify.annotations.Nullable;

/**
 * What a new dataset is to be.
 *
 * @param chunk the extents of its chunks, or null if it is to be in one piece
 * @param fill the stored bytes of an element that was never written, or null for zeros
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewDataset(
    DType dtype,
    boolean bigEndian,
    Dataspace space,
    int @Nullable [] chunk,
    Pipeline filters,
    byte @Nullable [] fill) {
  /** Makes the header of the dataset; nothing leads to it yet. */
  public long create(OpenFile file) {
    Draft draft = file.changes().create();
    draft.add(RawMessage.of(MessageType.DATASPACE, space.write()));
    draft.add(RawMessage.constant(MessageType.DATATYPE, DatatypeWriter.write(dtype, bigEndian)));
    FillValue value = new FillValue(fill, false);
    draft.add(RawMessage.constant(MessageType.FILL, value.write(chunk != null)));
    draft.add(RawMessage.of(MessageType.LAYOUT, layout(file).write()));
    if (!filters.isEmpty()) {
      draft.add(RawMessage.constant(MessageType.FILTERS, filters.write()));
    }
    return draft.address();
  }

  private Layout layout(OpenFile file) {
    if (chunk != null) {
      ChunkIndex none =
          new ChunkIndex(ChunkIndex.Kind.BTREE_1, Cursor.UNDEFINED, 0, new int[0], -1, 0);
      return new Layout.Chunked(chunk, dtype.itemSize(), none);
    }
    long bytes = Math.multiplyExact(space.size(), dtype.itemSize());
    boolean isZero = true;
    for (byte part : fill == null ? new byte[0] : fill) {
      isZero &= part == 0;
    }
    // New bytes are zero. Any other value is written when the first element is.
    long address =
        isZero && bytes > 0 ? file.appender().allocateZeros(bytes, 4096) : Cursor.UNDEFINED;
    return new Layout.Contiguous(address, bytes);
  }
}
