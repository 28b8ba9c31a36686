/**
 * Index expressions, as they stand between the brackets of {@code a[1:3, ..., None]} in NumPy.
 *
 * <pre>{@code
 * a.get(Index.range(1, 3), Index.every(-1));       // a[1:3, ::-1], a view
 * a.get("1:3, ::-1");                              // the same
 * a.at(Index.of(rows), Index.all()).set(0);        // a[rows, :] = 0
 * }</pre>
 *
 * <p>{@link io.monomorph.index.Index} has all parts of an expression; {@link
 * io.monomorph.index.Bounds} says what becomes of indices that are out of bounds.
 */
@NullMarked
package io.monomorph.index;

import org.jspecify.annotations.NullMarked;
