package io.monomorph.processor.write;

import java.io.IOException;

/**
 * How files are put into a module. A compiler of several modules must be told which; one that
 * compiles a single module may not know that it can be told.
 */
final class Modules {
  private Modules() {}

  /** Something that finds or makes a file of a name. */
  interface Access<T> {
    T file(String name) throws IOException;
  }

  /**
   * A file in a module.
   *
   * @param module its name, empty for the unnamed one
   */
  static <T> T inside(String module, String name, Access<T> access) throws IOException {
    if (module.isEmpty()) {
      return access.file(name);
    }
    try {
      return access.file(module + "/" + name);
    } catch (IOException | RuntimeException failure) {
      try {
        return access.file(name);
      } catch (IOException | RuntimeException again) {
        failure.addSuppressed(again);
        throw failure;
      }
    }
  }
}
