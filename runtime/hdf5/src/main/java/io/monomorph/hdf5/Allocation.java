package io.monomorph.hdf5;

import io.monomorph.dtype.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New datasets from the options of {@code Buffers.with().backend("hdf5")}. */
final class Allocation {
  private final Map<String, Object> options;

  private Allocation(Map<String, Object> options) {
    this.options = options;
  }

  /** Makes a dataset of zeros, or of the fill value that the options have. */
  static DatasetCore create(DType dtype, long[] shape, Map<String, Object> options) {
    return new Allocation(options).create(dtype, shape);
  }

  private DatasetCore create(DType dtype, long[] shape) {
    Object file = options.get("file");
    String path = option("path", String.class, "the path of the dataset in the file");
    if (file == null || path == null) {
      throw new IllegalArgumentException(
          "a new dataset needs the options file and path, such as with(\"file\","
              + " Path.of(\"data.h5\")).with(\"path\", \"results/x\")");
    }
    if (file instanceof Hdf5File open) {
      return DatasetCore.of(make(open, path, dtype, shape).buffer()).orElseThrow();
    }
    if (!(file instanceof Path) && !(file instanceof String)) {
      throw wrong("file", "a Path, a String or an Hdf5File", file);
    }
    return owned(file instanceof Path known ? known : Path.of((String) file), path, dtype, shape);
  }

  /** A dataset of a file that is opened for it, and closed with it. */
  private DatasetCore owned(Path file, String path, DType dtype, long[] shape) {
    Hdf5Mode mode = flag("create") ? Hdf5Mode.WRITE_OR_CREATE : Hdf5Mode.READ_WRITE;
    boolean isNew = !Files.exists(file);
    try {
      Hdf5File open = Hdf5File.open(file, mode);
      try {
        Hdf5Dataset made = make(open, path, dtype, shape).owning(open);
        return DatasetCore.of(made.buffer()).orElseThrow();
      } catch (RuntimeException | Error e) {
        open.close();
        if (isNew) {
          Files.deleteIfExists(file);
        }
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hdf5Dataset make(Hdf5File file, String path, DType dtype, long[] shape) {
    Hdf5DatasetBuilder made = file.root().newDataset(path, dtype, shape);
    long[] chunks = extents("chunks");
    if (chunks != null) {
      int[] narrow = new int[chunks.length];
      for (int axis = 0; axis < narrow.length; axis++) {
        narrow[axis] = Math.toIntExact(chunks[axis]);
      }
      made.chunks(narrow);
    }
    long[] maxShape = extents("maxShape");
    if (maxShape != null) {
      made.maxShape(maxShape);
    }
    Integer level = option("deflate", Integer.class, "a level from 0 to 9");
    if (level != null) {
      made.deflate(level);
    }
    Object fill = options.get("fill");
    if (fill != null) {
      made.fill(fill);
    }
    when("shuffle", made::shuffle);
    when("fletcher32", made::fletcher32);
    when("bigEndian", made::bigEndian);
    when("overwrite", made::overwrite);
    return made.create();
  }

  private void when(String name, Runnable setting) {
    if (flag(name)) {
      setting.run();
    }
  }

  private boolean flag(String name) {
    Boolean value = option(name, Boolean.class, "true or false");
    return value != null && value;
  }

  private <V> @Nullable V option(String name, Class<V> type, String meaning) {
    Object value = options.get(name);
    if (value != null && !type.isInstance(value)) {
      throw wrong(name, meaning, value);
    }
    return value == null ? null : type.cast(value);
  }

  private long @Nullable [] extents(String name) {
    Object value = options.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof int[]) && !(value instanceof long[])) {
      throw wrong(name, "an int[] or long[] with an extent for each axis", value);
    }
    long[] extents = new long[Array.getLength(value)];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = Array.getLong(value, axis);
    }
    return extents;
  }

  private static IllegalArgumentException wrong(String name, String meaning, Object value) {
    return new IllegalArgumentException(
        "the option " + name + " is " + meaning + ", not a " + value.getClass().getSimpleName());
  }
}
