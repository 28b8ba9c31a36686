package io.monomorph.examples.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RasterBackendTest {
  @Test
  void grayImagesAreSharedAsHeightByWidth() {
    BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_GRAY);
    RasterUInt8Buffer pixels = RasterUInt8Buffer.wrap(image);

    pixels.set(2, -1, 200);

    assertArrayEquals(new long[] {3, 5}, pixels.shape());
    assertEquals(200, image.getRaster().getSample(4, 2, 0));
    assertEquals("raster", pixels.backend().name());
  }

  @Test
  void channelsStoredBackwardsAreShownInTheirOrder() {
    BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_3BYTE_BGR);
    UInt8Buffer pixels = Buffers.resolve(image).as(UInt8Buffer.class);

    pixels.set(1, 3, 0, 255);
    pixels.set(1, 3, 2, 7);

    assertArrayEquals(new long[] {2, 4, 3}, pixels.shape());
    assertEquals(0xFFFF0007, image.getRGB(3, 1));
  }

  @Test
  void partsOfImagesAreSharedToo() {
    BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_BYTE_GRAY);
    UInt8Buffer part = Buffers.resolve(image.getSubimage(2, 1, 3, 4)).as(UInt8Buffer.class);

    part.fill(9);

    UInt8Buffer whole = Buffers.resolve(image).as(UInt8Buffer.class);
    assertArrayEquals(new long[] {4, 3}, part.shape());
    assertEquals(9 * 12, whole.stream().sum());
    assertEquals(whole.get("1:5, 2:5"), part);
  }

  @Test
  void imagesOfOtherSamplesAreRefusedWithTheReason() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

    var refusal = assertThrows(IllegalArgumentException.class, () -> Buffers.resolve(image));

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("raster refuses it: only images with 8 bits"), message);
  }

  @Test
  void anImageTakesValuesOfAnyBackendAndDType() {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    NdBuffer pixels = Buffers.resolve(image);

    pixels.assign(Buffers.fromArray(new double[] {1.9, 2.2, 300}));

    assertEquals("[[ 1  2 44]\n [ 1  2 44]]", pixels.toString());
  }
}
