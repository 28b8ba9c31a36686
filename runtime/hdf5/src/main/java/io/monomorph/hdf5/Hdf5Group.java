package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.Lookup;
import io.monomorph.hdf5.storage.NewDataset;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.StoredDataset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A group: names that lead to datasets and other groups.
 *
 * <pre>{@code
 * for (String name : file.root().names()) {
 *   System.out.println(file.root().get(name));
 * }
 * }</pre>
 */
public final class Hdf5Group extends Hdf5Object {
  Hdf5Group(Located where, String path, boolean writable) {
    super(where, path, writable);
  }

  /** The names in this group, in the order of their bytes. Soft links that lead nowhere count. */
  public List<String> names() {
    return List.copyOf(links().keySet());
  }

  /** The links of this group by their names. */
  Map<String, Link> links() {
    return Guard.run(where().file(), path(), () -> where().file().links(where().address()));
  }

  /** Whether a path leads to an object; soft and external links are followed. */
  public boolean contains(String path) {
    try {
      locate(path);
      return true;
    } catch (NoSuchElementException e) {
      return false;
    }
  }

  private Located locate(String path) {
    return Guard.run(
        where().file(), absolute(path), () -> Lookup.find(where().file(), where().address(), path));
  }

  private String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path().equals("/") ? "/" + path : path() + "/" + path;
  }

  /**
   * The object that a path leads to. Soft links are followed, and external ones into other files,
   * which stay open as long as this one.
   *
   * @param path relative to this group, or absolute if it begins with a slash
   * @throws NoSuchElementException if there is none; the message says which part is missing
   * @throws IllegalArgumentException if it is neither a dataset nor a group, but a named datatype
   * @throws Hdf5Exception if it is broken or stored in a way that is not supported
   */
  public Hdf5Object get(String path) {
    return object(locate(path), absolute(path), isWritable());
  }

  /** The object that was found at a path. */
  static Hdf5Object object(Located found, String full, boolean writable) {
    ObjectHeader header = Guard.run(found.file(), full, () -> found.file().header(found.address()));
    if (LinkReader.isGroup(header)) {
      return new Hdf5Group(found, full, writable);
    }
    if (StoredDataset.isDataset(header)) {
      StoredDataset stored = Guard.run(found.file(), full, () -> StoredDataset.read(header));
      return new Hdf5Dataset(found, full, writable, stored, null);
    }
    throw new IllegalArgumentException(
        found.file().path() + " [" + full + "] is neither a dataset nor a group");
  }

  /**
   * The dataset that a path leads to, see {@link #get}. Only what describes it is read.
   *
   * @throws NoSuchElementException if there is no such object
   * @throws IllegalArgumentException if it is a group
   */
  public Hdf5Dataset dataset(String path) {
    if (get(path) instanceof Hdf5Dataset dataset) {
      return dataset;
    }
    throw new IllegalArgumentException(file() + " [" + absolute(path) + "] is not a dataset");
  }

  /**
   * The group that a path leads to, see {@link #get}.
   *
   * @throws NoSuchElementException if there is no such object
   * @throws IllegalArgumentException if it is a dataset
   */
  public Hdf5Group group(String path) {
    if (get(path) instanceof Hdf5Group group) {
      return group;
    }
    throw new IllegalArgumentException(file() + " [" + absolute(path) + "] is not a group");
  }

  /**
   * Begins a new dataset; {@link Hdf5DatasetBuilder#create} makes it.
   *
   * @param path relative to this group, or absolute if it begins with a slash
   * @throws IllegalArgumentException if an extent is negative, or there are more than 32 axes or
   *     2^63 bytes
   */
  public Hdf5DatasetBuilder newDataset(String path, DType dtype, long... shape) {
    return new Hdf5DatasetBuilder(this, path, dtype, shape);
  }

  /**
   * Makes a dataset in one piece with the dtype, the shape and the elements of a buffer.
   *
   * @throws IllegalArgumentException if there is an object with the path already
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public Hdf5Dataset write(String path, NdBuffer values) {
    Hdf5Dataset made = newDataset(path, values.dtype(), values.shape()).create();
    made.buffer().assign(values);
    return made;
  }

  /**
   * Makes a group, and those on the way to it. One that is there is returned as it is.
   *
   * @throws IllegalArgumentException if the path leads to a dataset
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public Hdf5Group newGroup(String path) {
    checkWritable();
    OpenFile file = where().file();
    List<String> parts = parts(path);
    parts.forEach(part -> Limits.checkName("an object", part));
    Guard.run(file, absolute(path), () -> file.changes().group(start(path), parts));
    return group(path);
  }

  /** Makes a dataset, and the groups on the way to it. */
  Hdf5Dataset create(String path, NewDataset made, boolean overwrite) {
    checkWritable();
    OpenFile file = where().file();
    List<String> parts = parts(path);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a dataset needs a name");
    }
    parts.forEach(part -> Limits.checkName("an object", part));
    String name = parts.get(parts.size() - 1);
    List<String> groups = parts.subList(0, parts.size() - 1);
    Guard.run(
        file,
        absolute(path),
        () -> {
          synchronized (file.changes()) {
            long parent = file.changes().group(start(path), groups);
            Link there = file.links(parent).get(name);
            if (there != null && !overwrite) {
              throw new IllegalArgumentException(
                  "%s has %s already: newDataset(...).overwrite() replaces it"
                      .formatted(file.path(), absolute(path)));
            }
            file.changes().link(parent, name, made.create(file));
            if (there instanceof Link.Hard hard) {
              file.retire(hard.address());
            }
          }
          return path;
        });
    return dataset(path);
  }

  private long start(String path) {
    return path.startsWith("/") ? where().file().superblock().root() : where().address();
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .toList();
  }

  /** The file and the path. */
  @Override
  public String toString() {
    return file() + " [" + path() + "]";
  }
}
