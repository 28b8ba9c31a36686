package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Filter;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.StoredDataset;
import io.monomorph.hdf5.type.Dataspace;
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
  private volatile StoredDataset stored;
  private final @Nullable ElementType elements;
  private final @Nullable Hdf5File owned;
  private @Nullable NdBuffer buffer;
  private volatile boolean closed;

  Hdf5Dataset(
      Located where,
      String path,
      boolean writable,
      StoredDataset stored,
      @Nullable Hdf5File owned) {
    super(where, path, writable);
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
    return open(file, path, Hdf5Mode.READ);
  }

  /** As {@link #open(Path, String)}, for reading or writing. */
  public static Hdf5Dataset open(Path file, String path, Hdf5Mode mode) throws IOException {
    Hdf5File opened = Hdf5File.open(file, mode);
    try {
      return opened.dataset(path).owning(opened);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  /** The same dataset, which closes a file when it is closed. */
  Hdf5Dataset owning(Hdf5File file) {
    return new Hdf5Dataset(where(), path(), isWritable(), stored, file);
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
   * buffer. It is read-only unless the file is open for writing, and also if the dataset has a
   * filter that can only be read. What is written to it is seen by all buffers of the dataset at
   * once, and is on the disk after {@link #flush} or {@link Hdf5File#close}.
   *
   * @throws Hdf5Exception if the elements are not numbers, or the dataset is broken
   * @throws IllegalStateException if the file is closed
   */
  public synchronized NdBuffer buffer() {
    check();
    NdBuffer known = buffer;
    if (known == null || !DatasetCore.isCurrent(known)) {
      stored = Guard.run(where().file(), path(), this::description);
      known = Guard.run(where().file(), path(), this::open);
      buffer = known;
    }
    return known;
  }

  private StoredDataset description() {
    return StoredDataset.read(where().file().header(where().address()));
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

  /**
   * All elements, in a new buffer of the backend that the prototype of the file says, which
   * outlives the file: h5py's {@code dataset[...]}.
   *
   * @throws Hdf5Exception if they are not numbers, or the dataset is broken
   * @throws IllegalStateException if the file is closed
   * @see Hdf5File#open(Path, Hdf5Mode, io.monomorph.bytes.Prototype)
   */
  public NdBuffer read() {
    return where().file().prototype().copyOf(buffer());
  }

  /**
   * The elements that an index selects, as {@link #read()}: {@code read("10:20, ::-1")}.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
   */
  public NdBuffer read(String index) {
    return where().file().prototype().copyOf(buffer().get(index));
  }

  /** A single element: what elements read as that were never written. */
  public NdBuffer fillValue() {
    return Guard.run(where().file(), path(), () -> DatasetCore.fillValue(stored));
  }

  /**
   * The elements as the numbers that they stand for: a view whose values are those of {@link
   * #buffer} times the attribute {@code scale_factor} plus the attribute {@code add_offset}, as
   * NetCDF has them. Elements that are missing are NaN: those equal to the attribute {@code
   * _FillValue} or to one of {@code missing_value}, and those outside of {@code valid_min}, {@code
   * valid_max} or {@code valid_range}. The attribute {@code _Unsigned} says how integers are taken.
   *
   * <p>The dtype is that of NumPy's {@code raw * scale_factor + add_offset}, or float64 where that
   * is an integer. What is assigned is written to the dataset: the nearest stored number, and
   * {@code _FillValue}, or else the first {@code missing_value}, for NaN. A value that has no
   * stored number, or one that means a missing element, is an {@code IllegalArgumentException}, the
   * cause of what is thrown. Attributes that change later have no effect on this view.
   *
   * @throws IllegalArgumentException if the elements are complex or boolean, or an attribute has no
   *     numbers
   * @throws Hdf5Exception if the elements are not numbers, or the dataset is broken
   * @throws IllegalStateException if the file is closed
   */
  public NdBuffer unpacked() {
    return DatasetCore.of(buffer()).orElseThrow().unpacked(Packing.of(this)).buffer();
  }

  /**
   * The axes: their names, lengths and scales.
   *
   * @throws Hdf5Exception if what describes them is broken
   * @throws IllegalStateException if the file is closed
   */
  public List<Hdf5Dimension> dimensions() {
    check();
    return Guard.run(where().file(), path(), () -> Dimensions.of(this));
  }

  /** Whether this dataset is a scale, which can belong to axes of others. */
  public boolean isScale() {
    return Dimensions.isScale(this);
  }

  /**
   * Makes this dataset a scale, as {@code make_scale} of h5py does. In NetCDF the axes that it
   * belongs to have the name of the dataset.
   *
   * @param name a name for programs that show scales; it may be empty
   * @throws IllegalArgumentException if it has scales itself
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public void makeScale(String name) {
    check();
    checkWritable();
    DimensionWriter.makeScale(this, name);
  }

  /**
   * Adds a scale to those of an axis; one that is there already stays the only one of its kind.
   *
   * @param axis an axis, counted from the end if it is negative
   * @param scale a dataset of the same file, of which {@link #makeScale} has made a scale
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if it is not a scale, or this is one
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public void attachScale(int axis, Hdf5Dataset scale) {
    check();
    checkWritable();
    int at = axis(axis);
    Guard.run(
        where().file(),
        path(),
        () -> {
          DimensionWriter.attach(this, at, scale);
          return path();
        });
  }

  /**
   * Gives an axis a label, which {@link Hdf5Dimension#label} then is.
   *
   * @param axis an axis, counted from the end if it is negative
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public void labelAxis(int axis, String label) {
    check();
    checkWritable();
    DimensionWriter.label(this, axis(axis), label);
  }

  private int axis(int axis) {
    int rank = shape().length;
    if (axis < -rank || axis >= rank) {
      throw new IndexOutOfBoundsException(
          "axis " + axis + " is out of bounds for " + this + ", which has " + rank + " axes");
    }
    return axis < 0 ? axis + rank : axis;
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
   * Gives the dataset other extents. New elements read as the fill value, and elements outside are
   * lost. Buffers of the old shape end: {@link #buffer()} gives one of the new shape.
   *
   * @throws IllegalArgumentException if the number of axes differs, or an axis cannot be so long
   * @throws Hdf5Exception if the dataset is not in chunks
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public synchronized void resize(long... shape) {
    check();
    checkWritable();
    OpenFile file = where().file();
    stored = Guard.run(file, path(), this::description);
    Dataspace space = stored.space();
    boolean fits = shape.length == space.shape().length && shape.length > 0;
    for (int axis = 0; fits && axis < shape.length; axis++) {
      long most = space.maxShape()[axis];
      fits = shape[axis] >= 0 && (most == Dataspace.UNLIMITED || shape[axis] <= most);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "%s cannot become %s: it has at most %s"
              .formatted(this, Arrays.toString(shape), Arrays.toString(space.maxShape())));
    }
    dtype().ifPresent(dtype -> Limits.checkShape(dtype, shape));
    Guard.run(
        file,
        path(),
        () -> {
          file.resize(where().address(), stored, Dataspace.of(shape, space.maxShape()));
          return path();
        });
    stored = Guard.run(file, path(), this::description);
  }

  /**
   * Brings everything that was written to the file to the disk. After a crash at any moment the
   * file has what the last flush left, or more, and can be read. Nothing is to be done if it is
   * closed or only read.
   */
  public void flush() {
    if (!isOpen()) {
      return;
    }
    OpenFile file = where().file();
    Guard.run(
        file,
        path(),
        () -> {
          file.flush();
          return path();
        });
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
