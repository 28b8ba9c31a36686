package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes images for elements of a dtype and a shape. */
final class NewImages {
  /** The option of the backend: a type of {@link BufferedImage}, as its number or its name. */
  static final String TYPE = "type";

  private static final int MOST_CHANNELS = 4;

  private NewImages() {}

  /** The samples of a new image, all zero. */
  static Samples samples(DType dtype, long[] shape, Map<String, Object> options) {
    return samplesOf(image(dtype, shape, options.get(TYPE)));
  }

  private static Samples samplesOf(BufferedImage image) {
    return (Samples) Operand.of(ImageBuffers.of(image)).core();
  }

  /** A new image with the elements of a buffer. */
  static BufferedImage copyOf(NdBuffer buffer, @Nullable Object type) {
    return filled(image(buffer.dtype(), buffer.shape(), type), buffer);
  }

  /** A new image with the elements of a buffer, which are premultiplied by their alpha. */
  static BufferedImage premultipliedCopyOf(NdBuffer buffer) {
    int channels = channels(buffer.dtype(), buffer.shape());
    int height = (int) buffer.shape(0);
    int width = (int) buffer.shape(1);
    return filled(
        buffer.dtype() == DType.UINT8 && channels == MOST_CHANNELS
            ? new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR_PRE)
            : custom(buffer.dtype(), channels, width, height, true),
        buffer);
  }

  private static BufferedImage filled(BufferedImage image, NdBuffer buffer) {
    NdBuffer pixels = ImageBuffers.of(image);
    pixels.assign(pixels.rank() < buffer.rank() ? buffer.get("..., 0") : buffer);
    return image;
  }

  /**
   * A new image, all zero.
   *
   * @param type a number, a name, or null for the usual one
   * @throws IllegalArgumentException if there is no such image
   */
  static BufferedImage image(DType dtype, long[] shape, @Nullable Object type) {
    int channels = channels(dtype, shape);
    int height = (int) shape[0];
    int width = (int) shape[1];
    if (type != null) {
      return new BufferedImage(width, height, ImageType.of(type, dtype, channels).number());
    }
    ImageType usual = ImageType.usual(dtype, channels);
    return usual == null
        ? custom(dtype, channels, width, height, false)
        : new BufferedImage(width, height, usual.number());
  }

  private static int channels(DType dtype, long[] shape) {
    String text = Arrays.toString(shape).replace('[', '(').replace(']', ')');
    long channels = shape.length == 3 ? shape[2] : 1;
    if (shape.length != 2 && shape.length != 3) {
      throw new IllegalArgumentException(
          "an image has the shape (height, width) or (height, width, channels), got "
              + text
              + (shape.length > 3 ? ": take one of them by an index" : ""));
    }
    if (shape[0] < 1 || shape[1] < 1) {
      throw new IllegalArgumentException(
          "an image has at least one row and one column, got the shape " + text);
    }
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException(
          "an image has 1 (gray), 2 (gray, alpha), 3 (red, green, blue) or 4 (with alpha) channels"
              + " on its last axis, got the shape "
              + text
              + (shape[0] <= MOST_CHANNELS
                  ? ": if the channels come first, transpose(1, 2, 0) puts them last; a destination"
                      + " keeps them there with order(Order.C)"
                  : ""));
    }
    if (Math.multiplyHigh(shape[0], shape[1]) != 0
        || shape[0] * shape[1] < 0
        || shape[0] * shape[1] > Integer.MAX_VALUE / channels) {
      throw new IllegalArgumentException(
          "an image has fewer than 2^31 samples, got the shape " + text);
    }
    return checked(dtype, (int) channels);
  }

  private static int checked(DType dtype, int channels) {
    boolean fits =
        switch (dtype) {
          case BOOL -> channels == 1;
          case UINT8, INT16, UINT16, INT32, FLOAT32, FLOAT64 -> true;
          default -> false;
        };
    if (fits) {
      return channels;
    }
    throw new IllegalArgumentException(
        dtype == DType.BOOL
            ? "an image of bool has one channel, got %d: astype(DType.UINT8).mul(255) gives them 8 bits"
                .formatted(channels)
            : "there are no images of %s, but of bool, uint8, int16, uint16, int32, float32 and"
                    .formatted(dtype)
                + " float64: cast with astype, usually to uint8 with 0 as black and 255 as white");
  }

  /** An image of samples for which there is no constant of {@link BufferedImage}. */
  private static BufferedImage custom(
      DType dtype, int channels, int width, int height, boolean premultiplied) {
    boolean alpha = channels % 2 == 0;
    ColorSpace space =
        ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    var colours =
        new ComponentColorModel(
            space,
            alpha,
            premultiplied,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            dataType(dtype));
    return new BufferedImage(
        colours, colours.createCompatibleWritableRaster(width, height), premultiplied, null);
  }

  private static int dataType(DType dtype) {
    return switch (dtype) {
      case UINT8 -> DataBuffer.TYPE_BYTE;
      case INT16 -> DataBuffer.TYPE_SHORT;
      case UINT16 -> DataBuffer.TYPE_USHORT;
      case INT32 -> DataBuffer.TYPE_INT;
      case FLOAT32 -> DataBuffer.TYPE_FLOAT;
      case FLOAT64 -> DataBuffer.TYPE_DOUBLE;
      default -> throw new IllegalArgumentException("no data type for " + dtype);
    };
  }
}
