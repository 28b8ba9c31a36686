package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named axes, as NetCDF and h5py have them. */
class DimensionsTest {
  @TempDir Path folder;

  private static String names(Hdf5Dataset dataset) {
    return dataset.dimensions().toString();
  }

  @Test
  void dimensionsOfNetcdfHaveTheirNames() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("netcdf.nc"))) {
      assertEquals("[time = 2, lat = 3, lon = 4]", names(file.dataset("cube")));
      assertEquals("[lon = 4, lon = 4]", names(file.dataset("square")));
      assertEquals("[]", names(file.dataset("scalar")));
      assertEquals("[time = 2]", names(file.dataset("time")));
      assertTrue(file.dataset("cube").dimensions().get(0).isUnlimited());
      assertFalse(file.dataset("cube").dimensions().get(1).isUnlimited());
    }
  }

  @Test
  void dimensionsOfOuterGroupsAreFound() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("netcdf.nc"))) {
      List<Hdf5Dimension> both = file.dataset("region/inner/both").dimensions();
      assertEquals("[lat = 3, lon = 2]", both.toString());
      assertEquals("/lat", both.get(0).scales().get(0).path());
      assertEquals("/region/inner/lon", both.get(1).scales().get(0).path());
    }
  }

  @Test
  void coordinatesMayHaveOtherAxesToo() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("netcdf.nc"))) {
      assertEquals("[letter = 2, lat = 3]", names(file.dataset("letter")));
    }
  }

  @Test
  void scalesAreDatasets() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("netcdf.nc"))) {
      Hdf5Dataset lat = file.dataset("cube").dimensions().get(1).scales().get(0);
      assertTrue(lat.isScale());
      assertEquals(Buffers.fromArray(new float[] {-10, 0, 10}), lat.buffer());
      assertFalse(file.dataset("cube").isScale());
    }
  }

  private Path withScales() throws IOException {
    Path path = folder.resolve("scales.nc");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Group root = file.root();
      Hdf5Dataset heights = root.newDataset("land/height", DType.FLOAT32, 2, 3, 4).create();
      Hdf5Dataset lat = root.write("lat", Buffers.fromArray(new double[] {10, 20, 30}));
      Hdf5Dataset lon = root.write("land/lon", Buffers.arange(DType.INT32, 4));
      Hdf5Dataset other = root.write("land/other_lon", Buffers.arange(DType.INT32, 4));
      lat.makeScale("");
      lon.makeScale("the longitude");
      other.makeScale("other");
      heights.attachScale(1, lat);
      heights.attachScale(-1, lon);
      heights.attachScale(2, other);
      heights.attachScale(2, lon);
      heights.labelAxis(0, "Höhe");
      heights.labelAxis(2, "x");
      root.write("more", Buffers.zeros(DType.INT8, 3, 3)).attachScale(0, lat);
      assertEquals("[Höhe = 2, lat = 3, lon = 4]", names(heights));
    }
    return path;
  }

  @Test
  void scalesAreWritten() throws IOException {
    try (Hdf5File file = Hdf5File.open(withScales())) {
      List<Hdf5Dimension> axes = file.dataset("land/height").dimensions();
      assertEquals("[Höhe = 2, lat = 3, lon = 4]", axes.toString());
      assertEquals(List.of("Höhe", "", "x"), axes.stream().map(Hdf5Dimension::label).toList());
      assertEquals(
          "[/land/lon, /land/other_lon]",
          axes.get(2).scales().stream().map(Hdf5Object::path).toList().toString());
      assertEquals("[lat = 3, axis 1 = 3]", names(file.dataset("more")));
    }
  }

  @Test
  void scalesAreThoseOfH5py() throws IOException {
    Path path = withScales();
    if (Referee.isThere()) {
      assertEquals(
          "Höhe|lat|lon other_lon x [10. 20. 30.] the longitude 2",
          Referee.python(
                  path,
                  """
                  d = f['land/height']
                  names = lambda k: ' '.join(s.name.split('/')[-1] for s in d.dims[k].values())
                  print('|'.join([d.dims[0].label, names(1), names(2)]), d.dims[2].label,
                        d.dims[1][0][:], f['land/lon'].attrs['NAME'].decode(),
                        len(f['lat'].attrs['REFERENCE_LIST']))
                  f['more'].dims[1].attach_scale(f['lat'])
                  d.dims[2].detach_scale(f['land/other_lon'])
                  """)
              .strip());
      try (Hdf5File file = Hdf5File.open(path)) {
        assertEquals("[lat = 3, lat = 3]", names(file.dataset("more")));
        assertEquals(1, file.dataset("land/height").dimensions().get(2).scales().size());
      }
    }
    Referee.agrees(path);
  }

  @Test
  void netcdfReadsTheDimensions() throws IOException {
    Path path = withScales();
    Referee.run("ncdump", "-h", path.toString())
        .ifPresent(
            text -> {
              assertTrue(text.contains("lat = 3 ;"), text);
              assertTrue(text.contains("lat(lat)"), text);
              assertTrue(text.contains(", lat, lon) ;"), text);
            });
  }

  @Test
  void libraryChangesScalesOfH5py() throws IOException {
    Path path = folder.resolve("changed.nc");
    Files.copy(Resources.file("netcdf.nc"), path);
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Hdf5Dataset made = file.root().newDataset("new", DType.INT16, 3, 4).create();
      made.attachScale(0, file.dataset("lat"));
      made.attachScale(1, file.dataset("lon"));
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals("[lat = 3, lon = 4]", names(file.dataset("new")));
      assertEquals("[time = 2, lat = 3, lon = 4]", names(file.dataset("cube")));
    }
    Referee.run("ncdump", "-h", path.toString())
        .ifPresent(text -> assertTrue(text.contains("short new(lat, lon) ;"), text));
  }

  @Test
  void mistakesAreSaid() throws IOException {
    Path path = withScales();
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Hdf5Dataset heights = file.dataset("land/height");
      Hdf5Dataset lat = file.dataset("lat");
      assertThrows(IndexOutOfBoundsException.class, () -> heights.attachScale(3, lat));
      assertThrows(IllegalArgumentException.class, () -> heights.attachScale(0, heights));
      assertThrows(IllegalArgumentException.class, () -> lat.attachScale(0, lat));
      assertThrows(IllegalArgumentException.class, () -> heights.makeScale("no"));
      assertThrows(
          IllegalArgumentException.class, () -> heights.attachScale(0, file.dataset("more")));
      assertEquals("[Höhe = 2, lat = 3, lon = 4]", names(heights));
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertThrows(UnsupportedOperationException.class, () -> file.dataset("more").makeScale("no"));
    }
  }
}
