package io.monomorph.image;

import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Samples that are elements of one Java array, in equal steps along each axis. */
final class ArraySamples extends Samples {
  private final int size;

  private ArraySamples(Object array, Layout layout, Raster raster, @Nullable BufferedImage image) {
    super(
        array,
        layout,
        image,
        DataArrays.memory(raster.getDataBuffer()),
        !(raster instanceof WritableRaster));
    this.size = Array.getLength(array);
  }

  /** The samples of a raster, or null if its bands are in several arrays or in unequal steps. */
  static @Nullable ArraySamples of(
      Raster raster, ComponentSampleModel model, @Nullable BufferedImage image) {
    int[] banks = model.getBankIndices();
    int[] offsets = model.getBandOffsets();
    int step = offsets.length > 1 ? offsets[1] - offsets[0] : 0;
    for (int band = 1; band < offsets.length; band++) {
      if (banks[band] != banks[0] || offsets[band] - offsets[band - 1] != step) {
        return null;
      }
    }
    DataBuffer data = raster.getDataBuffer();
    Object array = DataArrays.array(data, banks[0]);
    if (array == null) {
      return null;
    }
    long row = model.getScanlineStride();
    long pixel = model.getPixelStride();
    long start =
        data.getOffsets()[banks[0]]
            + offsets[0]
            + RasterShape.top(raster) * row
            + RasterShape.left(raster) * pixel;
    Layout layout = Layout.of(RasterShape.of(raster), strides(raster, row, pixel, step), start);
    return new ArraySamples(array, layout, raster, image);
  }

  private static long[] strides(Raster raster, long row, long pixel, long band) {
    return raster.getNumBands() == 1 ? new long[] {row, pixel} : new long[] {row, pixel, band};
  }

  @Override
  int size() {
    return size;
  }
}
