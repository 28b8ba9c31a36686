/**
 * Shapes and strides: arithmetic that looks at no element.
 *
 * <pre>{@code
 * Layout image = Layout.of(new long[] {480, 640, 3}, new long[] {1920, 3, 1}, 0);
 * long place = image.at(10L, 20L, 2L); // 10 * 1920 + 20 * 3 + 2
 * }</pre>
 *
 * <p>A backend returns a {@link io.monomorph.layout.Layout} where elements do not lie in C order:
 * see {@link io.monomorph.annotation.Shape}.
 */
@NullMarked
package io.monomorph.layout;

import org.jspecify.annotations.NullMarked;
