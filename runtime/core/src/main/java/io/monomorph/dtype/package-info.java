/** Element types, how one casts to another, and the order of elements. */
@NullMarked
package io.monomorph.dtype;

import org.jspecify.annotations.NullMarked;
