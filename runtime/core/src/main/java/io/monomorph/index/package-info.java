/** Index expressions, and the layouts that they select: arithmetic of shapes, no data. */
@NullMarked
package io.monomorph.index;

import org.jspecify.annotations.NullMarked;
