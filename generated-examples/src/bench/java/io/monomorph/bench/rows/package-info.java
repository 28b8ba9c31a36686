/**
 * Rows that are timed here and in NumPy: each is one line that says what both compute, and {@code
 * ufuncs.py} runs them.
 */
@NullMarked
package io.monomorph.bench.rows;

import org.jspecify.annotations.NullMarked;
