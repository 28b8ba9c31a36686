package io.monomorph.examples;

import static io.monomorph.Destination.into;

import io.monomorph.Functions;
import io.monomorph.Int16Buffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.Hdf5Dataset;
import io.monomorph.hdf5.Hdf5File;
import io.monomorph.hdf5.Hdf5Mode;
import io.monomorph.hdf5.Listing;
import java.io.IOException;
import java.nio.file.Path;

/** Heights and their relief in a compressed HDF5 file, which is then changed in place. */
final class StoredRelief {
  private StoredRelief() {}

  /**
   * Stores both, with what tells their meaning, and prints what the file has, as h5dump sees it
   * too.
   */
  static void store(Path path, Int16Buffer elevation, UInt8Buffer relief) throws IOException {
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.REPLACE)) {
      Hdf5Dataset heights =
          file.root()
              .newDataset("elevation", DType.INT16, elevation.shape())
              .chunks(64, 64)
              .shuffle()
              .deflate(6)
              .create();
      heights.buffer().assign(elevation);
      heights.setAttribute("units", "m");
      Hdf5Dataset light =
          file.root()
              .newDataset("hillshade", DType.UINT8, relief.shape())
              .chunks(64, 64)
              .deflate(6)
              .create();
      light.buffer().assign(relief);
      light.setAttribute("azimuth", 315.0);
    }
    Listing.print(path, System.out);
    H5Dump.header(path).forEach(System.out::println);
  }

  /** Floods a valley in the file up to a height, and says how high the land is on the whole. */
  static double flood(Path path, String window, int height) throws IOException {
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Int16Buffer heights = file.dataset("elevation").as(Int16Buffer.class);
      // Only the chunks that have a part of the window are read and written.
      Int16Buffer valley = heights.get(window);
      Functions.maximum(valley, height, into(valley));
      return heights.mean().getDouble();
    }
  }
}
