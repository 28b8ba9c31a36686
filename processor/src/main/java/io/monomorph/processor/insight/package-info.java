/** The page that tells what came of a compilation. */
@NullMarked
package io.monomorph.processor.insight;

import org.jspecify.annotations.NullMarked;
