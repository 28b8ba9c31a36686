package io.monomorph.image;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Images and rasters of all kinds, filled with random samples. */
final class SampleImages {
  static final int WIDTH = 13;
  static final int HEIGHT = 7;

  private SampleImages() {}

  /** The constants of {@link BufferedImage}, by their names. */
  static Map<String, Integer> types() {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("INT_RGB", BufferedImage.TYPE_INT_RGB);
    types.put("INT_ARGB", BufferedImage.TYPE_INT_ARGB);
    types.put("INT_ARGB_PRE", BufferedImage.TYPE_INT_ARGB_PRE);
    types.put("INT_BGR", BufferedImage.TYPE_INT_BGR);
    types.put("3BYTE_BGR", BufferedImage.TYPE_3BYTE_BGR);
    types.put("4BYTE_ABGR", BufferedImage.TYPE_4BYTE_ABGR);
    types.put("4BYTE_ABGR_PRE", BufferedImage.TYPE_4BYTE_ABGR_PRE);
    types.put("USHORT_565_RGB", BufferedImage.TYPE_USHORT_565_RGB);
    types.put("USHORT_555_RGB", BufferedImage.TYPE_USHORT_555_RGB);
    types.put("BYTE_GRAY", BufferedImage.TYPE_BYTE_GRAY);
    types.put("USHORT_GRAY", BufferedImage.TYPE_USHORT_GRAY);
    types.put("BYTE_BINARY", BufferedImage.TYPE_BYTE_BINARY);
    types.put("BYTE_INDEXED", BufferedImage.TYPE_BYTE_INDEXED);
    return types;
  }

  static Map<String, BufferedImage> images() {
    Map<String, BufferedImage> images = new LinkedHashMap<>();
    types().forEach((name, type) -> images.put(name, new BufferedImage(WIDTH, HEIGHT, type)));
    for (int bits = 1; bits <= 8; bits *= 2) {
      images.put("colours" + bits, palette(bits, 1 << bits, random(3 << bits, 3), false));
      images.put("alpha" + bits, palette(bits, 1 << bits, random(4 << bits, 4), true));
      byte[] grays = new byte[3 << bits];
      for (int k = 0; k < grays.length; k++) {
        grays[k] = (byte) (k / 3 * 255 / ((1 << bits) - 1));
      }
      images.put("grays" + bits, palette(bits, 1 << bits, grays, false));
    }
    images.put("whiteFirst", palette(1, 2, new byte[] {-1, -1, -1, 0, 0, 0}, false));
    images.put("short palette", palette(8, 100, random(300, 5), false));
    images.put("RGBA", direct(32, 0xFF000000, 0xFF0000, 0xFF00, 0xFF));
    images.put("shifted", direct(32, 0xFF00000, 0xFF000, 0xFF0, 0));
    images.put("4444", direct(16, 0xF00, 0xF0, 0xF, 0xF000));
    images.put("1555", direct(16, 0x7C00, 0x3E0, 0x1F, 0x8000));
    images.put("332", direct(8, 0xE0, 0x1C, 3, 0));
    images.put("2-10-10-10", direct(32, 0x3FF00000, 0xFFC00, 0x3FF, 0xC0000000));
    int[] kinds = {
      DataBuffer.TYPE_BYTE,
      DataBuffer.TYPE_USHORT,
      DataBuffer.TYPE_SHORT,
      DataBuffer.TYPE_INT,
      DataBuffer.TYPE_FLOAT,
      DataBuffer.TYPE_DOUBLE
    };
    for (int type : kinds) {
      for (int channels = 1; channels <= 4; channels++) {
        images.put("components " + type + " " + channels, components(type, channels));
      }
    }
    images.forEach((name, image) -> fill(image.getRaster(), name.hashCode()));
    return images;
  }

  static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static BufferedImage palette(int bits, int size, byte[] colours, boolean alpha) {
    IndexColorModel model = new IndexColorModel(bits, size, colours, 0, alpha);
    WritableRaster raster =
        bits == 8
            ? Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 1, null)
            : Raster.createPackedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 1, bits, null);
    return new BufferedImage(model, raster, false, null);
  }

  private static BufferedImage direct(int bits, int red, int green, int blue, int alpha) {
    ColorModel model = new DirectColorModel(bits, red, green, blue, alpha);
    WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
    return new BufferedImage(model, raster, false, null);
  }

  private static BufferedImage components(int type, int channels) {
    boolean alpha = channels % 2 == 0;
    ColorSpace space =
        ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    ColorModel model = new ComponentColorModel(space, alpha, false, transparency, type);
    WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
    return new BufferedImage(model, raster, false, null);
  }

  static Map<String, WritableRaster> rasters() {
    Map<String, WritableRaster> rasters = new LinkedHashMap<>();
    images().forEach((name, image) -> rasters.put(name, image.getRaster()));
    int[] kinds = {
      DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT, DataBuffer.TYPE_FLOAT
    };
    for (int type : kinds) {
      rasters.put("banded " + type, of(new BandedSampleModel(type, WIDTH, HEIGHT, 3)));
      rasters.put(
          "planes in one array " + type,
          of(
              new ComponentSampleModel(
                  type,
                  WIDTH,
                  HEIGHT,
                  1,
                  WIDTH,
                  new int[] {0, WIDTH * HEIGHT, 2 * WIDTH * HEIGHT})));
    }
    rasters.put(
        "BGRA",
        of(
            new PixelInterleavedSampleModel(
                DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, 4 * WIDTH, new int[] {2, 1, 0, 3})));
    rasters.put(
        "gaps",
        of(
            new PixelInterleavedSampleModel(
                DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, 5, 5 * WIDTH + 3, new int[] {4, 2, 0})));
    for (int bits = 1; bits <= 4; bits *= 2) {
      for (int type :
          new int[] {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT}) {
        rasters.put(
            "bits " + bits + " " + type,
            of(new MultiPixelPackedSampleModel(type, WIDTH, HEIGHT, bits)));
      }
    }
    rasters.put(
        "one band of int",
        of(
            new SinglePixelPackedSampleModel(
                DataBuffer.TYPE_INT, WIDTH, HEIGHT, new int[] {0xFFFFFFFF})));
    rasters.put(
        "two bytes of int",
        of(
            new SinglePixelPackedSampleModel(
                DataBuffer.TYPE_INT, WIDTH, HEIGHT, new int[] {0xFF0000, 0xFF})));
    for (int bits = 4; bits <= 8; bits += 4) {
      SampleModel model =
          bits == 4
              ? new MultiPixelPackedSampleModel(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, bits)
              : new BandedSampleModel(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 3);
      rasters.put(
          "data of one's own " + bits,
          Raster.createWritableRaster(model, new OwnData(bits == 4 ? 1 : 3), new Point(0, 0)));
    }
    rasters.forEach((name, raster) -> fill(raster, name.hashCode()));
    return rasters;
  }

  /** A data buffer of a class that nobody knows. */
  private static final class OwnData extends DataBuffer {
    private final int[] elements = new int[3 * WIDTH * HEIGHT];

    OwnData(int banks) {
      super(DataBuffer.TYPE_BYTE, WIDTH * HEIGHT, banks);
    }

    @Override
    public int getElem(int bank, int i) {
      return elements[bank * WIDTH * HEIGHT + i];
    }

    @Override
    public void setElem(int bank, int i, int value) {
      elements[bank * WIDTH * HEIGHT + i] = value & 0xFF;
    }
  }

  private static WritableRaster of(SampleModel model) {
    return Raster.createWritableRaster(model, new Point(0, 0));
  }

  /** Random samples, all of which are possible. */
  static void fill(WritableRaster raster, long seed) {
    Random random = new Random(seed);
    SampleModel model = raster.getSampleModel();
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        for (int band = 0; band < raster.getNumBands(); band++) {
          int bits = model.getSampleSize(band);
          switch (model.getDataType()) {
            case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE ->
                raster.setSample(x, y, band, random.nextFloat());
            default ->
                raster.setSample(
                    x, y, band, bits == 32 ? random.nextInt() : random.nextInt(1 << bits));
          }
        }
      }
    }
  }
}
