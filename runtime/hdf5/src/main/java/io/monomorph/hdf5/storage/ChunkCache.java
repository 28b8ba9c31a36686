package io.monomorph.hdf5.storage;

import io.monomorph.bytes.Bytes;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The decoded chunks of all datasets of a file, as many as fit into a number of bytes; those that
 * were used last stay. Of several threads that need a chunk one decodes it, and the others wait.
 */
public final class ChunkCache {
  private final Map<Key, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
  private long limit;
  private long used;
  private long decoded;

  private record Key(Object owner, long address) {}

  private static final class Entry {
    final CompletableFuture<Bytes> data = new CompletableFuture<>();
    long size;
  }

  /** A cache of so many bytes. */
  public ChunkCache(long limit) {
    this.limit = limit;
  }

  /** Changes how many bytes are kept. */
  public synchronized void limit(long bytes) {
    limit = bytes;
    evict();
  }

  /** How many bytes are kept at most; one chunk is always kept. */
  public synchronized long limit() {
    return limit;
  }

  /** How many bytes are kept now. */
  public synchronized long used() {
    return used;
  }

  /** How many chunks were decoded so far. */
  public synchronized long decoded() {
    return decoded;
  }

  /** The chunk of an owner at an address, which is decoded if it is not there. */
  Bytes get(Object owner, long address, Supplier<Bytes> decode) {
    Key key = new Key(owner, address);
    Entry entry;
    boolean mine = false;
    synchronized (this) {
      Entry known = entries.get(key);
      if (known == null) {
        known = new Entry();
        entries.put(key, known);
        mine = true;
      }
      entry = known;
    }
    return mine ? fetch(key, entry, decode) : await(entry);
  }

  private Bytes fetch(Key key, Entry entry, Supplier<Bytes> decode) {
    try {
      Bytes data = decode.get();
      synchronized (this) {
        decoded++;
        entry.size = data.size();
        used += data.size();
        evict();
      }
      entry.data.complete(data);
      return data;
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        entries.remove(key, entry);
      }
      entry.data.completeExceptionally(e);
      throw e;
    }
  }

  private static Bytes await(Entry entry) {
    try {
      return entry.data.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Forgets the chunks that were in parts of the file where others will be. */
  synchronized void forget(List<Extent> parts) {
    Set<Long> addresses = new HashSet<>();
    parts.forEach(part -> addresses.add(part.address()));
    entries
        .entrySet()
        .removeIf(
            known -> {
              boolean gone = addresses.contains(known.getKey().address());
              used -= gone ? known.getValue().size : 0;
              return gone;
            });
  }

  /** Drops what was not used for longest, but no chunk that is still being decoded. */
  private void evict() {
    Iterator<Entry> oldest = entries.values().iterator();
    int left = entries.size();
    while (used > limit && left-- > 1) {
      Entry entry = oldest.next();
      if (entry.size > 0) {
        used -= entry.size;
        oldest.remove();
      }
    }
  }
}
