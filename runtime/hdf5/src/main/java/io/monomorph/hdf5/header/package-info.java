/** The superblock, and object headers with their messages. */
@NullMarked
package io.monomorph.hdf5.header;

import org.jspecify.annotations.NullMarked;
