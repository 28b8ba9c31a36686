package io.monomorph.hdf5.storage;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of a file that nothing refers to any more. They are known as long as the file is open;
 * what is free when it is closed stays unused.
 */
final class FreeRoom {
  /** Room that is long enough may still begin at a wrong address. */
  private static final int MOST_TRIES = 16;

  private final NavigableMap<Long, Extent> byAddress = new TreeMap<>();
  private final NavigableSet<Extent> byLength =
      new TreeSet<>(
          (a, b) ->
              a.length() == b.length()
                  ? Long.compare(a.address(), b.address())
                  : Long.compare(a.length(), b.length()));

  /** Adds a part; one of which something is free already is left out. */
  void add(Extent freed) {
    Map.Entry<Long, Extent> before = byAddress.lowerEntry(freed.end());
    if (freed.length() <= 0 || (before != null && before.getValue().end() > freed.address())) {
      return;
    }
    Extent joined = freed;
    if (before != null && before.getValue().end() == freed.address()) {
      joined = new Extent(before.getKey(), before.getValue().length() + freed.length());
      remove(before.getValue());
    }
    Extent behind = byAddress.get(freed.end());
    if (behind != null) {
      joined = new Extent(joined.address(), joined.length() + behind.length());
      remove(behind);
    }
    put(joined);
  }

  /** The address of free room, which is then no longer free, or -1 if there is not as much. */
  long take(long length, int alignment) {
    if (length <= 0) {
      return -1;
    }
    int tries = 0;
    for (Extent found : byLength.tailSet(new Extent(-1, length))) {
      long address = (found.address() + alignment - 1) / alignment * alignment;
      if (address + length <= found.end()) {
        remove(found);
        put(new Extent(found.address(), address - found.address()));
        put(new Extent(address + length, found.end() - address - length));
        return address;
      }
      if (++tries == MOST_TRIES) {
        break;
      }
    }
    return -1;
  }

  private void put(Extent extent) {
    if (extent.length() > 0) {
      byAddress.put(extent.address(), extent);
      byLength.add(extent);
    }
  }

  private void remove(Extent extent) {
    byAddress.remove(extent.address());
    byLength.remove(extent);
  }
}
