package io.monomorph.hdf5;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.storage.Elements;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.Region;
import io.monomorph.hdf5.storage.StoredDataset;
import io.monomorph.spi.Described;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of a dataset, as buffers need them. */
final class DatasetCore implements Described {
  private final Hdf5Dataset dataset;
  private final DType dtype;
  private final long[] shape;
  private final Elements elements;
  private final boolean readOnly;
  private final @Nullable Packing packing;

  private DatasetCore(
      Hdf5Dataset dataset,
      DType dtype,
      Elements elements,
      boolean readOnly,
      @Nullable Packing packing) {
    this.readOnly = readOnly;
    this.dataset = dataset;
    this.dtype = dtype;
    this.elements = elements;
    this.packing = packing;
    shape = dataset.shape();
  }

  /**
   * Opens the elements of a dataset.
   *
   * @throws FormatException if they are not numbers or broken
   */
  static DatasetCore open(Hdf5Dataset dataset, StoredDataset stored) {
    OpenFile file = dataset.where().file();
    boolean readOnly = !dataset.isWritable() || !stored.isWritable();
    Elements elements = file.elements(dataset.where().address(), stored);
    return new DatasetCore(dataset, stored.numbers().dtype(), elements, readOnly, null);
  }

  /** The same elements as the numbers that they stand for. */
  DatasetCore unpacked(Packing by) {
    return new DatasetCore(dataset, by.dtype(), elements, readOnly, by);
  }

  /** Whether the dataset of a buffer has not been resized or replaced. */
  static boolean isCurrent(NdBuffer buffer) {
    return of(buffer).map(DatasetCore::isCurrent).orElse(false);
  }

  private boolean isCurrent() {
    return dataset.where().file().isCurrent(dataset.where().address(), elements);
  }

  private void check() {
    dataset.check();
    if (!isCurrent()) {
      throw new IllegalStateException(
          dataset + " has been resized or replaced: ask the dataset for its buffer again");
    }
  }

  /** The core of a buffer, if it is one of this backend. */
  static Optional<DatasetCore> of(NdBuffer buffer) {
    return buffer instanceof Operand operand && operand.core() instanceof DatasetCore core
        ? Optional.of(core)
        : Optional.empty();
  }

  /** The value of elements that were never written, as a buffer without axes. */
  static NdBuffer fillValue(StoredDataset stored) {
    return Buffers.wrap(stored.numbers().dtype(), stored.missing().value(), new long[0]);
  }

  /** A buffer over all elements. */
  NdBuffer buffer() {
    return (NdBuffer) Hdf5BufferProvider.INSTANCE.wrap(dtype, this);
  }

  Hdf5Dataset dataset() {
    return dataset;
  }

  long[] shape() {
    return shape;
  }

  /** The extents of a chunk, or null if the dataset is not in chunks. */
  long @Nullable [] chunk() {
    int[] chunk = dataset.chunkShape();
    return chunk.length == 0 ? null : Arrays.stream(chunk).asLongStream().toArray();
  }

  /** Reads a region to a block, in C order. */
  void load(long[] start, long[] extents, Object block, int offset) {
    check();
    if (packing == null) {
      loadStored(start, extents, block, offset);
    } else {
      int count = count(extents);
      Object stored = packing.stored().newBlock(count);
      loadStored(start, extents, stored, 0);
      packing.unpack(stored, block, offset, count);
    }
  }

  /** The elements of a region; a block holds them. */
  private static int count(long[] extents) {
    int count = 1;
    for (long extent : extents) {
      count *= (int) extent;
    }
    return count;
  }

  private void loadStored(long[] start, long[] extents, Object block, int offset) {
    Guard.run(
        dataset.where().file(),
        dataset.path(),
        () -> {
          dataset
              .where()
              .file()
              .read(
                  () -> {
                    check();
                    elements.read(new Region(start, extents), block, offset);
                  });
          return block;
        });
  }

  /** Writes a region from a block. */
  void store(long[] start, long[] extents, Object block, int offset) {
    check();
    dataset.checkWritable();
    if (packing == null) {
      storeStored(start, extents, block, offset);
    } else {
      storeStored(start, extents, packing.pack(block, offset, count(extents)), 0);
    }
  }

  private void storeStored(long[] start, long[] extents, Object block, int offset) {
    OpenFile file = dataset.where().file();
    Guard.run(
        file,
        dataset.path(),
        () -> {
          synchronized (file.changes()) {
            check();
            file.changes().touch();
            elements.write(new Region(start, extents), block, offset);
          }
          return block;
        });
  }

  @Override
  public String description() {
    return "the dataset " + dataset.path() + " of " + dataset.file();
  }

  boolean isReadOnly() {
    return readOnly;
  }

  void flush() {
    dataset.flush();
  }

  void close() {
    dataset.close();
  }
}
