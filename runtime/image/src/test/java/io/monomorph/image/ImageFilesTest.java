package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are written and read back. */
class ImageFilesTest {
  @TempDir private Path folder = Path.of(".");

  private static NdBuffer values(DType dtype, long... shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    NdBuffer counted = Buffers.arange(size).reshape(shape);
    return dtype == DType.BOOL
        ? counted.mod(3).eq(1)
        : dtype.isFloating()
            ? Functions.sin(counted).astype(dtype)
            : counted.mul(7919).sub(4000).astype(dtype);
  }

  /** All that the table of formats promises. */
  @ParameterizedTest
  @EnumSource(DType.class)
  void whatAFormatHoldsComesBack(DType dtype) throws IOException {
    for (String format : List.of("png", "tif", "bmp", "gif", "wbmp")) {
      for (int channels = 1; channels <= 4; channels++) {
        long[] shape = channels == 1 ? new long[] {5, 11} : new long[] {5, 11, channels};
        NdBuffer values = values(dtype, shape);
        Path file = folder.resolve(dtype + "-" + channels + "." + format);
        String name = Formats.nameOf(Formats.writer(format, "").getOriginatingProvider(), format);
        boolean possible =
            NewImagesTest.fits(dtype, channels) && Formats.holds(name, dtype, channels);
        if (!possible) {
          assertThrows(IllegalArgumentException.class, () -> Images.write(file, values));
          assertTrue(Files.notExists(file));
          continue;
        }
        Images.write(file, values);
        if ("gif".equals(format) && channels > 1) {
          assertArrayEquals(values.shape(), Images.read(file).shape());
        } else {
          assertEquals(values, Images.read(file), file.toString());
          NdBuffer slice = values.get("::-2, 1::3");
          Images.write(file, slice);
          assertEquals(slice, Images.read(file), file.toString());
        }
      }
    }
  }

  static Stream<String> images() {
    return SampleImages.images().keySet().stream();
  }

  /** Pictures are the same after a file, whatever type of image they were. */
  @ParameterizedTest
  @MethodSource("images")
  void everyImageCanBeWritten(String name) throws IOException {
    BufferedImage image = Objects.requireNonNull(SampleImages.images().get(name));
    NdBuffer pixels = Images.wrap(image);
    for (String format : List.of("png", "tiff")) {
      DType dtype = pixels.dtype();
      int channels = pixels.rank() == 2 ? 1 : (int) pixels.shape(2);
      if (!Formats.holds(format.toUpperCase(java.util.Locale.ROOT), dtype, channels)) {
        continue;
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      Images.write(file, pixels, format);
      NdBuffer read = Images.read(new ByteArrayInputStream(file.toByteArray()));
      if (image.isAlphaPremultiplied()) {
        NdBuffer alpha = pixels.get("..., 3:").astype(DType.FLOAT64);
        NdBuffer colours = pixels.get("..., :3").astype(DType.FLOAT64).mul(255).div(alpha);
        NdBuffer expected = Functions.rint(Functions.minimum(colours, 255)).astype(DType.INT32);
        NdBuffer shown = read.get("..., :3").astype(DType.INT32);
        NdBuffer away = shown.sub(expected).abs().mul(colours.le(255));
        assertTrue(away.max().getDouble() <= 1, name);
        assertEquals(pixels.get("..., 3"), read.get("..., 3"));
      } else {
        assertEquals(pixels, read, name + " " + format);
      }
    }
  }

  @Test
  void premultipliedColoursAreDividedByTheirAlpha() throws IOException {
    for (int type :
        new int[] {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE}) {
      BufferedImage image = new BufferedImage(2, 2, type);
      image.setRGB(1, 0, new Color(200, 100, 50, 128).getRGB());
      UInt8Buffer stored = UInt8Buffer.of(100, 50, 25, 128);
      assertEquals(stored, Images.wrap(image).get("0, 1"));
      Path file = folder.resolve("pre.png");
      for (String part : List.of("...", "::1, 1:")) {
        Images.write(file, Images.wrap(image).get(part));
        NdBuffer pixel = Images.read(file).get("0, -1");
        NdBuffer difference =
            pixel.astype(DType.INT32).sub(Buffers.fromArray(new int[] {200, 100, 50, 128}));
        assertTrue(difference.abs().max().getDouble() <= 1, pixel.toString());
      }
    }
  }

  @Test
  void jpegIsNearAndNearerWithQuality() throws IOException {
    NdBuffer x = Buffers.linspace(0, 3, 64);
    NdBuffer waves = Functions.sin(Functions.add(x, x.reshape(64, 1))).add(1).mul(127);
    NdBuffer colours =
        Functions.where(Buffers.arange(3).eq(1), waves.get("..., None"), 128).astype(DType.UINT8);
    double before = 100;
    long size = 0;
    for (double quality : new double[] {0.1, 0.5, 1}) {
      Path file = folder.resolve("waves.jpg");
      Images.with().quality(quality).write(file, colours);
      NdBuffer read = Images.read(file);
      assertArrayEquals(colours.shape(), read.shape());
      double away =
          read.astype(DType.FLOAT64).sub(colours.astype(DType.FLOAT64)).abs().mean().getDouble();
      assertTrue(away < before && Files.size(file) > size, quality + ": " + away);
      before = away;
      size = Files.size(file);
    }
    assertTrue(before < 1);
    Images.write(folder.resolve("gray.jpeg"), colours.get("..., 1"));
    assertEquals(2, Images.read(folder.resolve("gray.jpeg")).rank());
  }

  @Test
  void aDamagedJpegIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Images.write(out, values(DType.UINT8, 40, 60, 3), "jpg");
    byte[] all = out.toByteArray();
    for (int length = 4; length < all.length - 2; length += 5) {
      byte[] part = java.util.Arrays.copyOf(all, length);
      assertThrows(IOException.class, () -> Images.read(new ByteArrayInputStream(part)));
    }
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "tif", "bmp", "gif"})
  void aListenerIsTold(String format) throws IOException {
    NdBuffer values = values(DType.UINT8, 300, 400, 3);
    Path file = folder.resolve("watched." + format);
    List<Long> done = new ArrayList<>();
    ImageFiles watched =
        Images.with()
            .watch(
                (now, all) -> {
                  assertEquals(300 * 400, all);
                  done.add(now);
                });
    watched.write(file, values);
    assertProgress(done);
    done.clear();
    assertArrayEquals(values.shape(), watched.read(file).shape());
    assertProgress(done);
    byte[] before = Files.readAllBytes(file);
    IllegalStateException stop = new IllegalStateException("enough");
    ImageFiles stopping =
        Images.with()
            .watch(
                (now, all) -> {
                  if (now > all / 2) {
                    throw stop;
                  }
                });
    assertSame(stop, assertThrows(IllegalStateException.class, () -> stopping.read(file)));
    assertSame(
        stop, assertThrows(IllegalStateException.class, () -> stopping.write(file, values.add(1))));
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(1, Objects.requireNonNull(folder.toFile().list()).length);
  }

  private static void assertProgress(List<Long> done) {
    assertTrue(done.size() >= 2, done.toString());
    assertEquals(done.stream().sorted().distinct().toList(), done);
    assertEquals(0, done.get(0));
    assertEquals(300 * 400L, done.get(done.size() - 1));
  }

  @Test
  void whatCannotBeWrittenIsRefusedWithWhatCan() {
    NdBuffer rgba = values(DType.UINT16, 4, 5, 4);
    assertEquals(
        "x.jpg: JPEG does not hold uint16 with 4 channels, only uint8 with 1 or 3 channels; these"
            + " formats do: PNG, TIFF; get(\"..., :3\") leaves out alpha",
        refusal(Path.of("x.jpg"), rgba));
    assertEquals(
        "x.png: PNG does not hold float64 with 1 channel, only bool with 1 channel, uint8 and uint16"
            + " with 1 to 4 channels; these formats do: TIFF; scale to 0 ... 255 and cast with"
            + " astype(DType.UINT8)",
        refusal(Path.of("x.png"), values(DType.FLOAT64, 4, 5)));
    assertTrue(
        refusal(Path.of("x.png"), values(DType.INT64, 4, 5)).contains("astype(DType.UINT8)"));
    assertTrue(refusal(Path.of("x.png"), values(DType.UINT8, 4)).startsWith("x.png: an image has"));
    assertEquals(
        "x.webp: no images are written in the format webp: give one of BMP, GIF, JPEG, PNG, TIFF,"
            + " WBMP",
        refusal(Path.of("x.webp"), rgba));
    assertEquals(
        "picture: the name has no extension that says the format: give one of BMP, GIF, JPEG, PNG,"
            + " TIFF, WBMP",
        refusal(Path.of("picture"), rgba));
  }

  private static String refusal(Path file, NdBuffer buffer) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Images.write(file, buffer))
            .getMessage());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path missing = folder.resolve("none.png");
    assertThrows(NoSuchFileException.class, () -> Images.read(missing));
    assertThrows(FileSystemException.class, () -> Images.read(folder));
    Path text = Files.writeString(folder.resolve("text.png"), "no image");
    assertEquals(
        text
            + ": the content is of no image format that can be read: BMP, GIF, JPEG, PNG, TIFF,"
            + " WBMP",
        message(text));
    Path png = folder.resolve("flipped.png");
    Images.write(png, values(DType.UINT8, 20, 20));
    byte[] bytes = Files.readAllBytes(png);
    bytes[60] ^= 1;
    Files.write(png, bytes);
    assertEquals(
        png
            + ": this PNG image cannot be read: the chunk IDAT at byte 33 is damaged: its checksum"
            + " is another one",
        message(png));
    Path directory = Files.createDirectory(folder.resolve("directory.png"));
    assertThrows(
        FileSystemException.class, () -> Images.write(directory, values(DType.UINT8, 2, 2)));
    Path nowhere = folder.resolve("none/x.png");
    FileSystemException named =
        assertThrows(
            FileSystemException.class, () -> Images.write(nowhere, values(DType.UINT8, 2, 2)));
    assertEquals(nowhere + ": there is no folder " + nowhere.getParent(), named.getMessage());
  }

  private static String message(Path file) {
    return String.valueOf(assertThrows(IOException.class, () -> Images.read(file)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "tif", "bmp", "gif"})
  void aStreamThatFailsIsNamed(String format) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    IOException failure =
        assertThrows(
            IOException.class, () -> Images.write(full, values(DType.UINT8, 40, 50), format));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.startsWith("the stream: this "), message);
    assertTrue(message.contains("disk full"), message);
  }

  @Test
  void pages() throws IOException {
    Path file = folder.resolve("one.tif");
    Images.write(file, values(DType.UINT8, 4, 5));
    assertEquals(values(DType.UINT8, 4, 5), Images.with().page(0).read(file));
    IOException none = assertThrows(IOException.class, () -> Images.with().page(2).read(file));
    assertEquals(
        file + ": this TIFF image cannot be read: it has 1 page, counted from 0, and not page 2",
        String.valueOf(none.getMessage()));
    assertThrows(IllegalArgumentException.class, () -> Images.with().page(-1));
    assertThrows(IllegalArgumentException.class, () -> Images.with().quality(1.5));
  }

  @ParameterizedTest
  @CsvSource({"tif", "gif"})
  void filesOfSeveralImages(String format) throws IOException {
    Path file = folder.resolve("several." + format);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 0; page < 3; page++) {
        BufferedImage image = Images.toImage(values(DType.UINT8, 5 + page, 7));
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    }
    if ("gif".equals(format)) {
      IOException frame = assertThrows(IOException.class, () -> Images.with().page(1).read(file));
      assertTrue(String.valueOf(frame.getMessage()).contains("frame 1 is a change"));
      return;
    }
    for (int page = 0; page < 3; page++) {
      assertEquals(values(DType.UINT8, 5 + page, 7), Images.with().page(page).read(file));
    }
    assertThrows(IOException.class, () -> Images.with().page(3).read(file));
  }

  @Test
  void streamsStayOpen() throws IOException {
    boolean[] closed = new boolean[2];
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    OutputStream out = bytes;
    Images.write(out, values(DType.UINT8, 4, 5), "PNG");
    InputStream in =
        new ByteArrayInputStream(bytes.toByteArray()) {
          @Override
          public void close() {
            closed[1] = true;
          }
        };
    assertEquals(values(DType.UINT8, 4, 5), Images.read(in));
    assertArrayEquals(new boolean[2], closed);
    assertThrows(
        IllegalArgumentException.class, () -> Images.with().write(out, values(DType.UINT8, 4, 5)));
  }
}
