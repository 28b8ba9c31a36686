/** Loops over primitive arrays, one small method for each pair of storage types. */
@NullMarked
package io.monomorph.kernel;

import org.jspecify.annotations.NullMarked;
