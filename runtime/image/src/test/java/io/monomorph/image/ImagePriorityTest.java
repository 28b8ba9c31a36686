package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.spi.BackendRegistry;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The backend of this artifact is asked before the one of the examples, if both are there. */
class ImagePriorityTest {
  @Test
  void imagesAreThoseOfThisArtifact() {
    assertEquals(
        List.of("image", "raster", "heap"), BackendRegistry.global().names().subList(0, 3));
    BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_3BYTE_BGR);
    NdBuffer pixels = Buffers.resolve(image);
    assertEquals("image", pixels.backend().name());
    NdBuffer other = Buffers.with().backend("raster").resolve(image);
    assertArrayEquals(new long[] {45}, other.shape());
    pixels.at("0, 0").set(9);
    assertEquals(27, other.get(":3").sum().getLong());
  }
}
