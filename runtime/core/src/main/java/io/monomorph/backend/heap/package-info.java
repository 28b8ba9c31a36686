/** The built-in backend over Java's primitive arrays, declared as any other backend. */
@NullMarked
package io.monomorph.backend.heap;

import org.jspecify.annotations.NullMarked;
