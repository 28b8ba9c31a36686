package io.monomorph.hdf5;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.storage.OpenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Turns what can go wrong below into exceptions that name the file and the object. */
final class Guard {
  private Guard() {}

  /** Runs something on an open file. */
  static <R> R run(OpenFile file, String path, Supplier<R> action) {
    file.check();
    try {
      return run(file.path(), path, action);
    } catch (IllegalStateException e) {
      file.check(); // if it was closed meanwhile, that is what has to be said
      throw e;
    }
  }

  /** An action that the file system may refuse. */
  interface Opening<R> {
    R run() throws IOException;
  }

  /** Opens a file; what the file system says is passed on as it is. */
  static <R> R opening(Path file, Opening<R> action) throws IOException {
    IOException[] refused = new IOException[1];
    R opened =
        run(
            file,
            "",
            () -> {
              try {
                return action.run();
              } catch (IOException e) {
                refused[0] = e;
                return null;
              }
            });
    if (refused[0] != null) {
      throw refused[0];
    }
    return opened;
  }

  /** Runs something on a file that may not be open. */
  static <R> R run(Path file, String path, Supplier<R> action) {
    try {
      return action.get();
    } catch (FormatException e) {
      throw new Hdf5Exception(file, path, message(e), e);
    } catch (UncheckedIOException e) {
      throw new Hdf5Exception(file, path, "it cannot be read or written: " + e.getMessage(), e);
    } catch (InternalError e) {
      // What the JVM throws where the mapped memory of a file is no longer there.
      throw new Hdf5Exception(file, path, "the file was cut off while it was open", e);
    } catch (ArithmeticException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new Hdf5Exception(file, path, "the file is broken (" + e + ")", e);
    } catch (StackOverflowError e) {
      throw new Hdf5Exception(file, path, "the file is broken: it is nested too deeply", e);
    }
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
