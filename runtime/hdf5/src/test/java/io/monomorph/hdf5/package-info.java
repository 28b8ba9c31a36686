/** Tests of HDF5 files. */
@NullMarked
package io.monomorph.hdf5;

import org.jspecify.annotations.NullMarked;
