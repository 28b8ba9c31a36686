/** The bytes of a file and numbers in them, each access checked against the end of the file. */
@NullMarked
package io.monomorph.hdf5.bytes;

import org.jspecify.annotations.NullMarked;
