package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.ProgressListener;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** One image on its way to a file. What can be refused is refused before the file is touched. */
final class ImageWriting {
  private final String format;
  private final String where;
  private final BufferedImage image;
  private final ImageWriter writer;
  private final float quality;
  private final @Nullable ProgressListener listener;

  /**
   * @param as the name of a format
   * @param where the file, for messages
   * @param quality NaN if it is that of the writer
   */
  ImageWriting(
      NdBuffer buffer,
      String as,
      String where,
      float quality,
      @Nullable ProgressListener listener) {
    this.where = where;
    this.quality = quality;
    this.listener = listener;
    this.writer = Formats.writer(as, where);
    this.format = Formats.nameOf(writer.getOriginatingProvider(), as);
    int channels = buffer.rank() == 3 ? (int) Math.min(buffer.shape(2), 99) : 1;
    if (buffer.rank() == 2 || buffer.rank() == 3) {
      check(buffer.dtype(), channels);
    }
    try {
      this.image = ImageCopies.plain(buffer);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
    if (Formats.holds(format).isEmpty() && !writer.getOriginatingProvider().canEncodeImage(image)) {
      throw refusal(buffer.dtype(), channels);
    }
  }

  private void check(DType dtype, int channels) {
    if (!Formats.holds(format, dtype, channels)) {
      throw refusal(dtype, channels);
    }
  }

  private IllegalArgumentException refusal(DType dtype, int channels) {
    String holds = Formats.holds(format);
    var others = Formats.holding(dtype, channels);
    String remedy =
        channels == 2 || channels == 4
            ? "get(\"..., :" + (channels - 1) + "\") leaves out alpha"
            : "scale to 0 ... 255 and cast with astype(DType.UINT8)";
    return new IllegalArgumentException(
        "%s: %s does not hold %s with %s%s%s; %s"
            .formatted(
                where,
                format,
                dtype,
                channels == 1 ? "1 channel" : channels + " channels",
                holds.isEmpty() ? "" : ", only " + holds,
                others.isEmpty() ? "" : "; these formats do: " + String.join(", ", others),
                remedy));
  }

  /** Writes the image. */
  void to(OutputStream out) throws IOException {
    Progress progress =
        new Progress(listener, (long) image.getWidth() * image.getHeight(), writer::abort);
    try (var encoded = new MemoryCacheImageOutputStream(out)) {
      writer.addIIOWriteProgressListener(progress);
      writer.setOutput(encoded);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if ("GIF".equals(format)) {
        settings.setProgressiveMode(ImageWriteParam.MODE_DISABLED); // see FileNumbers
      }
      if (!Float.isNaN(quality) && settings.canWriteCompressed() && isLossy()) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
      }
      progress.begin();
      writer.write(null, new IIOImage(image, null, null), settings);
      progress.end();
    } catch (IOException | RuntimeException e) {
      if (progress.isStopped() && e instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IOException(
          "%s: this %s image cannot be written: %s".formatted(where, format, Failures.text(e)), e);
    } finally {
      writer.dispose();
    }
  }

  /** Quality is a question of time where nothing is lost. */
  private boolean isLossy() {
    return "JPEG".equals(format) || Formats.holds(format).isEmpty();
  }
}
