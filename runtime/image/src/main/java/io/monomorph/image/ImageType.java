package io.monomorph.image;

import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of {@link BufferedImage} whose elements can be written, by their names there. */
enum ImageType {
  BYTE_BINARY(BufferedImage.TYPE_BYTE_BINARY, DType.BOOL, 1),
  BYTE_GRAY(BufferedImage.TYPE_BYTE_GRAY, DType.UINT8, 1),
  USHORT_GRAY(BufferedImage.TYPE_USHORT_GRAY, DType.UINT16, 1),
  BGR_3BYTE(BufferedImage.TYPE_3BYTE_BGR, DType.UINT8, 3),
  INT_RGB(BufferedImage.TYPE_INT_RGB, DType.UINT8, 3),
  INT_BGR(BufferedImage.TYPE_INT_BGR, DType.UINT8, 3),
  ABGR_4BYTE(BufferedImage.TYPE_4BYTE_ABGR, DType.UINT8, 4),
  ABGR_4BYTE_PRE(BufferedImage.TYPE_4BYTE_ABGR_PRE, DType.UINT8, 4),
  INT_ARGB(BufferedImage.TYPE_INT_ARGB, DType.UINT8, 4),
  INT_ARGB_PRE(BufferedImage.TYPE_INT_ARGB_PRE, DType.UINT8, 4);

  /** Of images of bits. */
  static final int BITS = BufferedImage.TYPE_BYTE_BINARY;

  private final int number;
  private final DType dtype;
  private final int channels;

  ImageType(int number, DType dtype, int channels) {
    this.number = number;
    this.dtype = dtype;
    this.channels = channels;
  }

  /** The constant of {@link BufferedImage}. */
  int number() {
    return number;
  }

  /** The type for a dtype and channels that is used if none is asked for. */
  static @Nullable ImageType usual(DType dtype, int channels) {
    for (ImageType type : values()) {
      if (type.dtype == dtype && type.channels == channels) {
        return type;
      }
    }
    return null;
  }

  /** Whether images of a type are written to files as they are. */
  static boolean isPlain(int number) {
    for (ImageType type : values()) {
      if (type.number == number) {
        return true;
      }
    }
    return false;
  }

  /**
   * The type that is asked for.
   *
   * @param wanted the number or the name of a constant of {@link BufferedImage}
   * @throws IllegalArgumentException if there is none, or it is of other elements
   */
  static ImageType of(Object wanted, DType dtype, int channels) {
    for (ImageType type : values()) {
      if (wanted.equals(type.number) || wanted.equals(type.text()) || wanted.equals(type.full())) {
        if (type.dtype == dtype && type.channels == channels) {
          return type;
        }
        throw new IllegalArgumentException(
            "an image of type %s has %s elements and %s, got %s and %s; types of these are %s"
                .formatted(
                    type.text(),
                    type.dtype,
                    count(type.channels),
                    dtype,
                    count(channels),
                    names(dtype, channels)));
      }
    }
    throw new IllegalArgumentException(
        "there is no type of images %s whose elements can be written: give a constant of"
                .formatted(wanted)
            + " BufferedImage or its name, one of "
            + Arrays.stream(values()).map(ImageType::text).collect(Collectors.joining(", ")));
  }

  private static String count(int channels) {
    return channels == 1 ? "1 channel" : channels + " channels";
  }

  private static String names(DType dtype, int channels) {
    String names =
        Arrays.stream(values())
            .filter(type -> type.dtype == dtype && type.channels == channels)
            .map(ImageType::text)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "made without this option" : names;
  }

  /** The name without {@code TYPE_}, some of which begin with a digit. */
  private String text() {
    return switch (this) {
      case BGR_3BYTE -> "3BYTE_BGR";
      case ABGR_4BYTE -> "4BYTE_ABGR";
      case ABGR_4BYTE_PRE -> "4BYTE_ABGR_PRE";
      default -> name();
    };
  }

  private String full() {
    return "TYPE_" + text();
  }
}
