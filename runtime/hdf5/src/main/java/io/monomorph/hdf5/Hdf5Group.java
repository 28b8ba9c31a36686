package io.monomorph.hdf5;

import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.Lookup;
import io.monomorph.hdf5.storage.StoredDataset;
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
  Hdf5Group(Located where, String path) {
    super(where, path);
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
   * @throws Hdf5Exception if it is broken or stored in a way that is not supported
   */
  public Hdf5Object get(String path) {
    Located found = locate(path);
    String full = absolute(path);
    ObjectHeader header = Guard.run(found.file(), full, () -> found.file().header(found.address()));
    if (LinkReader.isGroup(header)) {
      return new Hdf5Group(found, full);
    }
    if (StoredDataset.isDataset(header)) {
      StoredDataset stored = Guard.run(found.file(), full, () -> StoredDataset.read(header));
      return new Hdf5Dataset(found, full, stored, null);
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

  /** The file and the path. */
  @Override
  public String toString() {
    return file() + " [" + path() + "]";
  }
}
