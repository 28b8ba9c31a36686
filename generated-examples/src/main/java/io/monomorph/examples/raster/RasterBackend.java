package io.monomorph.examples.raster;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;

/** Images of 8-bit samples as buffers, which share the pixels: (height, width) or with channels. */
@BufferBackend(name = "raster", priority = 20, resolves = BufferedImage.class)
final class RasterBackend {
  private RasterBackend() {}

  @Reads(DType.UINT8)
  static int read(DataBufferByte core, int index) {
    return core.getElem(index);
  }

  @Writes(DType.UINT8)
  static void write(DataBufferByte core, int index, int value) {
    core.setElem(index, value);
  }

  @Exposes(DType.UINT8)
  static byte[] array(DataBufferByte core) {
    return core.getData();
  }

  @Wraps(DType.UINT8)
  static DataBufferByte pixels(BufferedImage image) {
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte pixels
        && image.getSampleModel() instanceof PixelInterleavedSampleModel) {
      return pixels;
    }
    throw new IllegalArgumentException("only images with 8 bits a sample are uint8: " + image);
  }

  @Shape
  static Layout layout(BufferedImage image) {
    var model = (PixelInterleavedSampleModel) image.getSampleModel();
    var raster = image.getRaster();
    int left = -raster.getSampleModelTranslateX();
    int top = -raster.getSampleModelTranslateY();
    int row = model.getScanlineStride();
    int pixel = model.getPixelStride();
    long start = raster.getDataBuffer().getOffset() + (long) top * row + (long) left * pixel;
    long[] gray = {image.getHeight(), image.getWidth()};
    if (model.getNumBands() == 1) {
      return Layout.of(gray, new long[] {row, pixel}, start);
    }
    return channels(gray, model.getBandOffsets(), row, pixel, start);
  }

  /** Channels lie in order or in reverse (as blue, green, red): a stride of 1 or -1. */
  private static Layout channels(long[] gray, int[] bands, int row, int pixel, long start) {
    int step = bands[1] - bands[0];
    for (int band = 1; band < bands.length; band++) {
      if (bands[band] - bands[band - 1] != step) {
        // ABGR: what is not in one step is shown in the order in which it is stored.
        return Layout.of(
            new long[] {gray[0], gray[1], bands.length}, new long[] {row, pixel, 1}, start);
      }
    }
    return Layout.of(
        new long[] {gray[0], gray[1], bands.length},
        new long[] {row, pixel, step},
        start + bands[0]);
  }
}
