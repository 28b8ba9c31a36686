/** What the processor writes and says. */
@NullMarked
package io.monomorph.processor;

import org.jspecify.annotations.NullMarked;
