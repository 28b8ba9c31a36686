/** A backend over off-heap memory with a long index, blocks and a life that ends. */
@NullMarked
package io.monomorph.examples.segment;

import org.jspecify.annotations.NullMarked;
