/** Where the elements of new buffers lie in memory: the order of axes that NumPy gives results. */
@NullMarked
package io.monomorph.arrangement;

import org.jspecify.annotations.NullMarked;
