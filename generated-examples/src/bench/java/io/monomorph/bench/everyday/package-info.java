/** Tasks of every day as users write them, which {@code everyday.py} times beside NumPy. */
@NullMarked
package io.monomorph.bench.everyday;

import org.jspecify.annotations.NullMarked;
