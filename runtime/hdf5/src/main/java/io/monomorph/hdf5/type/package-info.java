/** Extents, types of elements and fill values, as messages of object headers describe them. */
@NullMarked
package io.monomorph.hdf5.type;

import org.jspecify.annotations.NullMarked;
