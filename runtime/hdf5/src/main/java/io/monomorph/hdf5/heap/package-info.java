/** Heaps of names and objects, and the B-trees that find them. */
@NullMarked
package io.monomorph.hdf5.heap;

import org.jspecify.annotations.NullMarked;
