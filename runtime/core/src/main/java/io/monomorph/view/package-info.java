/** Layouts that show elements of another layout: slices, transposed and reshaped ones. */
@NullMarked
package io.monomorph.view;

import org.jspecify.annotations.NullMarked;
