/** The filters of chunks, such as compression. */
@NullMarked
package io.monomorph.hdf5.filter;

import org.jspecify.annotations.NullMarked;
