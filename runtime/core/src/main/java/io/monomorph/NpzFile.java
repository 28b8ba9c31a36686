package io.monomorph;

import io.monomorph.allocation.Allocator;
import io.monomorph.npy.NpzArchive;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of an {@code .npz} file by name, in the order of the file. As with NumPy's {@code
 * NpzFile} each is read whenever it is requested, and an entry that cannot be read harms no other.
 * Names are without the ending {@code .npy}, but can be given with it. All entries have a name;
 * those that are no arrays are read by {@link #bytes}.
 *
 * <p>The file stays open until this is closed, or garbage-collected.
 *
 * <pre>{@code
 * try (NpzFile npz = Buffers.loadNpz(Path.of("model.npz"))) {
 *   for (String name : npz.keySet()) {
 *     System.out.println(name + " " + npz.header(name));
 *   }
 *   NdBuffer weights = npz.get("weights");
 * }
 * }</pre>
 */
public final class NpzFile extends AbstractMap<String, NdBuffer> implements Closeable {
  private final NpzArchive archive;

  NpzFile(NpzArchive archive) {
    this.archive = archive;
  }

  /**
   * Reads an array.
   *
   * @return null if there is none of this name
   * @throws UncheckedIOException if it cannot be read; the message says which file and entry, and
   *     why
   */
  @Override
  public @Nullable NdBuffer get(@Nullable Object name) {
    if (!(name instanceof String array && archive.contains(array))) {
      return null;
    }
    try {
      return read(array);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * Reads an array.
   *
   * @throws IOException if it cannot be read; the message says which file and entry, and why
   * @throws IllegalArgumentException if there is none of this name
   */
  public NdBuffer read(String name) throws IOException {
    return (NdBuffer) archive.read(name, Allocator.heap());
  }

  /** Maps an array; see {@link Memmap#load(NpzFile, String)}. */
  NdBuffer map(String name, MapMode mode, @Nullable Arena arena) throws IOException {
    return (NdBuffer) archive.map(name, mode, arena);
  }

  /**
   * Reads the header of an array.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public ArrayHeader header(String name) throws IOException {
    return new ArrayHeader(archive.header(name));
  }

  /**
   * The bytes of an entry, which need not be an array.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public byte[] bytes(String name) throws IOException {
    return archive.bytes(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String array && archive.contains(array);
  }

  @Override
  public Set<String> keySet() {
    return archive.names();
  }

  @Override
  public int size() {
    return archive.names().size();
  }

  /** The arrays with their names; iterating reads nothing, {@code getValue} does. */
  @Override
  public Set<Map.Entry<String, NdBuffer>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, NdBuffer>> iterator() {
        Iterator<String> names = archive.names().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return names.hasNext();
          }

          @Override
          public Map.Entry<String, NdBuffer> next() {
            return new Lazy(names.next());
          }
        };
      }

      @Override
      public int size() {
        return archive.names().size();
      }
    };
  }

  /** An array that is read when its value is asked for. */
  private final class Lazy implements Map.Entry<String, NdBuffer> {
    private final String name;

    Lazy(String name) {
      this.name = name;
    }

    @Override
    public String getKey() {
      return name;
    }

    @Override
    public NdBuffer getValue() {
      try {
        return read(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }

    @Override
    public NdBuffer setValue(NdBuffer value) {
      throw new UnsupportedOperationException("an .npz file is read only; saveNpz writes one");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Map.Entry<?, ?> entry
          && name.equals(entry.getKey())
          && getValue().equals(entry.getValue());
    }

    @Override
    public int hashCode() {
      return name.hashCode() ^ getValue().hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Ends the use of the file. */
  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** The file and the names, as NumPy's. */
  @Override
  public String toString() {
    return "NpzFile '" + archive + "' with keys: " + String.join(", ", keySet());
  }
}
