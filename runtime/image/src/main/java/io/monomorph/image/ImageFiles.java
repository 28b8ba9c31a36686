package io.monomorph.image;

import static io.monomorph.image.Images.given;

import io.monomorph.NdBuffer;
import io.monomorph.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes image files with settings:
 *
 * <pre>{@code
 * Images.with()
 *     .quality(0.9)
 *     .watch((done, all) -> System.out.printf("%d of %d pixels%n", done, all))
 *     .write(Path.of("photo.jpg"), photo);
 * NdBuffer third = Images.with().page(2).read(Path.of("scan.tif"));
 * }</pre>
 *
 * <p>An object never changes; the methods that set something give a new one.
 *
 * @see Images#with
 */
public final class ImageFiles {
  static final ImageFiles USUAL = new ImageFiles(null, Float.NaN, "", 0);

  private final @Nullable ProgressListener listener;
  private final float quality;
  private final String format;
  private final int page;

  private ImageFiles(@Nullable ProgressListener listener, float quality, String format, int page) {
    this.listener = listener;
    this.quality = quality;
    this.format = format;
    this.page = page;
  }

  /**
   * With a listener that is told how many pixels are read or written, and how many there are. An
   * exception that it throws ends the work and is thrown to the caller; a file that was to be
   * written is then unchanged.
   */
  public ImageFiles watch(ProgressListener other) {
    return new ImageFiles(given(other, "listener"), quality, format, page);
  }

  /**
   * With a quality from 0 to 1 for formats that lose some of it, such as JPEG; without this it is
   * that of the writer, 0.75.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public ImageFiles quality(double other) {
    if (!(other >= 0 && other <= 1)) {
      throw new IllegalArgumentException("the quality is from 0 to 1, got " + other);
    }
    return new ImageFiles(listener, (float) other, format, page);
  }

  /** With a format to write, such as {@code "png"}, whatever the extension of a name says. */
  public ImageFiles format(String other) {
    return new ImageFiles(listener, quality, given(other, "format"), page);
  }

  /**
   * With another image to read than the first, 0, of a file that has several, such as TIFF.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ImageFiles page(int other) {
    if (other < 0) {
      throw new IllegalArgumentException("pages are counted from 0, got " + other);
    }
    return new ImageFiles(listener, quality, format, other);
  }

  /** Reads a file as {@link Images#read(Path)}. */
  public NdBuffer read(Path file) throws IOException {
    return ImageReading.read(given(file, "file"), page, listener);
  }

  /** Reads a stream as {@link Images#read(InputStream)}. */
  public NdBuffer read(InputStream in) throws IOException {
    return ImageReading.read(given(in, "in"), page, listener);
  }

  /** Writes a file as {@link Images#write(Path, NdBuffer)}. */
  public void write(Path file, NdBuffer buffer) throws IOException {
    String extension = extension(String.valueOf(given(file, "file").getFileName()));
    ImageWriting writing = writing(buffer, format.isEmpty() ? extension : format, file.toString());
    FileReplacement.write(file, writing::to);
  }

  /**
   * Writes to a stream, which stays open, in the {@link #format}.
   *
   * @throws IllegalArgumentException if no format is set, or it does not hold the elements
   */
  public void write(OutputStream out, NdBuffer buffer) throws IOException {
    given(out, "out");
    writing(buffer, format, "the stream").to(out);
  }

  private ImageWriting writing(NdBuffer buffer, String as, String where) {
    return new ImageWriting(given(buffer, "buffer"), as, where, quality, listener);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.') + 1);
  }
}
