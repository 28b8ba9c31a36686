/** Cores that are made of other buffers, or of functions. */
@NullMarked
package io.monomorph.component;

import org.jspecify.annotations.NullMarked;
