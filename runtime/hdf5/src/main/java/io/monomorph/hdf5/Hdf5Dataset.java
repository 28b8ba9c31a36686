package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Filter;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.StoredDataset;
import io.monomorph.hdf5.type.ElementType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset: an array in a file. What describes it has been read; {@link #buffer()} gives the
 * elements, which are read when they are needed.
 *
 * <pre>{@code
 * try (Hdf5File file = Hdf5File.open(Path.of("climate.h5"))) {
 *   Float32Buffer temperature = file.dataset("surface/temperature").as(Float32Buffer.class);
 *   System.out.println(temperature.get("0, ::10, ::10").mean());
 * }
 * }</pre>
 *
 * <p>What was read stays known after the file is closed, but no more elements can be read.
 */
public final class Hdf5Dataset extends Hdf5Object implements AutoCloseable {
  private final StoredDataset stored;
  private final @Nullable ElementType elements;
  private final @Nullable Hdf5File owned;
  private @Nullable NdBuffer buffer;
  private volatile boolean closed;

  Hdf5Dataset(Located where, String path, StoredDataset stored, @Nullable Hdf5File owned) {
    super(where, path);
    this.stored = stored;
    this.owned = owned;
    elements = stored.elements();
  }

  /**
   * Opens a file and a dataset in it. The dataset owns the file: closing it, or a buffer of it,
   * closes the file too, unless others have it open.
   *
   * @throws IOException if the file system does not give the file, such as {@link
   *     java.nio.file.NoSuchFileException}
   * @throws java.util.NoSuchElementException if the file has no such object
   * @throws Hdf5Exception if the file or the dataset is broken or not supported
   */
  public static Hdf5Dataset open(Path file, String path) throws IOException {
    Hdf5File opened = Hdf5File.open(file);
    try {
      Hdf5Dataset found = opened.dataset(path);
      return new Hdf5Dataset(found.where(), found.path(), found.stored, opened);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  /** The dataset behind a buffer, if there is one. */
  public static Optional<Hdf5Dataset> of(NdBuffer buffer) {
    return DatasetCore.of(buffer).map(DatasetCore::dataset);
  }

  /** The dtype of the buffer, or nothing if the elements are not numbers. */
  public Optional<DType> dtype() {
    return Optional.ofNullable(elements).map(ElementType::dtype);
  }

  /** What the elements are in the file, such as {@code int16 big-endian}. */
  public String type() {
    return TypeNames.of(stored.type());
  }

  /** The extents. */
  public long[] shape() {
    return stored.space().isNull() ? new long[] {0} : stored.space().shape().clone();
  }

  /** How far each axis can grow; -1 if there is no limit. */
  public long[] maxShape() {
    return stored.space().isNull() ? new long[] {0} : stored.space().maxShape().clone();
  }

  /** The extents of a chunk; an empty array if the dataset is not in chunks. */
  public int[] chunkShape() {
    return stored.layout() instanceof Layout.Chunked chunked ? chunked.chunk().clone() : new int[0];
  }

  /** How the elements are laid out, such as {@code contiguous} or {@code chunked (B-tree v1)}. */
  public String layout() {
    if (stored.layout() instanceof Layout.Chunked chunked) {
      return "chunked (" + chunked.index().kind() + ")";
    }
    return stored.layout() instanceof Layout.Compact ? "compact" : "contiguous";
  }

  /** The filters in the order in which they are applied to written chunks. */
  public List<String> filters() {
    return stored.filters().filters().stream().map(Filter::describe).toList();
  }

  /**
   * The elements, as a buffer that reads from the file what is needed. All calls give the same
   * buffer.
   *
   * @throws Hdf5Exception if the elements are not numbers, or the dataset is broken
   * @throws IllegalStateException if the file is closed
   */
  public synchronized NdBuffer buffer() {
    check();
    NdBuffer known = buffer;
    if (known == null) {
      known = Guard.run(where().file(), path(), this::open);
      buffer = known;
    }
    return known;
  }

  private NdBuffer open() {
    return DatasetCore.open(this, stored).buffer();
  }

  /**
   * The elements, as a buffer of a typed class.
   *
   * @throws IllegalArgumentException if they are of another dtype
   * @throws Hdf5Exception if they are not numbers, or the dataset is broken
   * @throws IllegalStateException if the file is closed
   */
  public <B extends NdBuffer> B as(Class<B> type) {
    return buffer().as(type);
  }

  /** A single element: what elements read as that were never written. */
  public NdBuffer fillValue() {
    return Guard.run(where().file(), path(), () -> DatasetCore.fillValue(stored));
  }

  /** Whether closing this dataset closes the file. */
  public boolean isOwner() {
    return owned != null;
  }

  @Override
  public boolean isOpen() {
    return !closed && super.isOpen();
  }

  /**
   * Ends this dataset and its buffers. The file is closed with it if this dataset has opened it,
   * and nobody else has. To close it again has no effect.
   */
  @Override
  public void close() {
    closed = true;
    if (owned != null) {
      owned.close();
    }
  }

  /** Does nothing while the dataset is open. */
  void check() {
    where().file().check();
    if (closed) {
      throw new IllegalStateException("the dataset " + path() + " of " + file() + " is closed");
    }
  }

  /** The file, the path, the type and the shape. */
  @Override
  public String toString() {
    return "%s [%s] %s %s".formatted(file(), path(), type(), Arrays.toString(shape()));
  }
}
