package io.monomorph.image;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;

/** A map of an elevation model: {@code ReliefInColour MODEL.npz PICTURE.png}. */
final class ReliefInColour {
  /** Red, green and blue of the lowest heights, of those a third higher, and so on. */
  private static final NdBuffer COLOURS =
      Buffers.fromArray(
          new float[][] {{62, 125, 82}, {226, 214, 150}, {166, 112, 74}, {252, 250, 248}});

  private ReliefInColour() {}

  public static void main(String[] args) throws IOException {
    NdBuffer heights;
    try (NpzFile model = Buffers.loadNpz(Path.of(args[0]))) {
      heights = model.read("elevation").astype(DType.FLOAT32);
    }
    NdBuffer map = colours(heights).mul(shade(heights)).astype(DType.UINT8);
    Images.with().quality(0.9).write(Path.of(args[1]), map);
  }

  /** A colour for each height, between the two nearest ones: (height, width, 3). */
  static NdBuffer colours(NdBuffer heights) {
    NdBuffer lowest = heights.min();
    NdBuffer place = heights.sub(lowest).div(heights.max().sub(lowest)).mul(COLOURS.shape(0) - 1);
    NdBuffer below = place.floor().clip(0, COLOURS.shape(0) - 2);
    NdBuffer index = below.astype(DType.INT64);
    NdBuffer part = place.sub(below).get("..., None");
    NdBuffer from = Functions.take(COLOURS, index, 0);
    return Functions.take(COLOURS, index.add(1), 0).sub(from).mul(part).add(from);
  }

  /** How much light of a sun in the north-west is on the ground: (height, width, 1). */
  static NdBuffer shade(NdBuffer heights) {
    NdBuffer east = slope(heights, 1).div(74.3);
    NdBuffer south = slope(heights, 0).div(92.7);
    NdBuffer light = east.add(south).mul(0.5).add(0.70710677);
    NdBuffer length = Functions.sqrt(east.square().add(south.square()).add(1));
    return light.div(length).div(0.70710677).clip(0.15, 1.25).get("..., None").mul(0.8);
  }

  /** The difference between the neighbours on both sides; at an edge it is that beside it. */
  private static NdBuffer slope(NdBuffer heights, int axis) {
    long last = heights.shape(axis) - 1;
    NdBuffer places = Buffers.arange(last + 1);
    return Functions.take(heights, places.add(1).clip(2, last), axis)
        .sub(Functions.take(heights, places.sub(1).clip(0, last - 2), axis));
  }
}
