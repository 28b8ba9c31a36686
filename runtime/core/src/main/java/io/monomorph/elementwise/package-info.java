/** Ufuncs applied element by element. */
@NullMarked
package io.monomorph.elementwise;

import org.jspecify.annotations.NullMarked;
