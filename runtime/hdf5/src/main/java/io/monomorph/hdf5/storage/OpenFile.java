package io.monomorph.hdf5.storage;

import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Journal;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import io.monomorph.hdf5.header.HeaderReader;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.SharedMessages;
import io.monomorph.hdf5.header.Superblock;
import io.monomorph.hdf5.type.Dataspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

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
  private final long firstOwn;
  private final SharedMessages shared;
  private final HeaderReader headers;
  private final LinkReader links;
  private final ChunkCache cache = new ChunkCache(CACHE_BYTES);
  private final Map<Long, Map<String, Link>> groups = new ConcurrentHashMap<>();
  private final Map<Long, Elements> elements = new ConcurrentHashMap<>();
  private final Map<Path, OpenFile> others = new ConcurrentHashMap<>();
  private final @Nullable Changes changes;
  private final ReentrantReadWriteLock readers = new ReentrantReadWriteLock();

  /** Null until somebody has said something. */
  private volatile @Nullable Prototype prototype;

  private volatile boolean open = true;

  private OpenFile(Path path, FileBytes bytes) {
    this.path = path;
    this.bytes = bytes;
    superblock = Superblock.find(bytes);
    superblock.check(bytes.size());
    space =
        new AddressSpace(bytes, superblock.sizes(), superblock.position(), superblock.endAddress());
    new ExtensionCheck(space, superblock).run();
    firstOwn = space.end();
    shared = SharedMessages.of(space, superblock.extension());
    headers = shared.headers();
    links = new LinkReader(space);
    changes = bytes.isWritable() ? new Changes(this, bytes) : null;
  }

  /**
   * Opens a file that is not open yet.
   *
   * @throws IOException if the file system does not give it
   * @throws FormatException if it is not a file that can be read, or written if that is asked for
   */
  static OpenFile open(Path path, boolean writable) throws IOException {
    FileBytes bytes = FileBytes.open(path, writable);
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

  /** Whether it is open for writing. */
  public boolean isWritable() {
    return changes != null;
  }

  /** The superblock. */
  public Superblock superblock() {
    return superblock;
  }

  /** The addresses of the file. */
  public AddressSpace space() {
    return space;
  }

  /** Tells a test what is written. */
  void watch(Journal journal) {
    bytes.watch(journal);
  }

  /** The decoded chunks of the file. */
  public ChunkCache cache() {
    return cache;
  }

  /** Where decoded chunks, and what is read of datasets, go. */
  public Prototype prototype() {
    Prototype known = prototype;
    return known == null ? Prototypes.HOST : known;
  }

  /** Says where they go, if nobody has. */
  public void usualPrototype(Prototype usual) {
    if (prototype == null) {
      prototype = usual;
    }
  }

  /** Changes where they go from now on. */
  public void prototype(Prototype newPrototype) {
    prototype = newPrototype;
  }

  /** What is to be written. */
  public Changes changes() {
    if (changes == null) {
      throw new UnsupportedOperationException(
          "the file " + path + " is open for reading only: open it with Hdf5Mode.READ_WRITE");
    }
    return changes;
  }

  /**
   * Reads elements. What they are in is not given to others before all who read have ended. The
   * reader must have asked within the action which elements are the current ones.
   */
  public void read(Runnable action) {
    readers.readLock().lock();
    try {
      action.run();
    } finally {
      readers.readLock().unlock();
    }
  }

  /** Waits until all who may still read where elements were have ended. */
  @SuppressWarnings("LockNotBeforeTry") // nothing is done under the lock
  void awaitReaders() {
    readers.writeLock().lock();
    readers.writeLock().unlock();
  }

  /** Whether what is at an address was put there since the file was opened. */
  boolean isOwn(long address) {
    return address >= firstOwn;
  }

  Appender appender() {
    return changes().appender();
  }

  /** Says that elements have something to flush. */
  void changed(Elements changedElements) {
    changes().touch();
  }

  /** Writes all changes to the disk; nothing to do for a file that is only read. */
  public void flush() {
    check();
    if (changes != null) {
      changes.flush(elements);
    }
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

  /** The header of an object, with changes that are not written yet. */
  public ObjectHeader header(long address) {
    check();
    ObjectHeader changed = changes == null ? null : changes.header(address);
    return changed != null ? changed : headers.read(address);
  }

  /** The elements of a dataset, which all who open it share. */
  public Elements elements(long address, StoredDataset dataset) {
    check();
    return elements.computeIfAbsent(address, key -> dataset.open(this));
  }

  /** Whether elements are still those of the dataset: it may have been resized or replaced. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean isCurrent(long address, Elements known) {
    return elements.get(address) == known;
  }

  /** Ends the elements of a dataset, in whose place another one is. */
  public void retire(long address) {
    elements.remove(address);
  }

  /** Gives a dataset other extents. */
  public void resize(long address, StoredDataset dataset, Dataspace newSpace) {
    synchronized (changes()) {
      Elements before = elements(address, dataset);
      if (!(before instanceof ChunkedElements chunked)) {
        throw new FormatException("only a dataset in chunks can be resized");
      }
      flush();
      elements.put(address, chunked.resized(dataset.resized(newSpace)));
      changes().edit(address).replace(MessageType.DATASPACE, newSpace.write());
    }
  }

  /** Whether there is a group at an address. */
  boolean isGroup(long address) {
    return groups.containsKey(address) || LinkReader.isGroup(header(address));
  }

  /** The links of a group by their names, which are read once. */
  public Map<String, Link> links(long group) {
    check();
    return Collections.unmodifiableMap(known(group));
  }

  private Map<String, Link> known(long group) {
    return groups.computeIfAbsent(group, address -> links.links(header(address)));
  }

  /** Reads links. */
  LinkReader linkReader() {
    return links;
  }

  /** Adds a link to those that are known of a group. */
  void linked(long group, Link link) {
    known(group).put(link.name(), link);
  }

  SharedMessages shared() {
    return shared;
  }

  /** Another file, which is open as long as this one. */
  OpenFile other(Path file) throws IOException {
    synchronized (others) {
      check();
      OpenFile known = others.get(file);
      if (known == null) {
        known = OpenFiles.open(file, false);
        known.usualPrototype(prototype());
        others.put(file, known);
      }
      return known;
    }
  }

  /** Writes what has changed, and closes the file, also if that fails. */
  void close() {
    try {
      flush();
    } finally {
      synchronized (others) {
        open = false;
        others.values().forEach(OpenFiles::release);
        others.clear();
      }
      bytes.close();
    }
  }
}
