/** A backend over the buffers of java.nio, with nothing but the required accessors. */
@NullMarked
package io.monomorph.examples.nio;

import org.jspecify.annotations.NullMarked;
