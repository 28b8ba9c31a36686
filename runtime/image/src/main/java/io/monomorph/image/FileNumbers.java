package io.monomorph.image;

import io.monomorph.NdBuffer;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.TIFFDirectory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * The numbers that are in a file. An image does not have all that its file says: whether gray
 * levels came from a palette, whether samples have a sign, and where a frame belongs.
 */
final class FileNumbers {
  /** The least rows of a GIF image of which every pass of interlacing has one. */
  private static final int LEAST_INTERLACED = 5;

  private final ImageReader reader;
  private final int page;
  private final String format;

  FileNumbers(ImageReader reader, int page, String format) {
    this.reader = reader;
    this.page = page;
    this.format = format;
  }

  /** A buffer that can be written, over the image or a copy of it. */
  NdBuffer of(BufferedImage image) throws IOException {
    return switch (format) {
      case "PNG" -> ofPng(image);
      case "GIF" -> ofGif(image);
      case "TIFF" -> ofTiff(image);
      default -> writable(Images.wrap(image));
    };
  }

  private static NdBuffer writable(NdBuffer buffer) {
    return buffer.isReadOnly() ? copy(buffer) : buffer;
  }

  /**
   * A palette is one of colours, even if these are grays. A single colour that is to be transparent
   * makes no alpha channel: it is a number like others, and the reader of the JDK compares it with
   * the wrong ones where there are fewer than 8 bits.
   */
  private NdBuffer ofPng(BufferedImage image) throws IOException {
    Node tree = metadata("javax_imageio_png_1.0");
    NdBuffer buffer = Images.wrap(image);
    return switch (attribute(tree, "IHDR", "colorType")) {
      case "Palette" ->
          image.getColorModel() instanceof IndexColorModel colours
              ? writable(ImageBuffers.colours(image, new Palette(colours)))
              : writable(buffer);
      case "Grayscale" ->
          buffer.rank() == 3
              ? gray(buffer.get("..., 0"), attribute(tree, "IHDR", "bitDepth"))
              : writable(buffer);
      case "RGB" -> writable(buffer.shape(2) == 4 ? copy(buffer.get("..., :3")) : buffer);
      default -> writable(buffer);
    };
  }

  private static NdBuffer gray(NdBuffer channel, String bits) {
    return copy("1".equals(bits) ? channel.ne(0) : channel);
  }

  private static NdBuffer copy(NdBuffer buffer) {
    return Images.wrap(NewImages.copyOf(buffer, null));
  }

  /** A frame is a change to what was there; the first one may be a part of the whole. */
  private NdBuffer ofGif(BufferedImage image) throws IOException {
    if (page > 0) {
      throw new IOException(
          "frame %d is a change to those before, which would have to be drawn first: only the first"
                  .formatted(page)
              + " frame can be read");
    }
    IIOMetadata file = reader.getStreamMetadata();
    Node screen = file == null ? null : file.getAsTree("javax_imageio_gif_stream_1.0");
    String width = attribute(screen, "LogicalScreenDescriptor", "logicalScreenWidth");
    String height = attribute(screen, "LogicalScreenDescriptor", "logicalScreenHeight");
    if (!width.equals(String.valueOf(image.getWidth()))
        || !height.equals(String.valueOf(image.getHeight()))) {
      throw new IOException(
          "its first frame of %d x %d pixels is a part of a picture of %s x %s"
              .formatted(image.getWidth(), image.getHeight(), width, height));
    }
    Node frame = metadata("javax_imageio_gif_image_1.0");
    if ("TRUE".equals(attribute(frame, "ImageDescriptor", "interlaceFlag"))
        && image.getHeight() < LEAST_INTERLACED
        && image.getHeight() > 1) {
      throw new IOException(
          "its %d rows are interlaced, which Java's reader gets wrong for fewer than %d rows: write"
                  .formatted(image.getHeight(), LEAST_INTERLACED)
              + " it without interlacing");
    }
    return writable(Images.wrap(image));
  }

  private NdBuffer ofTiff(BufferedImage image) throws IOException {
    NdBuffer buffer = writable(Images.wrap(image));
    IIOMetadata metadata = reader.getImageMetadata(page);
    if (metadata == null) {
      return buffer;
    }
    TiffNumbers numbers = new TiffNumbers(TIFFDirectory.createFromMetadata(metadata));
    numbers.check();
    return numbers.of(buffer);
  }

  private @Nullable Node metadata(String tree) throws IOException {
    IIOMetadata metadata = reader.getImageMetadata(page);
    return metadata == null ? null : metadata.getAsTree(tree);
  }

  private static String attribute(@Nullable Node tree, String element, String name) {
    if (tree instanceof IIOMetadataNode root
        && root.getElementsByTagName(element).item(0) instanceof IIOMetadataNode found) {
      return found.getAttribute(name);
    }
    return "";
  }
}
