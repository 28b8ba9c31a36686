package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import io.monomorph.hdf5.header.HeaderReader;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.SharedMessages;
import io.monomorph.hdf5.header.Superblock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open file. All who open the same file in one process share it, and the last one to close it
 * closes it.
 */
public final class OpenFile {
  private static final long CACHE_BYTES = 64L << 20;

  private final Path path;
  private final FileBytes bytes;
  private final Superblock superblock;
  private final AddressSpace space;
  private final HeaderReader headers;
  private final LinkReader links;
  private final ChunkCache cache = new ChunkCache(CACHE_BYTES);
  private final Map<Long, Map<String, Link>> groups = new ConcurrentHashMap<>();
  private final Map<Path, OpenFile> others = new ConcurrentHashMap<>();
  private volatile boolean open = true;

  private OpenFile(Path path, FileBytes bytes) {
    this.path = path;
    this.bytes = bytes;
    superblock = Superblock.find(bytes);
    superblock.check(bytes.size());
    space =
        new AddressSpace(bytes, superblock.sizes(), superblock.position(), superblock.endAddress());
    checkExtension();
    SharedMessages shared = SharedMessages.of(space, superblock.extension());
    headers = shared.headers();
    links = new LinkReader(space);
  }

  /** Messages in the extension that change what everything else means. */
  private void checkExtension() {
    if (superblock.extension() == Cursor.UNDEFINED) {
      return;
    }
    ObjectHeader extension =
        SharedMessages.of(space, Cursor.UNDEFINED).headers().read(superblock.extension());
    if (extension.has(MessageType.CACHE_IMAGE)) {
      throw FormatException.unsupported("a file with an image of its metadata cache");
    }
    if (extension.has(MessageType.DRIVER)) {
      throw FormatException.unsupported("a file that is divided into several by a driver");
    }
  }

  /**
   * Opens a file that is not open yet.
   *
   * @throws IOException if the file system does not give it
   * @throws FormatException if it is not a file that can be read
   */
  static OpenFile open(Path path) throws IOException {
    FileBytes bytes = FileBytes.open(path);
    try {
      return new OpenFile(path, bytes);
    } catch (RuntimeException | Error e) {
      bytes.close();
      throw e;
    }
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** Whether nobody has closed it. */
  public boolean isOpen() {
    return open;
  }

  /** The superblock. */
  public Superblock superblock() {
    return superblock;
  }

  /** The addresses of the file. */
  public AddressSpace space() {
    return space;
  }

  /** The decoded chunks of the file. */
  public ChunkCache cache() {
    return cache;
  }

  /**
   * Does nothing while the file is open.
   *
   * @throws IllegalStateException if it is closed
   */
  public void check() {
    if (!open) {
      throw new IllegalStateException("the file " + path + " is closed");
    }
  }

  /** The header of an object. */
  public ObjectHeader header(long address) {
    check();
    return headers.read(address);
  }

  /** The links of a group, which are read once. */
  public Map<String, Link> links(long group) {
    Map<String, Link> known = groups.get(group);
    if (known == null) {
      known = links.links(header(group));
      groups.put(group, known);
    }
    return known;
  }

  /** Another file, which is open as long as this one. */
  OpenFile other(Path file) throws IOException {
    synchronized (others) {
      check();
      OpenFile known = others.get(file);
      if (known == null) {
        known = OpenFiles.open(file);
        others.put(file, known);
      }
      return known;
    }
  }

  void close() {
    synchronized (others) {
      open = false;
      others.values().forEach(OpenFiles::release);
      others.clear();
    }
    bytes.close();
  }
}
