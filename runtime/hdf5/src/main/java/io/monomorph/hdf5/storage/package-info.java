/** Open files, the elements of their datasets, and the cache of decoded chunks. */
@NullMarked
package io.monomorph.hdf5.storage;

import org.jspecify.annotations.NullMarked;
