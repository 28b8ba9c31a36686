/** Universal functions: scalar functions applied to whole buffers, element by element. */
@NullMarked
package io.monomorph.ufunc;

import org.jspecify.annotations.NullMarked;
