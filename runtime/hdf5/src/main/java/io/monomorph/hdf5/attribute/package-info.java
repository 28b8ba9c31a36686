/** Attributes of objects, and the values that they have. */
@NullMarked
package io.monomorph.hdf5.attribute;

import org.jspecify.annotations.NullMarked;
