package io.monomorph.hdf5;

import io.monomorph.hdf5.storage.Located;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A group or a dataset of a file: it has a path and attributes. */
public abstract sealed class Hdf5Object permits Hdf5Group, Hdf5Dataset {
  private final Located where;
  private final String path;
  private final Map<String, Hdf5Attribute> attributes;
  private final @Nullable Hdf5Exception broken;

  Hdf5Object(Located where, String path) {
    this.where = where;
    this.path = path;
    Map<String, Hdf5Attribute> read = Map.of();
    Hdf5Exception failure = null;
    try {
      read = AttributeValues.read(where, path);
    } catch (Hdf5Exception e) {
      failure = e; // the elements can be read all the same
    }
    attributes = read;
    broken = failure;
  }

  final Located where() {
    return where;
  }

  /** The absolute path in the file, such as {@code /results/temperature}. */
  public final String path() {
    return path;
  }

  /** The last name of the path; empty for the root group. */
  public final String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file in which the object is. */
  public final Path file() {
    return where.file().path();
  }

  /** Whether the file is open. */
  public boolean isOpen() {
    return where.file().isOpen();
  }

  /**
   * The attributes by their names; they are known also after the file was closed.
   *
   * @throws Hdf5Exception if they are broken
   */
  public final Map<String, Hdf5Attribute> attributes() {
    if (broken != null) {
      throw new Hdf5Exception(broken.file(), broken.path(), broken.reason(), broken);
    }
    return attributes;
  }

  /**
   * One attribute.
   *
   * @throws NoSuchElementException if there is none of that name
   */
  public final Hdf5Attribute attribute(String name) {
    Hdf5Attribute attribute = attributes().get(name);
    if (attribute == null) {
      throw new NoSuchElementException(
          this + " has no attribute " + name + ", only " + attributes().keySet());
    }
    return attribute;
  }
}
