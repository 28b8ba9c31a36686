/** HDF5 files, timed beside h5py. */
@NullMarked
package io.monomorph.bench.hdf5;

import org.jspecify.annotations.NullMarked;
