/** Buffers, and how to make them: what most programs need. */
@NullMarked
package io.monomorph;

import org.jspecify.annotations.NullMarked;
