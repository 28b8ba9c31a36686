/**
 * Universal functions: scalar functions that are applied to whole buffers, element by element.
 *
 * <pre>{@code
 * @Ufunc
 * static void polar(double x, double y, DoubleCell radius, DoubleCell direction) {
 *   radius.value = Math.hypot(x, y);
 *   direction.value = Math.atan2(y, x);
 * }
 * }</pre>
 *
 * <p>The cells are what declarations use of this package; the other types are called by generated
 * code. Programs call ufuncs through {@link io.monomorph.Ufuncs} and {@link
 * io.monomorph.UniversalFunction}. Section "Ufuncs" of {@code docs/backend-authors.md} says more.
 */
@NullMarked
package io.monomorph.ufunc;

import org.jspecify.annotations.NullMarked;
