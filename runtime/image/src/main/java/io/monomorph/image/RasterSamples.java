package io.monomorph.image;

import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * The samples of any raster, in C order of (row, column, band), each read and written by the raster
 * itself: bits, bands in several arrays or in unequal steps, data buffers of one's own.
 */
non-sealed class RasterSamples extends Samples {
  private final Raster raster;
  private final int channels;
  private final int size;

  /** All bits of a sample, if it is to be seen inverted. */
  private final int flip;

  /** Whether samples share their place in memory with others, so that writing takes a lock. */
  private final boolean packed;

  /**
   * The samples as they are.
   *
   * @param isWide whether each sample can hold all values of the dtype; otherwise it is only read
   */
  static RasterSamples of(Raster raster, boolean isWide, @Nullable BufferedImage image) {
    return new RasterSamples(raster, raster.getNumBands(), isWide, 0, image);
  }

  /** Samples of one bit; {@code flip} is 1 if a sample of 1 stands for false. */
  static RasterSamples bits(Raster raster, int flip, @Nullable BufferedImage image) {
    return new RasterSamples(raster, 1, true, flip, image);
  }

  RasterSamples(
      Raster raster, int channels, boolean isWide, int flip, @Nullable BufferedImage image) {
    super(
        null,
        Layout.of(RasterShape.of(raster, channels)),
        image,
        DataArrays.memory(raster.getDataBuffer()),
        !isWide || !(raster instanceof WritableRaster));
    this.raster = raster;
    this.channels = channels;
    this.size = RasterShape.size(raster, (long) raster.getHeight() * raster.getWidth() * channels);
    this.flip = flip;
    this.packed = !(raster.getSampleModel() instanceof ComponentSampleModel);
  }

  @Override
  final int size() {
    return size;
  }

  final int channel(int index) {
    return index % channels;
  }

  private int x(int index) {
    return raster.getMinX() + index / channels % raster.getWidth();
  }

  private int y(int index) {
    return raster.getMinY() + index / channels / raster.getWidth();
  }

  /** A band of the pixel that an element belongs to. */
  final int sample(int index, int band) {
    return raster.getSample(x(index), y(index), band);
  }

  @Override
  int get(int index) {
    return sample(index, channel(index)) ^ flip;
  }

  @Override
  final void set(int index, int value) {
    WritableRaster writable = (WritableRaster) raster;
    if (packed) {
      synchronized (raster.getDataBuffer()) {
        writable.setSample(x(index), y(index), channel(index), value ^ flip);
      }
    } else {
      writable.setSample(x(index), y(index), channel(index), value);
    }
  }

  @Override
  final double getDouble(int index) {
    return raster.getSampleDouble(x(index), y(index), channel(index));
  }

  @Override
  final void setDouble(int index, double value) {
    ((WritableRaster) raster).setSample(x(index), y(index), channel(index), value);
  }
}
