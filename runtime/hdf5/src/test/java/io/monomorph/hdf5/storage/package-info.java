/** Tests that look at what is written to the disk. */
@NullMarked
package io.monomorph.hdf5.storage;

import org.jspecify.annotations.NullMarked;
