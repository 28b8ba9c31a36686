package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.ProgressListener;
import java.awt.image.BufferedImage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one image of a file. */
final class ImageReading {
  private final String where;
  private final int page;
  private final @Nullable ProgressListener listener;

  private ImageReading(String where, int page, @Nullable ProgressListener listener) {
    this.where = where;
    this.page = page;
    this.listener = listener;
  }

  static NdBuffer read(Path file, int page, @Nullable ProgressListener listener)
      throws IOException {
    file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    ImageReading reading = new ImageReading(file.toString(), page, listener);
    if (file.getFileSystem().equals(FileSystems.getDefault()) && Files.isRegularFile(file)) {
      try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
        return reading.of(in);
      }
    }
    try (InputStream stream = Files.newInputStream(file);
        ImageInputStream in = new MemoryCacheImageInputStream(stream)) {
      return reading.of(in);
    }
  }

  static NdBuffer read(InputStream stream, int page, @Nullable ProgressListener listener)
      throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new Open(stream))) {
      return new ImageReading("the stream", page, listener).of(in);
    }
  }

  /** A stream that stays open. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private NdBuffer of(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new IOException(
          where
              + ": the content is of no image format that can be read: "
              + String.join(", ", Formats.readable()));
    }
    ImageReader reader = readers.next();
    String format = Formats.nameOf(reader.getOriginatingProvider(), reader.getFormatName());
    try {
      if ("PNG".equals(format)) {
        PngChunks.check(in);
      }
      reader.setInput(in);
      return decoded(reader, format);
    } catch (Listening e) {
      throw e.thrown;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new IOException(
          "%s: this %s image cannot be read: %s".formatted(where, format, Failures.text(e)), e);
    } finally {
      reader.dispose();
    }
  }

  /** What a listener threw, on its way to the caller. */
  private static final class Listening extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException thrown;

    Listening(RuntimeException thrown) {
      super(thrown);
      this.thrown = thrown;
    }
  }

  private NdBuffer decoded(ImageReader reader, String format) throws IOException {
    Warnings warnings = new Warnings();
    reader.addIIOReadWarningListener(warnings);
    checkPage(reader);
    Progress progress =
        new Progress(
            listener, (long) reader.getWidth(page) * reader.getHeight(page), reader::abort);
    reader.addIIOReadProgressListener(progress);
    listening(progress::begin);
    BufferedImage image = reader.read(page);
    listening(progress::check);
    warnings.check();
    FileNumbers numbers = new FileNumbers(reader, page, format);
    NdBuffer buffer = numbers.of(image);
    listening(progress::end);
    return buffer;
  }

  private static void listening(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      throw new Listening(e);
    }
  }

  private void checkPage(ImageReader reader) throws IOException {
    if (page > 0) {
      int pages = reader.getNumImages(true);
      if (page >= pages) {
        throw new IOException(
            "it has %d %s, counted from 0, and not page %d"
                .formatted(pages, pages == 1 ? "page" : "pages", page));
      }
    }
  }
}
