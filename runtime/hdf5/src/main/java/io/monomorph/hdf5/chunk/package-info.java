/** Where the elements of a dataset are: the layout message, and the indexes of chunks. */
@NullMarked
package io.monomorph.hdf5.chunk;

import org.jspecify.annotations.NullMarked;
