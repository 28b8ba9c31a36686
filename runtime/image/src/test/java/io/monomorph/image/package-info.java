/** Tests of images as buffers. */
@NullMarked
package io.monomorph.image;

import org.jspecify.annotations.NullMarked;
