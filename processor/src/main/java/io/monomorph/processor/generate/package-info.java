/** From models to the text of sources. */
@NullMarked
package io.monomorph.processor.generate;

import org.jspecify.annotations.NullMarked;
