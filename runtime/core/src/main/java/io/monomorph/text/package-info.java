/** The text of buffers, as NumPy prints arrays. */
@NullMarked
package io.monomorph.text;

import org.jspecify.annotations.NullMarked;
