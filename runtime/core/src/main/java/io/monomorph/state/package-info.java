/** Declared reductions, which accumulate in variables of their own. */
@NullMarked
package io.monomorph.state;

import org.jspecify.annotations.NullMarked;
