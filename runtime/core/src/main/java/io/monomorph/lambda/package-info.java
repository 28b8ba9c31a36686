/** Loops of functions that are given as lambdas. */
@NullMarked
package io.monomorph.lambda;

import org.jspecify.annotations.NullMarked;
