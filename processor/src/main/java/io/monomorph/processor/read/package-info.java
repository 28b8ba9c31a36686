/** From elements and annotation mirrors to models. */
@NullMarked
package io.monomorph.processor.read;

import org.jspecify.annotations.NullMarked;
