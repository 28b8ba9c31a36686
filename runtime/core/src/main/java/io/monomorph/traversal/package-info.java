/** The order in which operations go through the elements of several layouts, row by row. */
@NullMarked
package io.monomorph.traversal;

import org.jspecify.annotations.NullMarked;
