package io.monomorph.hdf5;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The files that the script {@code goldens.py} makes with h5py. */
final class Resources {
  private Resources() {}

  /** The folder of all files. */
  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Resources.class.getResource("goldens")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** One of them. */
  static Path file(String name) {
    return folder().resolve(name);
  }
}
