package io.monomorph.image;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderWriterSpi;

/** The formats of image files, and which elements they hold. */
final class Formats {
  private Formats() {}

  static List<String> readable() {
    return names(
        ImageIO.getReaderFormatNames(),
        name -> {
          ImageReader reader = ImageIO.getImageReadersByFormatName(name).next();
          return nameOf(reader.getOriginatingProvider(), name);
        });
  }

  static List<String> writable() {
    return names(
        ImageIO.getWriterFormatNames(),
        name -> {
          ImageWriter writer = ImageIO.getImageWritersByFormatName(name).next();
          return nameOf(writer.getOriginatingProvider(), name);
        });
  }

  private static List<String> names(String[] all, Function<String, String> name) {
    TreeSet<String> names = new TreeSet<>();
    for (String one : all) {
      names.add(name.apply(one));
    }
    return List.copyOf(names);
  }

  /** One name of several, in capitals: JPEG also for JPG. */
  static String nameOf(ImageReaderWriterSpi provider, String otherwise) {
    String[] names = provider == null ? new String[0] : provider.getFormatNames();
    String longest = otherwise;
    for (String name : names) {
      if (name.length() > longest.length() && name.indexOf(' ') < 0) {
        longest = name;
      }
    }
    return longest.toUpperCase(Locale.ROOT);
  }

  /**
   * A writer of a format.
   *
   * @param where the file, for the message
   * @throws IllegalArgumentException if there is none
   */
  static ImageWriter writer(String format, String where) {
    Iterator<ImageWriter> writers =
        format.isEmpty()
            ? List.<ImageWriter>of().iterator()
            : ImageIO.getImageWritersByFormatName(format);
    if (!writers.hasNext() && !format.isEmpty()) {
      writers = ImageIO.getImageWritersBySuffix(format);
    }
    if (writers.hasNext()) {
      return writers.next();
    }
    throw new IllegalArgumentException(
        where
            + ": "
            + (format.isEmpty()
                ? "the name has no extension that says the format"
                : "no images are written in the format " + format)
            + ": give one of "
            + String.join(", ", writable()));
  }

  /** What a format holds, for messages; empty for one that only its writer knows. */
  static String holds(String format) {
    return switch (format) {
      case "PNG" -> "bool with 1 channel, uint8 and uint16 with 1 to 4 channels";
      case "TIFF" ->
          "bool with 1 channel, uint8, int16, uint16, int32, float32 and float64 with 1 to 4"
              + " channels";
      case "JPEG" -> "uint8 with 1 or 3 channels";
      case "GIF", "BMP" -> "bool with 1 channel, uint8 with 1 or 3 channels";
      case "WBMP" -> "bool with 1 channel";
      default -> "";
    };
  }

  /** Whether a format holds elements without changing their dtype or leaving out channels. */
  static boolean holds(String format, DType dtype, int channels) {
    boolean bits = dtype == DType.BOOL && channels == 1;
    boolean bytes = dtype == DType.UINT8;
    boolean opaque = channels == 1 || channels == 3;
    return switch (format) {
      case "PNG" -> bits || bytes || dtype == DType.UINT16;
      case "TIFF" -> bits || dtype != DType.BOOL;
      case "JPEG" -> bytes && opaque;
      case "GIF", "BMP" -> bits || (bytes && opaque);
      case "WBMP" -> bits;
      default -> bits || bytes || dtype == DType.UINT16;
    };
  }

  /** The known formats that hold elements. */
  static List<String> holding(DType dtype, int channels) {
    List<String> all = new ArrayList<>();
    for (String format : new String[] {"PNG", "TIFF", "JPEG", "BMP", "GIF"}) {
      if (holds(format, dtype, channels)) {
        all.add(format);
      }
    }
    return all;
  }
}
