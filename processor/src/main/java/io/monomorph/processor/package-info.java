/** The entry point of the processor. */
@NullMarked
package io.monomorph.processor;

import org.jspecify.annotations.NullMarked;
