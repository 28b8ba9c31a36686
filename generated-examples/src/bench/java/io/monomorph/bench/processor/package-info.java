/** What the annotation processor costs a compilation. */
@NullMarked
package io.monomorph.bench.processor;

import org.jspecify.annotations.NullMarked;
