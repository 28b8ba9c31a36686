/** Running the loop of a ufunc over operands: rows, tiles, blocks, masks and threads. */
@NullMarked
package io.monomorph.execution;

import org.jspecify.annotations.NullMarked;
