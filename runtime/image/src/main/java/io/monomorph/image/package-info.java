/**
 * Images as buffers.
 *
 * <pre>{@code
 * NdBuffer photo = Images.read(Path.of("photo.jpg"));      // uint8 (height, width, 3)
 * Images.write(Path.of("negative.png"), Functions.bitwiseNot(photo));
 * }</pre>
 *
 * <p>{@link io.monomorph.image.Images} has all of it, {@link io.monomorph.image.ImageFiles} the
 * settings for files.
 */
@NullMarked
package io.monomorph.image;

import org.jspecify.annotations.NullMarked;
