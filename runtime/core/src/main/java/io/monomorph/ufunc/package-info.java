/**
 * The cells that methods with {@code @Ufunc} put results into that they do not return.
 *
 * <pre>{@code
 * @Ufunc
 * static void polar(double x, double y, DoubleCell radius, DoubleCell direction) {
 *   radius.value = Math.hypot(x, y);
 *   direction.value = Math.atan2(y, x);
 * }
 * }</pre>
 *
 * <p>Programs call ufuncs through {@link io.monomorph.Ufuncs} and {@link
 * io.monomorph.UniversalFunction}. Section "Ufuncs" of {@code docs/backend-authors.md} says more.
 */
@NullMarked
package io.monomorph.ufunc;

import org.jspecify.annotations.NullMarked;
