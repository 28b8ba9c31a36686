/** The parts of index expressions, as between the brackets of {@code a[1:3, ..., None]}. */
@NullMarked
package io.monomorph.index;

import org.jspecify.annotations.NullMarked;
