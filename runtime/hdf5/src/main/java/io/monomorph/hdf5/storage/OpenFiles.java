package io.monomorph.hdf5.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files that are open in this process, and how many have opened each. */
public final class OpenFiles {
  private static final Map<Path, Claims> OPEN = new HashMap<>();

  private OpenFiles() {}

  private static final class Claims {
    final OpenFile file;
    int count;

    Claims(OpenFile file) {
      this.file = file;
    }
  }

  /**
   * Opens a file, or shares it if it is open.
   *
   * @throws IOException if the file system does not give it
   */
  public static OpenFile open(Path path, boolean writable) throws IOException {
    Path real = path.toRealPath();
    synchronized (OPEN) {
      Claims claims = OPEN.get(real);
      if (claims == null) {
        claims = new Claims(OpenFile.open(real, writable));
        OPEN.put(real, claims);
      }
      if (writable && !claims.file.isWritable()) {
        throw new IllegalStateException(
            "the file " + real + " is open for reading; it has to be closed first to be written");
      }
      claims.count++;
      return claims.file;
    }
  }

  /** Whether a file is open. */
  public static boolean isOpen(Path path) throws IOException {
    synchronized (OPEN) {
      return Files.exists(path) && OPEN.containsKey(path.toRealPath());
    }
  }

  /** Undoes one opening; the last one closes the file. */
  public static void release(OpenFile file) {
    synchronized (OPEN) {
      Claims claims = OPEN.get(file.path());
      if (claims == null || claims.file != file || --claims.count > 0) {
        return;
      }
      OPEN.remove(file.path());
    }
    file.close();
  }
}
