/** Where the elements of a buffer are: a shape, a stride for each axis, and an offset. */
@NullMarked
package io.monomorph.layout;

import org.jspecify.annotations.NullMarked;
