package io.monomorph.lending;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.junit.jupiter.api.Test;

/** Backends that a third party has written lend what they expose. */
class LentBackendsTest {
  @Test
  void thePixelsOfAnImageAreLentWhereTheyAre() {
    BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_3BYTE_BGR);
    NdBuffer pixels = Buffers.with().backend("raster").resolve(image);
    try (BufferView view = pixels.export(Requests.FULL)) {
      assertEquals("B", view.format().toString());
      assertArrayEquals(new long[] {3, 4, 3}, view.shape());
      view.setItem(200, 2, 1, 0);
    }
    assertEquals(200, pixels.getLong(2, 1, 0));
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    try (BufferView view = pixels.export(Requests.STRIDES.and(Requests.AS_ARRAY))) {
      assertSame(data, view.memory().heapBase().orElseThrow());
    }
  }

  @Test
  void whatIsNotExposedIsLentAsACopyOnly() {
    NdBuffer stored = Buffers.with().backend("segment").zeros(DType.FLOAT64, 2, 2);
    String refused =
        assertThrows(UnsupportedOperationException.class, () -> stored.export(Requests.FULL))
            .toString();
    assertTrue(refused.contains("no memory that could be lent"), refused);
    try (BufferView view = stored.copy().export(Requests.FULL)) {
      assertEquals(4, view.size());
    }
    stored.close();
    assertThrows(IllegalStateException.class, () -> stored.export(Requests.FULL));
  }
}
