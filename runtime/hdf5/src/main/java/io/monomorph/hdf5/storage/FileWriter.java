package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.header.Patch;
import io.monomorph.hdf5.header.Superblock;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * Writes to a file so that it can be read after a crash at any moment. New structures go behind the
 * end that the superblock tells, where nothing refers to them; when they are on the disk, the end
 * is moved; and when that is on the disk too, few bytes are written over others, which make them
 * valid.
 */
final class FileWriter implements Appender {
  private final FileBytes bytes;
  private final AddressSpace space;
  private final Superblock superblock;
  private final FreeRoom room = new FreeRoom();

  /** Room that is added to the other when it is needed, if it proves to be room. */
  private final Queue<Freed> doubtful = new ArrayDeque<>();

  /** What of it has proved to be room: in a broken file it may have been freed twice. */
  private final NavigableMap<Long, Extent> proved = new TreeMap<>();

  private final LongPredicate isOwn;
  private long published;
  private boolean begun;

  FileWriter(FileBytes bytes, AddressSpace space, Superblock superblock, LongPredicate isOwn) {
    this.bytes = bytes;
    this.space = space;
    this.superblock = superblock;
    published = space.end();
    this.isOwn = isOwn;
  }

  @Override
  public long allocate(long length, int alignment) {
    // Parts that are all multiples of 8 long become one again when they are free.
    long whole = Extent.padded(length);
    long free = room.take(whole, alignment);
    while (free < 0 && prove()) {
      free = room.take(whole, alignment);
    }
    return free < 0 ? allocateZeros(length, alignment) : free;
  }

  /** Adds room of which there was doubt; false if there is none left. */
  private boolean prove() {
    while (!doubtful.isEmpty()) {
      Freed next = doubtful.remove();
      Extent extent = next.extent();
      Map.Entry<Long, Extent> before = proved.lowerEntry(extent.end());
      boolean isApart = before == null || before.getValue().end() <= extent.address();
      if (isApart && next.isSound().getAsBoolean()) {
        proved.put(extent.address(), extent);
        add(extent);
        return true;
      }
    }
    return false;
  }

  @Override
  public long allocateZeros(long length, int alignment) {
    if (!begun) {
      // What somebody left behind the end would be read as elements that were not written.
      bytes.shorten(space.base() + space.end());
      begun = true;
    }
    long address = (space.end() + alignment - 1) / alignment * alignment;
    bytes.lengthen(Math.addExact(space.base() + address, length));
    space.extend(address + length);
    bytes.cutAt(space.base() + space.end());
    return address;
  }

  /** Takes room that nothing on the disk refers to, and no reader. */
  void free(Freed freed) {
    if (freed.isCertain()) {
      add(freed.extent());
    } else {
      doubtful.add(freed);
    }
  }

  private void add(Extent extent) {
    boolean isPadded = isOwn.test(extent.address());
    long length = isPadded ? Extent.padded(extent.length()) : extent.length();
    room.add(new Extent(extent.address(), Math.min(length, space.end() - extent.address())));
  }

  @Override
  public void write(long address, byte[] data) {
    bytes.write(space.base() + address, data);
  }

  @Override
  public void write(long address, MemorySegment data) {
    bytes.write(space.base() + address, data);
  }

  /**
   * Makes new structures valid.
   *
   * @param rounds patches, each of which needs those of earlier rounds on the disk
   */
  void commit(List<List<Patch>> rounds) {
    bytes.force();
    if (space.end() != published) {
      publish(space.end());
      bytes.force();
    }
    for (List<Patch> round : rounds) {
      if (!round.isEmpty()) {
        round.forEach(patch -> write(patch.address(), patch.bytes()));
        bytes.force();
      }
    }
  }

  private void publish(long end) {
    long stored = superblock.storedBase() + end;
    if (superblock.version() < 2) {
      int at = superblock.version() == 0 ? 40 : 44;
      bytes.write(superblock.position() + at, new Output().i64(stored).toArray());
    } else {
      bytes.write(superblock.position(), superblock.withEnd(stored));
    }
    published = end;
  }
}
