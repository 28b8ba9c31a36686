/** Calls on buffers in memory beside the same calls on the heap. */
@NullMarked
package io.monomorph.bench.memory;

import org.jspecify.annotations.NullMarked;
