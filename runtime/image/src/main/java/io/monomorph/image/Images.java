package io.monomorph.image;

import io.monomorph.NdBuffer;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Images as buffers, and buffers as images.
 *
 * <pre>{@code
 * NdBuffer photo = Images.read(Path.of("photo.jpg"));          // uint8 (height, width, 3)
 * NdBuffer red = photo.get("..., 0");                          // a view of the red channel
 * Images.write(Path.of("half.png"), photo.get("::2, ::2"));    // every second pixel
 *
 * BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
 * NdBuffer pixels = Images.wrap(image);                        // shares the pixels
 * pixels.at("100:200, :, 2").set(255);                         // a blue bar in the image
 * BufferedImage gray = Images.toImage(photo.mean(2).astype(DType.UINT8));
 * }</pre>
 *
 * <p>A buffer has the shape (height, width), or (height, width, channels) with the channels gray
 * and alpha, or red, green, blue and alpha, in this order whatever the order in memory.
 *
 * <pre>
 *   wrap(image)                    dtype            shape       what is shared
 *   BYTE_GRAY                      uint8            (h, w)      the array
 *   USHORT_GRAY                    uint16           (h, w)      the array
 *   3BYTE_BGR, INT_RGB, INT_BGR    uint8            (h, w, 3)   the array, or bytes of its ints
 *   4BYTE_ABGR, INT_ARGB, ..._PRE  uint8            (h, w, 4)   the same; PRE: premultiplied, as stored
 *   BYTE_BINARY, black and white   bool             (h, w)      the bits; true is white
 *   palette of grays in steps      uint8            (h, w)      read-only, computed when read
 *   any other palette              uint8            (h, w, 3)   read-only, computed; 4 with alpha
 *   USHORT_565_RGB, USHORT_555_RGB uint8            (h, w, 3)   read-only, scaled to 0 ... 255
 *   TYPE_CUSTOM                    of its samples   (h, w, c)   the array, or its raster
 * </pre>
 *
 * <p>The same objects are taken by {@link io.monomorph.Buffers#resolve}, and {@code
 * Buffers.with().backend("image").with("type", "INT_RGB").zeros(DType.UINT8, 480, 640, 3)} makes a
 * new image; {@link #toImage} gives it. The guide {@code docs/images.md} says more.
 */
public final class Images {
  private Images() {}

  /**
   * A buffer of the colours of an image; the table above says what they are. Writing to it changes
   * the image, and the other way round, unless it is read-only: then it is computed from the image
   * when it is read. No elements are copied.
   *
   * <pre>{@code
   * Images.wrap(image).at("0").set(0);                   // the first row is black
   * Images.wrap(image.getSubimage(10, 20, 30, 40));      // a part, shared too
   * }</pre>
   *
   * @throws IllegalArgumentException if the image has 2^31 samples or more, four of which an {@code
   *     int} counts for, or channels of more than 16 bits inside an {@code int}
   */
  public static NdBuffer wrap(BufferedImage image) {
    return ImageBuffers.of(given(image, "image"));
  }

  /**
   * A buffer of the samples of a raster as they are stored: indices of a palette, channels of 5
   * bits. It has the shape (height, width), or (height, width, bands) in the order of the bands,
   * and shares its elements with the raster. It is read-only if the raster is no {@link
   * java.awt.image.WritableRaster}, or if samples have fewer bits than the dtype.
   *
   * <p>The dtype is int16, float32 or float64 for data of these types. Other samples are bool if
   * they have one bit, or else uint8, uint16 or int32, the narrowest with as many bits; those of
   * int32 are as {@link Raster#getSample} gives them.
   *
   * <pre>{@code
   * NdBuffer indices = Images.wrap(gif.getRaster());     // not the colours
   * }</pre>
   *
   * @throws IllegalArgumentException if the raster has 2^31 samples or more
   */
  public static NdBuffer wrap(Raster raster) {
    return RasterBuffers.of(given(raster, "raster"), null);
  }

  /**
   * An image with the elements of a buffer: the image itself if the buffer shows the whole of one,
   * otherwise a copy. The buffer has the shape (height, width) or (height, width, channels) with 1
   * to 4 channels. Its dtype is uint8, which gives {@code BYTE_GRAY}, {@code 3BYTE_BGR} or {@code
   * 4BYTE_ABGR}; uint16, of which one channel gives {@code USHORT_GRAY}; bool with one channel,
   * which gives {@code BYTE_BINARY} with true as white; or int16, int32, float32 or float64. What
   * has no constant of its own is {@code TYPE_CUSTOM}.
   *
   * <p>Elements are not scaled: uint8 goes from 0 for black to 255 for white, uint16 to 65535, and
   * Java shows floating-point elements from 0 to 1. A part of a premultiplied image gives a
   * premultiplied image.
   *
   * <pre>{@code
   * BufferedImage image = Images.toImage(heights.clip(0, 255).astype(DType.UINT8));
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no image of this dtype and shape
   */
  public static BufferedImage toImage(NdBuffer buffer) {
    return ImageCopies.imageOf(given(buffer, "buffer"));
  }

  /**
   * As {@link #toImage(NdBuffer)}, but an image of a type, such as {@code
   * BufferedImage.TYPE_INT_RGB}, which is the fastest to draw.
   *
   * @param type one of the types with this dtype and number of channels
   * @throws IllegalArgumentException if the elements are not those of such an image
   */
  public static BufferedImage toImage(NdBuffer buffer, int type) {
    return ImageCopies.imageOf(given(buffer, "buffer"), type);
  }

  /**
   * Reads an image file, of which the content tells the format. The buffer is a new one that can be
   * written, over an image that {@link #toImage} gives. It has the numbers that are in the file, as
   * imageio and Pillow read them: colours are uint8 or uint16 (height, width, 3), with alpha 4
   * channels; gray is (height, width), of 1 bit as bool, of 2 and 4 bits scaled to 0 ... 255, with
   * alpha 2 channels; a palette becomes its colours. TIFF files have int8, int16, uint32, int32,
   * float32 and float64 too. Colour profiles and the orientation that a camera noted are not
   * applied.
   *
   * <pre>{@code
   * NdBuffer photo = Images.read(Path.of("photo.jpg"));
   * }</pre>
   *
   * @throws IOException if the file cannot be read; the message names it, and says whether its
   *     format is unknown or what is wrong with it. A file that is cut off or damaged is refused as
   *     a whole.
   */
  public static NdBuffer read(Path file) throws IOException {
    return with().read(file);
  }

  /**
   * As {@link #read(Path)}, from a stream, which stays open. More of it may be consumed than the
   * image takes.
   */
  public static NdBuffer read(InputStream in) throws IOException {
    return with().read(in);
  }

  /**
   * Writes an image file of the format that the name's extension says. The elements are those that
   * {@link #toImage(NdBuffer)} takes, and the format holds: PNG bool, uint8 and uint16, TIFF all,
   * JPEG and GIF uint8 without alpha (JPEG changes them, and GIF has 256 colours), BMP bool and
   * uint8 without alpha. Premultiplied colours are divided by their alpha, because files have them
   * so.
   *
   * <pre>{@code
   * Images.write(Path.of("photo.png"), photo);
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no such format, or it does not hold elements of
   *     this dtype and shape; the message says which do
   * @throws IOException if the file cannot be written; an existing file is then unchanged
   */
  public static void write(Path file, NdBuffer buffer) throws IOException {
    with().write(file, buffer);
  }

  /**
   * As {@link #write(Path, NdBuffer)}, to a stream, which stays open.
   *
   * @param format such as {@code "png"}
   */
  public static void write(OutputStream out, NdBuffer buffer, String format) throws IOException {
    with().format(format).write(out, buffer);
  }

  /** The formats that can be read, such as PNG, by their names. */
  public static List<String> readableFormats() {
    return Formats.readable();
  }

  /** The formats that can be written, such as PNG, by their names. */
  public static List<String> writableFormats() {
    return Formats.writable();
  }

  /**
   * Settings for files: progress, quality, format, page.
   *
   * <pre>{@code
   * Images.with().quality(0.9).write(Path.of("photo.jpg"), photo);
   * }</pre>
   */
  public static ImageFiles with() {
    return ImageFiles.USUAL;
  }

  static <T> T given(T argument, String name) {
    return Objects.requireNonNull(argument, () -> name + " is null");
  }
}
