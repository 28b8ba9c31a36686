package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Images of buffers: those that they show, and copies. */
final class ImageCopies {
  private ImageCopies() {}

  /** The image that a buffer shows the whole of, or else a copy. */
  static BufferedImage imageOf(NdBuffer buffer) {
    BufferedImage shown = shown(buffer);
    return shown != null ? shown : copy(buffer);
  }

  /** The same, of a type. */
  static BufferedImage imageOf(NdBuffer buffer, int type) {
    BufferedImage shown = shown(buffer);
    return shown != null && shown.getType() == type ? shown : NewImages.copyOf(buffer, type);
  }

  /** An image as files have it: of a usual type, with colours that are not premultiplied. */
  static BufferedImage plain(NdBuffer buffer) {
    BufferedImage shown = shown(buffer);
    BufferedImage image = shown != null ? shown : copy(buffer);
    if (image.isAlphaPremultiplied()) {
      return straight(image);
    }
    // Bits may stand for any two colours.
    boolean plain = ImageType.isPlain(image.getType()) && image.getType() != ImageType.BITS;
    return shown == null || plain ? image : NewImages.copyOf(buffer, null);
  }

  /** With colours divided by their alpha. */
  private static BufferedImage straight(BufferedImage image) {
    WritableRaster copy = image.copyData(image.getRaster().createCompatibleWritableRaster());
    ColorModel colours = image.getColorModel().coerceData(copy, false);
    return NewImages.copyOf(ImageBuffers.of(new BufferedImage(colours, copy, false, null)), null);
  }

  private static BufferedImage copy(NdBuffer buffer) {
    BufferedImage of = source(buffer);
    return of != null
            && of.isAlphaPremultiplied()
            && buffer.rank() == 3
            && buffer.shape(2) == of.getRaster().getNumBands()
        ? NewImages.premultipliedCopyOf(buffer)
        : NewImages.copyOf(buffer, null);
  }

  private static @Nullable BufferedImage source(NdBuffer buffer) {
    return Operand.of(buffer).core() instanceof Samples samples ? samples.image() : null;
  }

  private static @Nullable BufferedImage shown(NdBuffer buffer) {
    return Operand.of(buffer).core() instanceof Samples samples
            && isSame(buffer.layout(), samples.layout())
        ? samples.image()
        : null;
  }

  /** Whether two layouts show the same, an axis of length 1 at the end aside. */
  private static boolean isSame(Layout layout, Layout whole) {
    if (layout.rank() < whole.rank() || layout.offset() != whole.offset()) {
      return false;
    }
    for (int axis = 0; axis < layout.rank(); axis++) {
      boolean same =
          axis < whole.rank()
              ? layout.shape(axis) == whole.shape(axis)
                  && (layout.strides(axis) == whole.strides(axis) || layout.shape(axis) == 1)
              : layout.shape(axis) == 1;
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
