package io.monomorph.hdf5;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.filter.Pipeline;
import io.monomorph.hdf5.storage.ElementCodec;
import io.monomorph.hdf5.storage.NewDataset;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.ElementType;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a new dataset is to be: {@link Hdf5Group#newDataset} makes one, {@link #create} the dataset.
 *
 * <pre>{@code
 * Hdf5Dataset heights = file.root().newDataset("dem/heights", DType.INT16, 10_000, 20_000)
 *     .chunks(256, 256).shuffle().deflate(4).fill(-9999).create();
 * heights.buffer().at("0:100").set(values);
 * }</pre>
 *
 * <p>Without any of the settings that need chunks, the dataset is in one piece, of any size and
 * without memory for it.
 */
public final class Hdf5DatasetBuilder {
  private static final long CHUNK_BYTES = 256 << 10;

  private final Hdf5Group group;
  private final String path;
  private final DType dtype;
  private final long[] shape;
  private long @Nullable [] maxShape;
  private int @Nullable [] chunks;
  private int deflate = -1;
  private boolean shuffle;
  private boolean fletcher32;
  private boolean bigEndian;
  private boolean overwrite;
  private @Nullable Object fill;

  Hdf5DatasetBuilder(Hdf5Group group, String path, DType dtype, long[] shape) {
    this.group = group;
    this.path = path;
    this.dtype = dtype;
    this.shape = shape.clone();
    Limits.checkShape(dtype, shape);
  }

  private static String text(long[] extents) {
    return Arrays.toString(extents);
  }

  /**
   * Divides the dataset into chunks of a shape.
   *
   * @throws IllegalArgumentException if it has another number of axes, an extent is not positive,
   *     or a chunk would have 2 GiB or more
   */
  public Hdf5DatasetBuilder chunks(int... extents) {
    if (extents.length != shape.length || extents.length == 0) {
      throw new IllegalArgumentException(
          "chunks of " + extents.length + " axes do not fit a dataset of shape " + text(shape));
    }
    Limits.checkChunk(dtype, extents);
    chunks = extents.clone();
    return this;
  }

  /**
   * Compresses chunks, from 0 (not at all) to 9 (slowest).
   *
   * @throws IllegalArgumentException if there is no such level
   */
  public Hdf5DatasetBuilder deflate(int level) {
    if (level < 0 || level > 9) {
      throw new IllegalArgumentException("deflate has levels from 0 to 9, not " + level);
    }
    deflate = level;
    return this;
  }

  /** Sorts the bytes of chunks by their significance, so that they are compressed better. */
  public Hdf5DatasetBuilder shuffle() {
    shuffle = true;
    return this;
  }

  /** Gives chunks a checksum. */
  public Hdf5DatasetBuilder fletcher32() {
    fletcher32 = true;
    return this;
  }

  /** Sets what elements read as that were never written: a number or boolean; zero by default. */
  public Hdf5DatasetBuilder fill(Object value) {
    fill = value;
    return this;
  }

  /**
   * Sets how far the dataset can grow, -1 for without limit.
   *
   * @throws IllegalArgumentException if it has another number of axes, or is less than the shape
   */
  public Hdf5DatasetBuilder maxShape(long... extents) {
    boolean fits = extents.length == shape.length;
    for (int axis = 0; fits && axis < shape.length; axis++) {
      fits = extents[axis] == Dataspace.UNLIMITED || extents[axis] >= shape[axis];
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "a dataset of shape " + text(shape) + " cannot have at most " + text(extents));
    }
    maxShape = extents.clone();
    return this;
  }

  /** Stores the most significant byte of an element first. */
  public Hdf5DatasetBuilder bigEndian() {
    bigEndian = true;
    return this;
  }

  /** Puts the dataset in the place of one that may be there. Buffers of that one end. */
  public Hdf5DatasetBuilder overwrite() {
    overwrite = true;
    return this;
  }

  /**
   * Makes the dataset, and the groups on the way to it.
   *
   * @throws IllegalArgumentException if there is an object with the path already
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public Hdf5Dataset create() {
    NewDataset made =
        new NewDataset(dtype, bigEndian, space(), chunkShape(), pipeline(), fillBytes());
    return group.create(path, made, overwrite);
  }

  private Dataspace space() {
    return Dataspace.of(shape, maxShape == null ? shape : maxShape);
  }

  private Pipeline pipeline() {
    return Pipeline.of(dtype.itemSize(), shuffle, deflate, fletcher32);
  }

  private boolean needsChunks() {
    boolean grows = maxShape != null && !Arrays.equals(maxShape, shape);
    return grows || shuffle || fletcher32 || deflate >= 0;
  }

  private int @Nullable [] chunkShape() {
    if (chunks != null || !needsChunks()) {
      return chunks;
    }
    if (shape.length == 0) {
      throw new IllegalArgumentException("a dataset without axes has no chunks to be filtered");
    }
    long[] extents = shape.clone();
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = extents[axis] == 0 ? 1024 : Math.min(extents[axis], Integer.MAX_VALUE);
    }
    while (bytes(extents) > CHUNK_BYTES) {
      int longest = 0;
      for (int axis = 1; axis < extents.length; axis++) {
        longest = extents[axis] > extents[longest] ? axis : longest;
      }
      extents[longest] = (extents[longest] + 1) / 2;
    }
    return Arrays.stream(extents).mapToInt(Math::toIntExact).toArray();
  }

  private double bytes(long[] extents) {
    double bytes = dtype.itemSize();
    for (long extent : extents) {
      bytes *= extent;
    }
    return bytes;
  }

  private byte @Nullable [] fillBytes() {
    if (fill == null) {
      return null;
    }
    NdBuffer value = Buffers.full(dtype, fill);
    Object block = dtype.newBlock(1);
    ((Operand) value).load(0, 1, block, 0, 1);
    byte[] stored = new byte[dtype.itemSize()];
    ElementCodec codec = new ElementCodec(new ElementType(dtype, bigEndian, 0, 0));
    codec.encode(block, 0, MemorySegment.ofArray(stored), 0, 1);
    return stored;
  }
}
