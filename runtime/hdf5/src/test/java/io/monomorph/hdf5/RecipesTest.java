package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide {@code docs/hdf5.md}. */
class RecipesTest {
  @TempDir Path folder;

  @Test
  void read() throws IOException {
    Path path = Resources.file("chunks_latest.h5");
    try (Hdf5File file = Hdf5File.open(path)) {
      Hdf5Dataset cube = file.dataset("cube");

      Float32Buffer elements = cube.as(Float32Buffer.class);
      NdBuffer corner = elements.get("-1, :2, ::-1");
      NdBuffer means = elements.mean(0);
      assertEquals(3 * 2 * 3, file.decodedChunks());
      assertEquals(List.of("deflate 2"), cube.filters());
      assertEquals(10, corner.size());
      assertEquals(30, means.size());
    }
  }

  @Test
  void create() throws IOException {
    Path path = folder.resolve("terrain.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset heights =
          file.root()
              .newDataset("dem/heights", DType.INT16, 3000, 2000)
              .chunks(256, 256)
              .shuffle()
              .deflate(4)
              .fill(-9999)
              .maxShape(-1, 2000)
              .create();
      heights.setAttribute("units", "m");
      heights.buffer().at("100:200, :").set(17);
    }

    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Hdf5Dataset heights = file.dataset("dem/heights");
      heights.buffer().at("150, ::2").set(18);
      heights.resize(4000, 2000);
      file.flush();
      assertEquals("[18 17]", heights.buffer().get("150, :2").toString());
      assertEquals("[-9999]", heights.buffer().get("-1, -1:").toString());
    }
    Referee.agrees(path);
  }

  @Test
  void computeIntoFiles() throws Exception {
    Path path = folder.resolve("result.h5");
    Float64Buffer x = Buffers.linspace(0, 1, 100);
    NdBuffer y =
        Functions.exp(
            x,
            Destination.backend("hdf5")
                .with("file", path)
                .with("create", true)
                .with("path", "results/y"));
    y.close();
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(x.exp(), file.dataset("results/y").buffer());
    }
  }

  @Test
  void netcdf() throws IOException {
    Path path = folder.resolve("sea.nc");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset lat = file.root().write("lat", Buffers.linspace(-90, 90, 181));
      Hdf5Dataset lon = file.root().write("lon", Buffers.linspace(0, 359, 360));
      lat.makeScale("latitude");
      lon.makeScale("longitude");
      Hdf5Dataset sst =
          file.root().newDataset("sst", DType.INT16, 181, 360).deflate(4).fill(-32768).create();
      sst.attachScale(0, lat);
      sst.attachScale(1, lon);
      sst.setAttribute("scale_factor", 0.01);
      sst.setAttribute("_FillValue", Buffers.full(DType.INT16, -32768));
      sst.unpacked().at("90, :10").set(28.31);
    }

    try (Hdf5File file = Hdf5File.open(path)) {
      Hdf5Dataset sst = file.dataset("sst");
      System.out.println(sst.dimensions()); // [lat = 181, lon = 360]
      NdBuffer celsius = sst.unpacked();
      System.out.println(celsius.get("90, 8:12")); // [28.31 28.31 nan nan]
      System.out.println(celsius.nanmean());
      assertEquals("[lat = 181, lon = 360]", sst.dimensions().toString());
      assertEquals("[28.31 28.31   nan   nan]", celsius.get("90, 8:12").toString());
      assertEquals(28.31, celsius.nanmean().getDouble(), 1e-12);
    }
    Referee.run("ncdump", "-h", path.toString())
        .ifPresent(text -> assertTrue(text.contains("short sst(lat, lon) ;"), text));
  }
}
