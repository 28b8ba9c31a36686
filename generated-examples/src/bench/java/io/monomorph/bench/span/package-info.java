/** Loops of users over the elements of spans and buffers, beside the same loops over arrays. */
@NullMarked
package io.monomorph.bench.span;

import org.jspecify.annotations.NullMarked;
