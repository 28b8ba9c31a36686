/** Shapes: arithmetic of extents, and what every layout keeps to. */
@NullMarked
package io.monomorph.shape;

import org.jspecify.annotations.NullMarked;
