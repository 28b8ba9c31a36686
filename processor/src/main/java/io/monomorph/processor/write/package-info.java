/** From texts to files. */
@NullMarked
package io.monomorph.processor.write;

import org.jspecify.annotations.NullMarked;
