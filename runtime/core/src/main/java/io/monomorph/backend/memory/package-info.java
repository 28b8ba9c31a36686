/** The backend over memory: outside the heap, in mapped files, in buffers of java.nio. */
@NullMarked
package io.monomorph.backend.memory;

import org.jspecify.annotations.NullMarked;
