package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to a buffer is in the image, and the other way round. */
class SharingTest {
  static Set<String> rasters() {
    return SampleImages.rasters().keySet();
  }

  @ParameterizedTest
  @MethodSource("rasters")
  void whatIsWrittenToOneIsReadFromTheOther(String name) {
    WritableRaster raster = Objects.requireNonNull(SampleImages.rasters().get(name));
    NdBuffer buffer = Images.wrap(raster);
    SampleImages.fill(raster, 99);
    assertSame(raster, buffer);
    if (buffer.isReadOnly()) {
      assertThrows(UnsupportedOperationException.class, () -> buffer.at("0, 0").set(1));
      return;
    }
    WritableRaster other = raster.createCompatibleWritableRaster();
    SampleImages.fill(other, 100);
    NdBuffer values = Images.wrap(other);
    buffer.assign(values);
    assertSame(raster, values);
    Random random = new Random(3);
    for (int k = 0; k < 50; k++) {
      int y = random.nextInt(raster.getHeight());
      int x = random.nextInt(raster.getWidth());
      buffer.at(y + ", " + x).set(values.get((raster.getHeight() - 1 - y) + ", " + x));
      for (int band = 0; band < raster.getNumBands(); band++) {
        assertEquals(
            ImageTypesTest.at(values, raster.getHeight() - 1 - y, x, band),
            raster.getSampleDouble(x, y, band));
      }
    }
    assertSame(raster, buffer);
  }

  private static void assertSame(Raster raster, NdBuffer buffer) {
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        for (int band = 0; band < raster.getNumBands(); band++) {
          assertEquals(raster.getSampleDouble(x, y, band), ImageTypesTest.at(buffer, y, x, band));
        }
      }
    }
  }

  /** A reversal reads what it has written, unless it is seen that both are one image. */
  @ParameterizedTest
  @MethodSource("rasters")
  void buffersOfOneImageAreKnownToShareIt(String name) {
    WritableRaster raster = Objects.requireNonNull(SampleImages.rasters().get(name));
    NdBuffer buffer = Images.wrap(raster);
    if (buffer.isReadOnly()) {
      return;
    }
    NdBuffer expected = buffer.get("::-1, ::-1").copy();
    buffer.assign(Images.wrap(raster).get("::-1, ::-1"));
    assertEquals(expected, buffer);
    int last = raster.getNumBands() - 1;
    NdBuffer band =
        Images.wrap(
            raster.createWritableChild(
                0, 0, raster.getWidth(), raster.getHeight(), 0, 0, new int[] {last}));
    NdBuffer plane = buffer.rank() == 2 ? buffer : buffer.get("..., -1");
    NdBuffer turned = plane.get("::-1").copy();
    band.assign(plane.get("::-1"));
    assertEquals(turned, plane);
  }

  @Test
  void aPartOfAnImageWritesToTheWhole() {
    for (int type : SampleImages.types().values()) {
      BufferedImage image = new BufferedImage(6, 5, type);
      NdBuffer part = Images.wrap(image.getSubimage(2, 1, 3, 4));
      if (!part.isReadOnly()) {
        part.assign(1);
        NdBuffer whole = Images.wrap(image);
        assertEquals(part.size(), whole.astype(DType.INT64).sum().getLong());
        assertEquals(whole.get("1:5, 2:5"), part);
      }
    }
  }

  /** The four channels of a pixel are one int, and no write may undo that of another thread. */
  @Test
  void threadsWriteChannelsOfOnePixel() {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
    UInt8Buffer pixels = Images.wrap(image).as(UInt8Buffer.class);
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            channel -> {
              for (int round = 1; round < 50; round++) {
                for (int y = 0; y < 100; y++) {
                  for (int x = 0; x < 200; x++) {
                    pixels.set(y, x, channel, 50 * channel + round);
                  }
                }
              }
            });
    assertEquals(UInt8Buffer.of(49, 99, 149, 199).broadcastTo(100, 200, 4), pixels);
  }

  @Test
  void anIntImageAndItsArrayShareMemory() {
    BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
    int[] array = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    assertTrue(Buffers.resolve(array).mayShareMemory(Images.wrap(image)));
    Images.wrap(image).at("1, 2").set(UInt8Buffer.of(1, 2, 3));
    assertEquals(0x010203, array[6]);
  }
}
