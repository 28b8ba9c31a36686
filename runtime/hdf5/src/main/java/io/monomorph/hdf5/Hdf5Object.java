package io.monomorph.hdf5;

import io.monomorph.hdf5.attribute.AttributeWriter;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.NameList;
import io.monomorph.hdf5.storage.OpenFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A group or a dataset of a file: it has a path and attributes. */
public abstract sealed class Hdf5Object permits Hdf5Group, Hdf5Dataset {
  private final Located where;
  private final String path;
  private final boolean writable;
  private volatile Map<String, Hdf5Attribute> attributes;
  private volatile @Nullable Hdf5Exception broken;

  Hdf5Object(Located where, String path, boolean writable) {
    this.where = where;
    this.path = path;
    this.writable = writable && where.file().isWritable();
    attributes = Map.of();
    readAttributes();
  }

  private void readAttributes() {
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

  /** Whether it can be changed: the file is open for writing, and was opened so for this object. */
  public final boolean isWritable() {
    return writable;
  }

  /** Does nothing if it can be changed. */
  final void checkWritable() {
    where.file().check();
    if (!writable) {
      throw new UnsupportedOperationException(
          this + " is open for reading only: open the file with Hdf5Mode.READ_WRITE");
    }
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
    Hdf5Exception failure = broken;
    if (failure != null) {
      throw new Hdf5Exception(failure.file(), failure.path(), failure.reason(), failure);
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
          attributes.isEmpty()
              ? this + " has no attribute " + name + ", nor any other"
              : this + " has no attribute " + name + ", only " + NameList.of(attributes.keySet()));
    }
    return attribute;
  }

  /**
   * Sets an attribute, a new one or one that is there.
   *
   * @param value a number or boolean; a string; a list of strings; or what {@link
   *     io.monomorph.Buffers#fromArray} takes, such as a buffer or an array. Strings are stored as
   *     UTF-8 of a fixed length
   * @throws IllegalArgumentException if it or its name has more than 60,000 bytes, or the name is
   *     empty or has a character 0
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public final void setAttribute(String name, Object value) {
    checkWritable();
    Limits.checkName("an attribute", name);
    setAttribute(name, AttributeBytes.message(name, value));
  }

  /** Sets an attribute, whose message has been made. */
  final void setAttribute(String name, byte[] message) {
    change(
        (file, header) ->
            AttributeWriter.add(
                file.space(), file.changes().edit(where.address()), header, name, message));
  }

  /**
   * Removes an attribute.
   *
   * @throws NoSuchElementException if there is none of that name
   * @throws UnsupportedOperationException if the file is open for reading only
   */
  public final void removeAttribute(String name) {
    checkWritable();
    attribute(name);
    change(
        (file, header) ->
            AttributeWriter.remove(
                file.space(), file.changes().edit(where.address()), header, name));
  }

  private void change(BiConsumer<OpenFile, ObjectHeader> action) {
    OpenFile file = where.file();
    Guard.run(
        file,
        path,
        () -> {
          synchronized (file.changes()) {
            action.accept(file, file.header(where.address()));
            readAttributes(); // here, or what another thread has set meanwhile would be forgotten
          }
          return path;
        });
  }
}
