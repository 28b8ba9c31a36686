/** Benchmarks; docs/benchmarks.md tells how to run them and what they showed. */
@NullMarked
package io.monomorph.bench;

import org.jspecify.annotations.NullMarked;
