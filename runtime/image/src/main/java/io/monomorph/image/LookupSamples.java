package io.monomorph.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The colours that samples stand for: those of a palette, or samples of few bits made as wide as the
 * dtype. They are computed when they are read, and cannot be written, because not every colour has a
 * sample.
 */
final class LookupSamples extends RasterSamples {
  /** For each channel the values that samples stand for. */
  private final int[][] tables;

  /** Whether all channels are of the sample of one band, as those of a palette. */
  private final boolean oneBand;

  LookupSamples(Raster raster, int[][] tables, BufferedImage image) {
    super(raster, tables.length, false, 0, image);
    this.tables = tables;
    this.oneBand = raster.getNumBands() == 1;
  }

  @Override
  int get(int index) {
    int channel = channel(index);
    return tables[channel][sample(index, oneBand ? 0 : channel)];
  }
}
