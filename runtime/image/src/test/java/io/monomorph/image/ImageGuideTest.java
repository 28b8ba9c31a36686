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
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/images.md shows. */
class ImageGuideTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void sharingAnImage() {
    BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    UInt8Buffer pixels = Images.wrap(image).as(UInt8Buffer.class);

    pixels.at("100:200, :, 2").set(255);
    assertEquals(Color.BLUE.getRGB(), image.getRGB(17, 150));

    image.setRGB(3, 5, 0x102030);
    assertEquals(UInt8Buffer.of(0x10, 0x20, 0x30), pixels.get("5, 3"));

    UInt8Buffer part = Images.wrap(image.getSubimage(10, 20, 30, 40)).as(UInt8Buffer.class);
    assertEquals(pixels.get("20:60, 10:40"), part);
  }

  @Test
  void makingAnImage() {
    NdBuffer canvas =
        Buffers.with().backend("image").with("type", "INT_ARGB").zeros(DType.UINT8, 200, 300, 4);
    BufferedImage image = Images.toImage(canvas);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(50, 50, 100, 100);
    graphics.dispose();
    NdBuffer inside = canvas.get("..., 3").gt(0);

    assertSame(image, Images.toImage(canvas));
    assertEquals(BufferedImage.TYPE_INT_ARGB, image.getType());
    assertEquals(Math.PI * 50 * 50, inside.sum().getDouble(), 200);
  }

  @Test
  void files() throws IOException {
    NdBuffer gray = Buffers.arange(256).astype(DType.UINT8).broadcastTo(64, 256);
    Path file = folder.resolve("gray.png");

    Images.write(file, gray);
    NdBuffer read = Images.read(file);
    NdBuffer small = read.get("::2, ::2");
    Images.with().quality(0.9).write(folder.resolve("small.jpg"), small);

    assertEquals(gray, read);
    assertArrayEquals(new long[] {32, 128}, Images.read(folder.resolve("small.jpg")).shape());
  }

  @Test
  void indicesOfAPalette() {
    BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_INDEXED);
    NdBuffer colours = Images.wrap(image);
    NdBuffer indices = Images.wrap(image.getRaster());

    indices.at("1, 2").set(7);
    assertTrue(colours.isReadOnly());
    assertEquals(image.getRGB(2, 1) >> 16 & 0xFF, colours.getLong(1, 2, 0));
  }

  @Test
  void channelsInAnotherOrder() {
    NdBuffer planes = Buffers.zeros(DType.UINT8, 3, 20, 30);
    assertThrows(IllegalArgumentException.class, () -> Images.toImage(planes));
    BufferedImage image = Images.toImage(planes.transpose(1, 2, 0));
    assertEquals(30, image.getWidth());
  }

  @Test
  void theMapIsWritten() throws IOException {
    Path file = folder.resolve("map.png");
    ReliefInColour.main(
        new String[] {
          "../../generated-examples/src/main/resources/io/monomorph/examples/"
              + "jacksboro_fault_dem.npz",
          file.toString()
        });
    NdBuffer map = Images.read(file);
    assertArrayEquals(new long[] {344, 403, 3}, map.shape());
    // The kept picture is a JPEG image of the same.
    NdBuffer kept = Images.read(Path.of("../../docs/relief-in-colour.jpg"));
    NdBuffer away = map.astype(DType.FLOAT64).sub(kept.astype(DType.FLOAT64)).abs();
    assertTrue(away.mean().getDouble() < 5, away.mean().toString());
  }

  @Test
  void formats() {
    assertTrue(Images.readableFormats().containsAll(List.of("BMP", "GIF", "JPEG", "PNG", "TIFF")));
    assertTrue(Images.writableFormats().containsAll(List.of("BMP", "GIF", "JPEG", "PNG", "TIFF")));
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is tested
  void nullIsRefusedByName() {
    NdBuffer buffer = UInt8Buffer.zeros(2, 2);
    Path file = Path.of("x.png");
    assertNamed("image", () -> Images.wrap((BufferedImage) null));
    assertNamed("raster", () -> Images.wrap((java.awt.image.Raster) null));
    assertNamed("buffer", () -> Images.toImage(null));
    assertNamed("buffer", () -> Images.write(file, null));
    assertNamed("file", () -> Images.write((Path) null, buffer));
    assertNamed("file", () -> Images.read((Path) null));
    assertNamed("in", () -> Images.read((java.io.InputStream) null));
    assertNamed("out", () -> Images.write(null, buffer, "png"));
    assertNamed("format", () -> Images.with().format(null));
    assertNamed("listener", () -> Images.with().watch(null));
  }

  private static void assertNamed(String name, org.junit.jupiter.api.function.Executable call) {
    assertEquals(
        name + " is null",
        String.valueOf(assertThrows(NullPointerException.class, call).getMessage()));
  }

  /** The picture is worth a look: it is not one colour. */
  @Test
  void lowGroundIsGreenAndHighGroundWhite() {
    NdBuffer heights = Buffers.fromArray(new float[][] {{0, 100}, {50, 75}});
    NdBuffer colours = ReliefInColour.colours(heights);
    assertEquals("[ 62. 125.  82.]", colours.get("0, 0").toString());
    assertEquals("[252. 250. 248.]", colours.get("0, 1").toString());
    assertEquals(
        Functions.round(colours.get("1, 0"), 0), Buffers.fromArray(new float[] {196, 163, 112}));
  }
}
