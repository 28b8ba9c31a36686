/** Shapes, strides, broadcasting, overlap and iteration plans: arithmetic only, no data. */
@NullMarked
package io.monomorph.layout;

import org.jspecify.annotations.NullMarked;
