/**
 * HDF5 files as buffers: {@link Hdf5File} opens one, and {@link Hdf5Dataset#buffer()} gives a
 * buffer whose elements are read from the file when they are needed.
 */
@NullMarked
package io.monomorph.hdf5;

import org.jspecify.annotations.NullMarked;
