/**
 * HDF5 files as buffers of numbers: read lazily, created and changed in place, without native code.
 *
 * <pre>{@code
 * try (Hdf5File file = Hdf5File.open(Path.of("climate.h5"))) {
 *   NdBuffer temperature = file.dataset("surface/temperature").buffer();
 *   System.out.println(temperature.get("0, ::10, ::10").mean());
 * }
 * }</pre>
 *
 * <p>{@link io.monomorph.hdf5.Hdf5File} is where to begin. The guide {@code docs/hdf5.md} says what
 * is read, what is written and what is refused.
 */
@SuppressWarnings("module") // the name of the format ends with a digit
module io.monomorph.hdf5 {
  requires transitive io.monomorph;

  exports io.monomorph.hdf5;

  provides io.monomorph.spi.BackendProvider with
      io.monomorph.hdf5.Hdf5BufferProvider;
}
